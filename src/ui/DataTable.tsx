import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './DataTable.module.css'

export interface Column<Row> {
  readonly key: string
  readonly heading: string
  /** Heads its row: a screen reader names it with every other cell. */
  readonly isRowHeader?: boolean
  readonly isNumeric?: boolean
  readonly cell: (row: Row) => ReactNode
}

interface DataTableProps<Row> {
  readonly caption: string
  readonly isCaptionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly isSelected?: (row: Row) => boolean
  /** Above this many rows, only those near the window are in the page. */
  readonly virtualAbove?: number
  /** What stands above the rows and scrolls with them: the answer in words. */
  readonly children?: ReactNode
}

/** Two lines of small text and a gap, in the page's own text size. */
const rowHeightInRem = 3
const overscan = 6

interface Slice {
  readonly from: number
  readonly to: number
}

/** A native table. Rows have one height, so that a list of thousands scrolls without a wait. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionHidden = false, columns, rows, keyOf, isSelected } = props
  const isVirtual = rows.length > (props.virtualAbove ?? 100)
  const scroller = useRef<HTMLDivElement>(null)
  const slice = useVisibleSlice(scroller, rows.length)
  const { from, to } = isVirtual ? slice : { from: 0, to: rows.length }
  const height: CSSProperties & Record<'--row-height', string> = {
    '--row-height': `${rowHeightInRem}rem`,
  }
  return (
    <div ref={scroller} className={styles.scroller}>
      <div className={styles.above}>{props.children}</div>
      <table
        className={`${styles.table} ${isVirtual ? styles.virtual : ''}`}
        aria-rowcount={rows.length + 1}
        style={height}
      >
        <caption className={styles.caption}>
          <span data-visually-hidden={isCaptionHidden ? '' : undefined}>{caption}</span>
        </caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ key, heading, isNumeric }) => (
              <th key={key} scope="col" data-numeric={isNumeric ? '' : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer rows={from} columns={columns.length} />
          {rows.slice(from, to).map((row, index) => (
            <tr
              key={keyOf(row)}
              aria-rowindex={from + index + 2}
              data-selected={isSelected?.(row) ? '' : undefined}
            >
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
          <Spacer rows={rows.length - to} columns={columns.length} />
        </tbody>
      </table>
    </div>
  )
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const numeric = column.isNumeric ? '' : undefined
  const content = <div className={styles.clamp}>{column.cell(row)}</div>
  if (column.isRowHeader) {
    return (
      <th scope="row" data-numeric={numeric}>
        {content}
      </th>
    )
  }
  return <td data-numeric={numeric}>{content}</td>
}

function Spacer({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  if (rows <= 0) return null
  return (
    <tr className={styles.spacer}>
      <td colSpan={columns} style={{ blockSize: `${rows * rowHeightInRem}rem` }} />
    </tr>
  )
}

function useVisibleSlice(scroller: React.RefObject<HTMLDivElement | null>, count: number): Slice {
  const [slice, setSlice] = useState<Slice>({ from: 0, to: overscan * 3 })
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
      const rowHeight = rowHeightInRem * rem
      const first = Math.floor(element.scrollTop / rowHeight)
      const shown = Math.ceil(element.clientHeight / rowHeight)
      const from = Math.max(0, Math.min(first - overscan, count - 1))
      const to = Math.min(count, first + shown + overscan)
      setSlice((old) => (old.from === from && old.to === to ? old : { from, to }))
    }
    // An observer is called once the page has been laid out, so that asking for sizes costs nothing.
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [scroller, count])
  return slice
}
