import { type KeyboardEvent, type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import { type FieldWords, toFieldText } from '../../domain/field-text'
import { getFieldValue } from '../../domain/field-value'
import type { RecordField } from '../../domain/record-fields'
import type { CellEditorProps } from './cell-editor-props'
import styles from './DataGrid.module.css'
import { GridHead } from './GridHead'
import { GridRow } from './GridRow'
import { findGridAction, type GridAction } from './grid-keys'
import type { RowSort } from './row-order'
import type { Grid } from './use-grid'
import { rowHeight, tickWidth, useGridWindow } from './use-grid-window'

interface GridTableProps {
  readonly grid: Grid
  readonly words: FieldWords
  readonly sort: RowSort
  readonly editCell: (props: CellEditorProps) => ReactNode
  readonly fieldName: (field: RecordField) => string
  readonly onSort: (field: RecordField) => void
  readonly onAction: (action: Exclude<GridAction, { readonly type: 'go' }>) => void
  readonly onCopy: (data: DataTransfer) => void
  readonly onPaste: (text: string) => void
}

/** The table itself: only what is near the window is on the page, and one cell has the focus. */
export function GridTable(props: GridTableProps) {
  const { grid, sort, fieldName, onSort, onAction, onCopy, onPaste } = props
  const intl = useIntl()
  const scroller = useRef<HTMLDivElement>(null)
  const { window: shown, scrollTo } = useGridWindow(scroller, grid.ids.length, grid.columns)
  const { active, columns, editing } = grid
  useFollowFocus(scroller, grid, scrollTo)

  const rows = withActive(shown.fromRow, shown.toRow, active.row, grid.ids.length)
  const places = withActive(shown.fromColumn, shown.toColumn, active.column, columns.length, 0)
  const width = columns.reduce((sum, column) => sum + column.width, tickWidth)

  function onKeyDown(event: KeyboardEvent) {
    if (editing !== null) return
    const size = { rows: grid.ids.length, columns: columns.length, page: shown.page }
    const action = findGridAction(event, active, size)
    if (action === null) return
    // What is typed into the field that opens must still arrive there.
    if (action.type !== 'type') event.preventDefault()
    event.stopPropagation()
    if (action.type !== 'go') {
      onAction(action)
      return
    }
    grid.selection.letGo()
    grid.goTo(action.place)
  }

  function onClick({ target, shiftKey }: MouseEvent) {
    const { cell, tick } = findTarget(target)
    if (tick !== null) {
      if (shiftKey) grid.selection.extendTo(tick, active.row)
      else grid.selection.toggle(tick)
      grid.goTo({ row: tick, column: 0 })
    } else if (cell !== null && shiftKey) grid.selection.extendTo(cell.row, active.row)
    else if (cell !== null && !isSame(cell, active)) {
      grid.selection.letGo()
      grid.goTo(cell)
    }
  }

  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        {...gridProps}
        className={styles.grid}
        aria-label={intl.formatMessage({ id: `records.${grid.kind}` })}
        aria-describedby="grid-keys"
        aria-rowcount={grid.ids.length + 1}
        aria-colcount={columns.length + 1}
        style={{ inlineSize: `${width}rem` }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={({ target }) => {
          if (findTarget(target).cell !== null && editing === null) grid.open()
        }}
        onCopy={(event) => {
          if (editing !== null) return
          event.preventDefault()
          onCopy(event.clipboardData)
        }}
        onPaste={(event) => {
          if (editing !== null) return
          event.preventDefault()
          event.stopPropagation()
          onPaste(event.clipboardData.getData('text/plain'))
        }}
      >
        <GridHead grid={grid} places={places} sort={sort} fieldName={fieldName} onSort={onSort} />
        <tbody
          className={styles.body}
          style={{ blockSize: `${grid.ids.length * rowHeight + (editing === null ? 0 : 16)}rem` }}
        >
          {rows.map((row) => (
            <Row key={grid.ids[row]} row={row} places={places} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A table of cells that are edited: to a screen reader it is worked in, not only read. */
const gridProps = { role: 'grid', 'aria-multiselectable': true } as const

interface RowProps extends GridTableProps {
  readonly row: number
  readonly places: readonly number[]
}

function Row({ row, places, grid, words: usual, editCell, fieldName }: RowProps) {
  const { active, columns, editing, draft } = grid
  const id = grid.ids[row] ?? ''
  const record = grid.recordOf(id)
  if (record === undefined) return null
  const isActive = row === active.row
  const isDraft = id === draft.record?.id
  const nameOf = (other: string) => draft.nameOf(other) ?? usual.nameOf(other)
  const words = isDraft ? { ...usual, nameOf } : usual
  const field = columns[active.column]?.field
  const editor =
    isActive && editing !== null && field !== undefined
      ? editCell({
          field,
          label: fieldName(field),
          value: getFieldValue(record, field.name),
          keys: 'cell',
          problem: editing.problem,
          onSubmit: grid.submit,
          onCancel: grid.cancel,
        })
      : null
  return (
    <GridRow
      index={row}
      name={grid.nameOf(id)}
      columns={columns}
      places={places}
      texts={places.map((place) => textOf(record, columns[place]?.field, words))}
      isSelected={grid.selection.ids.has(id)}
      isDraft={isDraft}
      activeColumn={isActive ? active.column : -1}
      editor={editor}
    />
  )
}

function textOf(record: object, field: RecordField | undefined, words: FieldWords): string {
  return field === undefined ? '' : toFieldText(field, getFieldValue(record, field.name), words)
}

/** The window, and what has the focus though it is out of sight. */
function withActive(
  from: number,
  to: number,
  active: number,
  count: number,
  always = active,
): readonly number[] {
  const all = new Set([always, active])
  for (let at = from; at < to; at += 1) all.add(at)
  return [...all].filter((at) => at >= 0 && at < count).toSorted((one, other) => one - other)
}

function useFollowFocus(
  scroller: React.RefObject<HTMLDivElement | null>,
  { active: { row, column }, focusRound, editing }: Grid,
  scrollTo: (place: { row: number; column: number }) => void,
): void {
  const isEditing = editing !== null
  useLayoutEffect(() => {
    if (focusRound === 0 && !isEditing) return
    scrollTo({ row, column })
    if (isEditing) return
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
    cell?.focus({ preventScroll: true })
  }, [row, column, focusRound, isEditing, scroller, scrollTo])
}

function findTarget(target: EventTarget): {
  readonly cell: { readonly row: number; readonly column: number } | null
  readonly tick: number | null
} {
  if (!(target instanceof HTMLElement)) return { cell: null, tick: null }
  const { tick } = target.dataset
  const [row, column] = target.closest<HTMLElement>('[data-cell]')?.dataset.cell?.split(':') ?? []
  return {
    tick: tick === undefined ? null : Number(tick),
    cell: row === undefined ? null : { row: Number(row), column: Number(column) },
  }
}

function isSame(
  first: { readonly row: number; readonly column: number },
  second: { readonly row: number; readonly column: number },
): boolean {
  return first.row === second.row && first.column === second.column
}
