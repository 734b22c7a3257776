import { FormattedMessage, useIntl } from 'react-intl'
import type { DateOrder } from '../../domain/read-date'
import type {
  ColumnMapping,
  ColumnUse,
  ImportIssue,
  ImportMapping,
  PlanSummary,
} from '../../io/import-plan'
import { Button } from '../../ui/Button'
import { CheckField } from '../../ui/CheckField'
import { SelectField } from '../../ui/SelectField'
import { changeDateOrder, changeUse, findRepeatedColumns } from './column-choices'
import styles from './ImportPages.module.css'
import { IssueLines } from './IssueLines'
import { KeepRows } from './KeepRows'
import { MarksTable } from './MarksTable'
import { findColumnUses } from './mode-choices'
import { shorten } from './shorten'

interface ColumnsPageProps {
  readonly plan: PlanSummary
  readonly mapping: ImportMapping
  readonly onChange: (mapping: ImportMapping) => void
  /** Absent while the first page, where the way of reading is chosen, is among the pages. */
  readonly onOtherMode?: () => void
  readonly isRemembered?: boolean
  /** Absent where nothing can be remembered. */
  readonly onRemember?: (isRemembered: boolean) => void
}

export function ColumnsPage(props: ColumnsPageProps) {
  const { plan, mapping, onChange, onOtherMode, isRemembered = false, onRemember } = props
  const intl = useIntl()
  const repeated = findRepeatedColumns(mapping)
  const { mode, marks } = mapping
  return (
    <>
      <p>
        <FormattedMessage
          id="import.columns.text"
          values={{ needed: intl.formatMessage({ id: `import.needs.${mode}` }) }}
        />
      </p>
      {onOtherMode !== undefined && (
        <div>
          <Button variant="quiet" onPress={onOtherMode}>
            <FormattedMessage id="import.other-mode" />
          </Button>
        </div>
      )}
      <IssueLines issues={plan.issues.filter((issue) => isOpen(issue, mapping))} />
      <div className={styles.scroller}>
        <table className={`${styles.table} ${styles.columns}`}>
          <caption>
            <FormattedMessage id="import.columns" />
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="import.columns.heading" />
              </th>
              <th scope="col">
                <FormattedMessage id="import.columns.examples" />
              </th>
              <th scope="col">
                <FormattedMessage id="import.columns.use" />
              </th>
            </tr>
          </thead>
          <tbody>
            {toPlacedColumns(mapping).map(({ key, column, place }) => (
              <ColumnRow
                key={key}
                column={column}
                place={place}
                isRepeated={repeated.has(place)}
                uses={findColumnUses(mode)}
                onUse={(use) => onChange(changeUse(mapping, place, use))}
                onDateOrder={(dateOrder) => onChange(changeDateOrder(mapping, place, dateOrder))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {marks !== undefined && (
        <MarksTable
          marks={marks}
          onChange={(changed) => onChange({ ...mapping, marks: changed })}
        />
      )}
      {mode !== 'sheet-per-partnership' && (
        <KeepRows plan={plan} mapping={mapping} onChange={onChange} />
      )}
      {onRemember !== undefined && (
        <CheckField
          label={intl.formatMessage({ id: 'import.remember' })}
          isChecked={isRemembered}
          onChange={onRemember}
        />
      )}
    </>
  )
}

/** Two columns may have the same heading, or none; each has a place of its own. */
function toPlacedColumns({ columns }: ImportMapping) {
  return columns.map((column, place) => ({ key: `${place} ${column.heading}`, column, place }))
}

/** A question is open until the column or mark it is about has been answered for. */
function isOpen(
  { code, column, value }: ImportIssue,
  { columns, marks = [] }: ImportMapping,
): boolean {
  if (code === 'code-unsure') return marks.some(({ mark, isUnsure }) => isUnsure && mark === value)
  return columns.some(({ heading, isUnsure }) => isUnsure && heading === column)
}

interface ColumnRowProps {
  readonly column: ColumnMapping
  readonly place: number
  readonly isRepeated: boolean
  readonly uses: readonly ColumnUse[]
  readonly onUse: (use: ColumnUse) => void
  readonly onDateOrder: (order: DateOrder) => void
}

const shownCharacters = 40

function ColumnRow({ column, place, isRepeated, uses, onUse, onDateOrder }: ColumnRowProps) {
  const intl = useIntl()
  const { heading, examples, use, isUnsure, dateOrder } = column
  const name =
    heading === ''
      ? intl.formatMessage({ id: 'import.columns.unnamed' }, { number: place + 1 })
      : shorten(heading, shownCharacters)
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        {isUnsure && (
          <span className={styles.check}>
            <FormattedMessage id="import.columns.check" />
          </span>
        )}
      </th>
      <td className={styles.examples}>
        <bdi>{examples.map((example) => shorten(example, shownCharacters)).join(' · ')}</bdi>
      </td>
      <td>
        <SelectField
          label={intl.formatMessage({ id: 'import.columns.use-as' }, { column: name })}
          isLabelHidden
          value={use}
          choices={uses.map((value) => ({
            value,
            label: intl.formatMessage({ id: `import.use.${value}` }),
          }))}
          onChange={onUse}
        />
        {dateOrder !== undefined && (
          <SelectField
            label={intl.formatMessage({ id: 'import.columns.dates-in' }, { column: name })}
            value={dateOrder}
            choices={[
              {
                value: 'day-first',
                label: intl.formatMessage({ id: 'import.date-order.day-first' }),
              },
              {
                value: 'month-first',
                label: intl.formatMessage({ id: 'import.date-order.month-first' }),
              },
            ]}
            onChange={onDateOrder}
          />
        )}
        {isRepeated && (
          <p className={styles.hint}>
            <FormattedMessage id="import.columns.repeated" />
          </p>
        )}
      </td>
    </tr>
  )
}
