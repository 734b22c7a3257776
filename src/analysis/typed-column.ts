/** A row is always inside its column: the compiler cannot know it, whoever made the row does. */
export function at(column: Int32Array, row: number): number {
  return column[row] as number
}

export function byteAt(column: Uint8Array, row: number): number {
  return column[row] as number
}

export function realAt(column: Float64Array, row: number): number {
  return column[row] as number
}

/** One more in a column of counts. */
export function countIn(column: Int32Array, row: number): void {
  column[row] = (column[row] as number) + 1
}

/** A longer copy where the column is too short for so many rows; else the column itself. */
export function grown<Column extends Int32Array | Uint8Array | Float64Array>(
  column: Column,
  rows: number,
): Column {
  if (rows <= column.length) return column
  const Kind = column.constructor as new (length: number) => Column
  const longer = new Kind(Math.max(rows, 2 * column.length, 64))
  longer.set(column)
  return longer
}
