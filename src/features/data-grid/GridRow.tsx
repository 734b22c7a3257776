import { type CSSProperties, memo, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import styles from './DataGrid.module.css'
import type { GridColumn } from './grid-columns'
import { rowHeight, tickWidth } from './use-grid-window'

export interface GridRowProps {
  readonly index: number
  readonly name: string
  readonly columns: readonly GridColumn[]
  /** The places of the columns that are on the page. */
  readonly places: readonly number[]
  /** What each of these cells says, in the same order. */
  readonly texts: readonly string[]
  readonly isSelected: boolean
  readonly isDraft: boolean
  /** The column that has the focus of the table; -1 for none. */
  readonly activeColumn: number
  readonly editor: ReactNode
}

/** One row. It is drawn again only when something of it changes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { index, name, isSelected, isDraft, columns, places, texts, activeColumn, editor } = props
  const intl = useIntl()
  return (
    <tr
      className={styles.row}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-row={index}
      data-draft={isDraft ? '' : undefined}
      data-editing={editor === null ? undefined : ''}
      style={{ insetBlockStart: `${index * rowHeight}rem`, blockSize: `${rowHeight}rem` }}
    >
      <td
        {...gridCell}
        className={styles.tick}
        aria-colindex={1}
        style={{ inlineSize: `${tickWidth}rem` }}
      >
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isSelected}
          readOnly
          data-tick={index}
          aria-label={intl.formatMessage({ id: 'grid.select' }, { name })}
        />
      </td>
      {places.map((place, nth) => {
        const isActive = place === activeColumn
        return (
          <td
            {...gridCell}
            key={place}
            className={place === 0 ? styles.firstCell : styles.cell}
            aria-colindex={place + 2}
            data-cell={`${index}:${place}`}
            data-place={place}
            data-numeric={columns[place]?.field.control.type === 'number' ? '' : undefined}
            tabIndex={isActive ? 0 : -1}
            style={placeOf(columns[place], place)}
          >
            {isActive && editor !== null ? editor : <span>{texts[nth]}</span>}
          </td>
        )
      })}
    </tr>
  )
}, isSameRow)

/** Said outright, as browsers differ in what a cell of an interactive table is. */
export const gridCell = { role: 'gridcell' } as const

/** The first column scrolls with nothing; the others lie where they begin. */
export function placeOf(column: GridColumn | undefined, place: number): CSSProperties {
  if (column === undefined) return {}
  const inlineSize = `${column.width}rem`
  return place === 0
    ? { inlineSize }
    : { inlineSize, insetInlineStart: `${column.start + tickWidth}rem` }
}

function isSameRow(before: GridRowProps, after: GridRowProps): boolean {
  return (
    before.index === after.index &&
    before.name === after.name &&
    before.columns === after.columns &&
    before.isSelected === after.isSelected &&
    before.isDraft === after.isDraft &&
    before.activeColumn === after.activeColumn &&
    before.editor === null &&
    after.editor === null &&
    isSameList(before.places, after.places) &&
    isSameList(before.texts, after.texts)
  )
}

function isSameList(first: readonly unknown[], second: readonly unknown[]): boolean {
  return first.length === second.length && first.every((each, index) => each === second[index])
}
