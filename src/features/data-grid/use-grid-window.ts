import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import type { GridColumn } from './grid-columns'
import type { CellPlace } from './grid-moves'

/** The rows and columns near the window: only these are on the page. */
export interface GridWindow {
  readonly fromRow: number
  readonly toRow: number
  readonly fromColumn: number
  readonly toColumn: number
  /** Rows that fit the window. */
  readonly page: number
}

/** In units of the page's text size, so that larger text has the room it needs. */
export const rowHeight = 2.5
export const tickWidth = 2.75
const spareRows = 4
const unmeasured = { width: 1_200, height: 600 }

interface GridWindowResult {
  readonly window: GridWindow
  readonly scrollTo: (place: CellPlace) => void
}

export function useGridWindow(
  scroller: RefObject<HTMLDivElement | null>,
  rows: number,
  columns: readonly GridColumn[],
): GridWindowResult {
  const [shown, setShown] = useState(() => findWindow(null, rows, columns))

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = () => {
      const next = findWindow(element, rows, columns)
      setShown((old) => (isSameWindow(old, next) ? old : next))
    }
    measure()
    element.addEventListener('scroll', measure, { passive: true })
    addEventListener('resize', measure)
    return () => {
      element.removeEventListener('scroll', measure)
      removeEventListener('resize', measure)
    }
  }, [scroller, rows, columns])

  const scrollTo = useCallback(
    ({ row, column }: CellPlace) => {
      const element = scroller.current
      const target = columns[column]
      if (element === null || target === undefined) return
      const unit = findUnit()
      const { clientWidth, clientHeight } = measureOf(element)
      const top = row * rowHeight * unit
      const lowest = top + 2 * rowHeight * unit - clientHeight
      if (row >= 0) element.scrollTop = clamp(element.scrollTop, lowest, top)
      if (column === 0) element.scrollLeft = 0
      else {
        const first = columns[0]?.width ?? 0
        const left = (target.start - first) * unit
        const right = (target.start + target.width + tickWidth) * unit - clientWidth
        element.scrollLeft = clamp(element.scrollLeft, right, left)
      }
    },
    [scroller, columns],
  )
  return { window: shown, scrollTo }
}

/** At least the first, at most the second; where they cross, the second. */
function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

function findWindow(
  element: HTMLDivElement | null,
  rows: number,
  columns: readonly GridColumn[],
): GridWindow {
  const unit = findUnit()
  const { scrollTop, scrollLeft, clientWidth, clientHeight } = measureOf(element)
  const height = rowHeight * unit
  const first = Math.floor(scrollTop / height)
  const page = Math.max(1, Math.floor(clientHeight / height) - 1)
  const left = scrollLeft / unit
  const right = (scrollLeft + clientWidth) / unit
  const isSeen = ({ start, width }: GridColumn) => start + width + tickWidth > left && start < right
  const fromColumn = Math.max(0, columns.findIndex(isSeen))
  return {
    fromRow: Math.max(0, first - spareRows),
    toRow: Math.min(rows, first + page + 1 + spareRows),
    fromColumn,
    toColumn: columns.findLastIndex(isSeen) + 1,
    page,
  }
}

function findUnit(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
}

function measureOf(element: HTMLDivElement | null) {
  return {
    scrollTop: element?.scrollTop ?? 0,
    scrollLeft: element?.scrollLeft ?? 0,
    clientWidth: element?.clientWidth || unmeasured.width,
    clientHeight: element?.clientHeight || unmeasured.height,
  }
}

function isSameWindow(first: GridWindow, second: GridWindow): boolean {
  return (
    first.fromRow === second.fromRow &&
    first.toRow === second.toRow &&
    first.fromColumn === second.fromColumn &&
    first.toColumn === second.toColumn &&
    first.page === second.page
  )
}
