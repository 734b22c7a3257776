import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { addRecords } from '../../domain/commands/add-records'
import { recordFields } from '../../domain/record-fields'
import { readRecord } from '../../domain/records'
import { useServices } from '../../state/hooks/services'
import { FieldsDialog } from './FieldsDialog'
import type { FieldEditorProps } from './field-editor-props'
import { type FieldChange, type Refusal, toFields } from './use-field-change'

interface AddLinkDialogProps {
  readonly fromId: string
  readonly editField: (props: FieldEditorProps) => ReactNode
  readonly onClose: () => void
}

const fields = ['kind', 'toId', 'startedOn'].flatMap((name) =>
  recordFields.links.filter((field) => field.name === name),
)

/** A tie from this partnership or organisation to another, which may be new. */
export function AddLinkDialog({ fromId, editField, onClose }: AddLinkDialogProps) {
  const intl = useIntl()
  const { network, notices, newId } = useServices()

  function add(changes: readonly FieldChange[]): Refusal | null {
    const given = Object.entries({ id: newId(), fromId, ...toFields({}, changes) })
    const present = given.filter(([, value]) => value !== undefined)
    const read = readRecord('links', Object.fromEntries(present))
    const [field] = fields.slice(1)
    if (!read.ok) return { field, sentence: intl.formatMessage({ id: 'problem.record-invalid' }) }
    const label = { code: 'add-link' as const }
    const added = changes.flatMap((change) => change.added)
    const result = network.execute(addRecords([...added, read.value]), label)
    if (!result.ok)
      return { field, sentence: intl.formatMessage({ id: `problem.${result.problem.code}` }) }
    notices.show({ code: 'done', label })
    return null
  }

  return (
    <FieldsDialog
      title={intl.formatMessage({ id: 'details.add-link' })}
      fields={fields}
      startOf={() => undefined}
      editField={editField}
      onSave={add}
      onClose={onClose}
    />
  )
}
