import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { changeRecords } from '../../domain/commands/change-records'
import { type FieldWords, toFieldText } from '../../domain/field-text'
import { getFieldValue } from '../../domain/field-value'
import type { RecordField } from '../../domain/record-fields'
import { useServices } from '../../state/hooks/services'
import { Button } from '../../ui/Button'
import { type Column, DataTable } from '../../ui/DataTable'
import { Dialog } from '../../ui/Dialog'
import styles from './DataGrid.module.css'
import type { PastedCell, PastePlan } from './plan-paste'
import { type Grid, useProblemText } from './use-grid'

interface PasteDialogProps {
  readonly grid: Grid
  readonly plan: PastePlan
  readonly words: FieldWords
  readonly fieldName: (field: RecordField) => string
  readonly onClose: () => void
}

/** What a pasted block would change, and what of it cannot be read, before anything changes. */
export function PasteDialog({ grid, plan, words, fieldName, onClose }: PasteDialogProps) {
  const intl = useIntl()
  const { network, notices } = useServices()
  const problemText = useProblemText()
  const [problem, setProblem] = useState<string>()
  const before = ({ id, field }: PastedCell) =>
    toFieldText(field, getFieldValue(grid.recordOf(id) ?? {}, field.name), words)
  const shown = plan.cells.filter((cell) => cell.problem !== null || before(cell) !== cell.text)
  const unread = plan.cells.filter((cell) => cell.problem !== null).length
  const changed = shown.length - unread

  function apply() {
    const count = new Set(shown.map(({ id }) => id)).size
    const label = { code: 'paste' as const, values: { count } }
    const command = changeRecords({ kind: grid.kind, changes: plan.changes })
    const result = network.execute(command, label)
    if (!result.ok) {
      const name = grid.nameOf(result.problem.recordId)
      const sentence = problemText(result.problem)
      setProblem(intl.formatMessage({ id: 'grid.problem-of' }, { name, sentence }))
      return
    }
    notices.show({ code: 'done', label })
    onClose()
  }

  const columns: readonly Column<PastedCell>[] = [
    {
      key: 'record',
      heading: intl.formatMessage({ id: 'paste.record' }),
      isRowHeader: true,
      cell: ({ id }) => grid.nameOf(id),
    },
    {
      key: 'field',
      heading: intl.formatMessage({ id: 'grid.field' }),
      cell: ({ field }) => fieldName(field),
    },
    { key: 'now', heading: intl.formatMessage({ id: 'paste.now' }), cell: before },
    {
      key: 'after',
      heading: intl.formatMessage({ id: 'paste.after' }),
      cell: (cell) => (
        <>
          {cell.text}
          {cell.problem !== null && (
            <strong className={styles.problem}>
              {intl.formatMessage({ id: `field-problem.${cell.problem}` })}
            </strong>
          )}
        </>
      ),
    },
  ]
  return (
    <Dialog
      title={intl.formatMessage({ id: 'paste.title' })}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={changed === 0}
            onPress={apply}
            description={changed === 0 ? intl.formatMessage({ id: 'paste.nothing' }) : undefined}
          >
            <FormattedMessage id="action.apply" />
          </Button>
          <Button onPress={onClose}>
            <FormattedMessage id="action.cancel" />
          </Button>
        </>
      }
    >
      <p>
        <FormattedMessage id="paste.summary" values={{ changed, unread }} />
      </p>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.preview}>
        <DataTable
          caption={intl.formatMessage({ id: 'paste.title' })}
          isCaptionHidden
          columns={columns}
          rows={shown}
          keyOf={({ id, field }) => `${id} ${field.name}`}
        />
      </div>
    </Dialog>
  )
}
