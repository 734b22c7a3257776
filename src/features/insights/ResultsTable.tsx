import { useMemo, useRef } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import type { Cell, ListRow, ResultList } from '../../analysis/lists/result-list'
import type { MapQuestion } from '../../domain/map-question'
import { nameOfId } from '../../domain/name-of-id'
import type { Network } from '../../domain/network'
import { useNetwork } from '../../state/hooks/use-network'
import { useView } from '../../state/hooks/use-view'
import { type Column, DataTable } from '../../ui/DataTable'
import { useOneStop } from '../../ui/use-one-stop'
import { findRows } from './find-rows'
import { LazyRowDecide } from './LazyRowDecide'
import { ListCell } from './ListCell'
import styles from './ResultsPanel.module.css'
import { useSentence } from './use-sentence'

interface ResultsTableProps {
  readonly question: MapQuestion
  readonly list: ResultList
  /** Only rows whose names hold this text. */
  readonly text: string
}

/** The answer in words, and the list behind it. */
export function ResultsTable({ question, list, text }: ResultsTableProps) {
  const intl = useIntl()
  const network = useNetwork()
  const say = useSentence()
  const selection = useView((view) => view.selection)
  const rows = useMemo(
    () => findRows(list.rows, text, (row) => wordsOf(row, network)),
    [list, text, network],
  )
  const columns = useMemo(() => toColumns(list, intl), [list, intl])
  const table = useRef<HTMLDivElement>(null)
  const oneStop = useOneStop(table)
  return (
    <div ref={table} className={styles.table} {...oneStop}>
      <DataTable
        caption={intl.formatMessage({ id: `results.${question}` })}
        isCaptionHidden
        columns={columns}
        rows={rows}
        keyOf={({ key }) => key}
        isSelected={({ records }) =>
          records.length > 0 && records.every((id) => selection.includes(id))
        }
      >
        {list.summary.map((sentence, index) => (
          <p
            key={`${sentence.code} ${JSON.stringify(sentence.values)}`}
            className={index === 0 ? styles.answer : styles.counted}
          >
            {say(sentence)}
          </p>
        ))}
        {list.rows.length === 0 && (
          <p className={styles.answer}>{intl.formatMessage({ id: `results.${question}.none` })}</p>
        )}
      </DataTable>
    </div>
  )
}

const numeric: ReadonlySet<Cell['kind']> = new Set([
  'number',
  'hours',
  'share',
  'fraction',
  'money',
])

function toColumns({ columns, rows }: ResultList, intl: IntlShape): readonly Column<ListRow>[] {
  const ofList = columns.map((code, index): Column<ListRow> => {
    const isNumeric = rows.some(({ cells }) => numeric.has(cells[index]?.kind ?? 'none'))
    return {
      key: code,
      heading: intl.formatMessage({ id: `column.${code}` }),
      isRowHeader: index === 0,
      isNumeric,
      cell: ({ cells }) => {
        const cell = cells[index]
        return cell === undefined ? null : <ListCell cell={cell} />
      },
    }
  })
  if (!rows.some(({ decides }) => decides !== undefined)) return ofList
  const heading = intl.formatMessage({ id: 'column.decision' })
  return [
    ...ofList,
    { key: 'decision', heading, cell: (row) => <LazyRowDecide key={row.key} row={row} /> },
  ]
}

/** The names in a row, for `Find in list`. */
function wordsOf({ cells }: ListRow, network: Network): string {
  return cells.flatMap((cell) => idsOf(cell).map((id) => nameOfId(network, id))).join(' ')
}

function idsOf(cell: Cell): readonly string[] {
  switch (cell.kind) {
    case 'record':
      return [cell.id]
    case 'records':
      return cell.ids
    case 'pair':
      return [cell.first, cell.second]
    case 'place':
      return [cell.theme, cell.area]
    default:
      return []
  }
}
