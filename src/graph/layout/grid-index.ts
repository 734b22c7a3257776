/** Finds what lies near a spot, by sorting points into square cells. */
export interface GridIndex {
  /**
   * Puts into `found` every point whose cell touches the square of half-width `distance` around the
   * spot, and gives back how many: all within that distance, and some beyond it.
   */
  findNear(x: number, y: number, distance: number, found: Int32Array): number
}

interface Cells {
  readonly left: number
  readonly top: number
  readonly columns: number
  readonly rows: number
  readonly cell: number
}

/** `cellSize` is a wish: cells get larger where points are few and far between. */
export function createGridIndex(x: Float64Array, y: Float64Array, cellSize: number): GridIndex {
  const cells = chooseCells(x, y, cellSize)
  const { left, top, columns, rows, cell } = cells
  const { start, points } = sortIntoCells(x, y, cells)
  const column = (value: number) => Math.floor((value - left) / cell)
  const row = (value: number) => Math.floor((value - top) / cell)
  return {
    findNear(nearX, nearY, distance, found) {
      const firstColumn = Math.max(0, column(nearX - distance))
      const lastColumn = Math.min(columns - 1, column(nearX + distance))
      const lastRow = Math.min(rows - 1, row(nearY + distance))
      let count = 0
      if (firstColumn > lastColumn) return count
      for (let line = Math.max(0, row(nearY - distance)); line <= lastRow; line++) {
        const end = start[line * columns + lastColumn + 1] as number
        for (let place = start[line * columns + firstColumn] as number; place < end; place++) {
          found[count++] = points[place] as number
        }
      }
      return count
    },
  }
}

function chooseCells(x: Float64Array, y: Float64Array, cellSize: number): Cells {
  let left = 0
  let top = 0
  let right = 0
  let bottom = 0
  if (x.length > 0) {
    left = x.reduce((least, value) => Math.min(least, value))
    top = y.reduce((least, value) => Math.min(least, value))
    right = x.reduce((most, value) => Math.max(most, value))
    bottom = y.reduce((most, value) => Math.max(most, value))
  }
  let cell = cellSize
  const count = (span: number) => Math.floor(span / cell) + 1
  while (count(right - left) * count(bottom - top) > 4 * x.length + 64) cell *= 1.5
  return { left, top, cell, columns: count(right - left), rows: count(bottom - top) }
}

function sortIntoCells(x: Float64Array, y: Float64Array, cells: Cells) {
  const { left, top, columns, rows, cell } = cells
  const cellOf = new Int32Array(x.length)
  const start = new Int32Array(columns * rows + 1)
  for (let point = 0; point < x.length; point++) {
    const column = Math.floor(((x[point] as number) - left) / cell)
    const row = Math.floor(((y[point] as number) - top) / cell)
    const own = row * columns + column
    cellOf[point] = own
    start[own + 1] = (start[own + 1] as number) + 1
  }
  for (let own = 0; own < columns * rows; own++) {
    start[own + 1] = (start[own + 1] as number) + (start[own] as number)
  }
  const next = start.slice()
  const points = new Int32Array(x.length)
  for (let point = 0; point < x.length; point++) {
    const own = cellOf[point] as number
    const place = next[own] as number
    points[place] = point
    next[own] = place + 1
  }
  return { start, points }
}
