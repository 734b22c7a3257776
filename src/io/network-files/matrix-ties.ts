import type { RawTie } from './raw-network'

/**
 * The ties of a matrix given row by row: every cell that is not 0. A matrix of the same things down and
 * across that is the same both ways has no directions. Null: cells are missing or are no numbers.
 */
export function matrixTies(
  cells: readonly string[],
  rows: readonly string[],
  columns: readonly string[],
): readonly RawTie[] | null {
  if (cells.length !== rows.length * columns.length) return null
  const values = cells.map(Number)
  if (values.some((value) => !Number.isFinite(value))) return null
  const width = columns.length
  const isOneMode = rows === columns
  const isEven = isOneMode && isSymmetric(values, width)
  const direction = isOneMode && !isEven ? 'directed' : 'undirected'
  return values.flatMap((value, place) => {
    const [row, column] = [Math.floor(place / width), place % width]
    const [from, to] = [rows[row], columns[column]]
    const isSaid = value === 0 || (isEven && column < row)
    if (isSaid || from === undefined || to === undefined) return []
    return [{ from, to, attributes: new Map(), direction }]
  })
}

function isSymmetric(values: readonly number[], width: number): boolean {
  return values.every((value, place) => {
    return value === values[(place % width) * width + Math.floor(place / width)]
  })
}
