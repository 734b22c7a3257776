import { type MessageDescriptor, useIntl } from 'react-intl'
import { changeRecords } from '../../domain/commands/change-records'
import type { CommandProblem } from '../../domain/commands/command'
import { setFieldValue } from '../../domain/field-value'
import { nameRecord } from '../../domain/name-record'
import type { EditedKind, RecordField } from '../../domain/record-fields'
import { useServices } from '../../state/hooks/services'
import type { NewValue } from './field-editor-props'

export interface FieldChange extends NewValue {
  readonly field: RecordField
}

export interface Refusal {
  readonly field: RecordField | undefined
  readonly sentence: string
}

/** Changes fields of one record in one step. A refusal leaves all of them as they were. */
export function useFieldChange(kind: EditedKind) {
  const intl = useIntl()
  const { network, notices } = useServices()
  return (id: string, changes: readonly FieldChange[]): Refusal | null => {
    const current = network.state.getState().network
    const record = current[kind].get(id)
    const fields = toFields(record ?? {}, changes)
    const label = {
      code: 'change-record' as const,
      values: { name: record === undefined ? '' : nameRecord(current, kind, record) },
    }
    const added = changes.flatMap((change) => change.added)
    const result = network.execute(changeRecords({ kind, changes: [{ id, fields }], added }), label)
    if (result.ok) {
      notices.announce({ code: 'done', label })
      return null
    }
    const { code, field } = result.problem
    const at = changes.find((change) => isPartOf(change.field.name, field)) ?? changes.at(0)
    const sentence = intl.formatMessage({ id: toMessageId(code, at?.field) })
    return { field: at?.field, sentence }
  }
}

export function useFieldName(): (field: RecordField) => string {
  const intl = useIntl()
  return ({ name }) => {
    // A test sees to it that every field has its word.
    const id = `field-name.${name.replace('.', '-')}` as NonNullable<MessageDescriptor['id']>
    return intl.formatMessage({ id })
  }
}

/** Parts of one field build on one another: each is set in what the ones before it left. */
export function toFields(
  record: object,
  changes: readonly FieldChange[],
): Readonly<Record<string, unknown>> {
  let fields: Readonly<Record<string, unknown>> = {}
  for (const { field, value } of changes) {
    fields = { ...fields, ...setFieldValue({ ...record, ...fields }, field.name, value) }
  }
  return fields
}

function isPartOf(name: string, field: string | undefined): boolean {
  return field !== undefined && (name === field || name.startsWith(`${field}.`))
}

/** A part of a record may need another part first. */
function toMessageId(
  code: CommandProblem['code'],
  field: RecordField | undefined,
): NonNullable<MessageDescriptor['id']> {
  const [whole, part] = field?.name.split('.') ?? []
  if (code !== 'record-invalid' || part === undefined) return `problem.${code}`
  if (whole === 'source') return 'field-problem.source-first'
  return whole === 'reportBack' ? 'field-problem.report-first' : `problem.${code}`
}
