import { useIntl } from 'react-intl'
import type { RecordField } from '../../domain/record-fields'
import styles from './DataGrid.module.css'
import { gridCell, placeOf } from './GridRow'
import type { RowSort } from './row-order'
import type { Grid } from './use-grid'
import { tickWidth } from './use-grid-window'

interface GridHeadProps {
  readonly grid: Grid
  readonly places: readonly number[]
  readonly sort: RowSort
  readonly fieldName: (field: RecordField) => string
  readonly onSort: (field: RecordField) => void
}

/** The headings. Pressing one puts the rows in its order, and a second time the other way round. */
export function GridHead({ grid, places, sort, fieldName, onSort }: GridHeadProps) {
  const intl = useIntl()
  const { active, columns, ids, selection } = grid
  const isAll = ids.length > 0 && selection.ids.size >= ids.length
  return (
    <thead className={styles.head}>
      <tr className={styles.headRow} aria-rowindex={1}>
        <td
          {...gridCell}
          className={styles.tick}
          aria-colindex={1}
          style={{ inlineSize: `${tickWidth}rem` }}
        >
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isAll}
            aria-label={intl.formatMessage({ id: 'grid.select-all' })}
            onChange={isAll ? selection.clear : selection.all}
          />
        </td>
        {places.map((place) => {
          const column = columns[place]
          if (column === undefined) return null
          const isSorted = column.field.name === sort.field.name
          return (
            <th
              key={place}
              scope="col"
              className={place === 0 ? styles.firstCell : styles.cell}
              aria-colindex={place + 2}
              aria-sort={isSorted ? sortWord(sort) : 'none'}
              data-cell={`-1:${place}`}
              tabIndex={active.row === -1 && active.column === place ? 0 : -1}
              style={placeOf(column, place)}
            >
              <button
                type="button"
                tabIndex={-1}
                className={styles.sort}
                onClick={(event) => {
                  event.stopPropagation()
                  grid.goTo({ row: -1, column: place })
                  onSort(column.field)
                }}
              >
                <span>{fieldName(column.field)}</span>
                {isSorted && <Arrow isDescending={sort.isDescending} />}
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function sortWord({ isDescending }: RowSort): 'ascending' | 'descending' {
  return isDescending ? 'descending' : 'ascending'
}

function Arrow({ isDescending }: { readonly isDescending: boolean }) {
  return (
    <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true" focusable="false">
      <path
        d={isDescending ? 'M1 1l4 4 4-4' : 'M1 5l4-4 4 4'}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  )
}
