/** A cell of the table by its place; row -1 is the row of headings. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows that fit the window. */
  readonly page: number
}

/** Where a key leads from a cell; null for a key that leads nowhere. */
export function findPlaceAfter(
  key: string,
  isWithControl: boolean,
  from: CellPlace,
  size: GridSize,
): CellPlace | null {
  const { row, column } = from
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const places: Readonly<Record<string, CellPlace>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: Math.min(row, Math.max(0, row - size.page)), column },
    PageDown: { row: row + size.page, column },
    Home: { row: isWithControl ? 0 : row, column: 0 },
    End: { row: isWithControl ? last.row : row, column: last.column },
  }
  const next = places[key]
  return next === undefined ? null : clampPlace(next, size)
}

/** The nearest cell that there is. */
export function clampPlace({ row, column }: CellPlace, { rows, columns }: GridSize): CellPlace {
  return {
    row: Math.max(-1, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  }
}
