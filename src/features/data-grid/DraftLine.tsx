import { FormattedMessage, useIntl } from 'react-intl'
import type { RecordField } from '../../domain/record-fields'
import { Button } from '../../ui/Button'
import styles from './DataGrid.module.css'
import type { Grid } from './use-grid'

interface DraftLineProps {
  readonly grid: Grid
  readonly fieldName: (field: RecordField) => string
}

/** Says that the new row is not kept yet, what it lacks, and how to be rid of it. */
export function DraftLine({ grid, fieldName }: DraftLineProps) {
  const intl = useIntl()
  const { draft } = grid
  if (draft.record === null) return null
  const fields = intl.formatList(draft.missing.map(fieldName))
  return (
    <div className={styles.draftLine}>
      <span>
        <FormattedMessage id="grid.draft" values={{ fields, count: draft.missing.length }} />
      </span>
      <Button
        onPress={() => {
          draft.discard()
          grid.goTo({ row: 0, column: 0 })
        }}
      >
        <FormattedMessage id="grid.draft.discard" />
      </Button>
    </div>
  )
}
