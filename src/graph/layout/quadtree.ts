import type { Points } from './layout-input'

/** Deeper than this, items lie so close together that telling them apart changes nothing. */
const deepest = 40

/**
 * A Barnes–Hut quadtree in flat arrays. The four quarters of a cell lie side by side. Cells can be
 * walked without a stack: `inside[cell]` is the first cell within it, `after[cell]` the one to go
 * on to once it is done with; −1 ends the walk. Empty cells are left out of the walk.
 */
export interface Quadtree {
  readonly mass: Float64Array
  readonly middleX: Float64Array
  readonly middleY: Float64Array
  /** Seen from a square distance up to this, a cell is too near to count as one mass. */
  readonly nearSquare: Float64Array
  /** The item in a cell that holds one; −1 otherwise. */
  readonly item: Int32Array
  readonly inside: Int32Array
  readonly after: Int32Array
  build(x: Float64Array, y: Float64Array, mass: Float64Array): void
}

interface Cells extends Omit<Quadtree, 'build'> {
  /** The first of the four quarters; −1 while a cell is whole. */
  readonly quarters: Int32Array
  readonly capacity: number
}

interface Bodies extends Points {
  readonly mass: Float64Array
  readonly coarseness: number
}

interface Square {
  readonly left: number
  readonly top: number
  readonly width: number
}

/**
 * Room for one tree at a time; building again overwrites the last. A cell narrower than
 * `coarseness` times its distance counts as one mass.
 */
export function createQuadtree(itemCount: number, coarseness: number): Quadtree {
  const capacity = 8 * itemCount + 64
  const cells: Cells = {
    capacity,
    mass: new Float64Array(capacity),
    middleX: new Float64Array(capacity),
    middleY: new Float64Array(capacity),
    nearSquare: new Float64Array(capacity),
    item: new Int32Array(capacity),
    quarters: new Int32Array(capacity),
    inside: new Int32Array(capacity),
    after: new Int32Array(capacity),
  }
  const build: Quadtree['build'] = (x, y, mass) => {
    const square = findSquare(x, y)
    const bodies = { x, y, mass, coarseness }
    clearCells(cells, 0, 1, square.width / coarseness)
    let used = 1
    for (let item = 0; item < x.length; item++) used = insert(cells, used, square, item, bodies)
    divideByMass(cells, used)
    threadCells(cells, used)
  }
  return { ...cells, build }
}

function findSquare(x: Float64Array, y: Float64Array): Square {
  let left = x[0] as number
  let top = y[0] as number
  let right = left
  let bottom = top
  for (let item = 1; item < x.length; item++) {
    left = Math.min(left, x[item] as number)
    right = Math.max(right, x[item] as number)
    top = Math.min(top, y[item] as number)
    bottom = Math.max(bottom, y[item] as number)
  }
  return { left, top, width: Math.max(right - left, bottom - top, 1e-6) * 1.0001 }
}

function clearCells(cells: Cells, from: number, until: number, near: number): void {
  for (let cell = from; cell < until; cell++) {
    cells.mass[cell] = 0
    cells.middleX[cell] = 0
    cells.middleY[cell] = 0
    cells.nearSquare[cell] = near * near
    cells.item[cell] = -1
    cells.quarters[cell] = -1
  }
}

/** Adds one item to every cell on its way down; gives back how many cells are used then. */
function insert(
  cells: Cells,
  usedBefore: number,
  square: Square,
  item: number,
  bodies: Bodies,
): number {
  const x = bodies.x[item] as number
  const y = bodies.y[item] as number
  let used = usedBefore
  let cell = 0
  let { left, top, width } = square
  for (let depth = 0; ; depth++) {
    const isEmpty = cells.mass[cell] === 0
    const isTaken = (cells.item[cell] as number) >= 0
    addMass(cells, cell, x, y, bodies.mass[item] as number)
    if (isEmpty) cells.item[cell] = item
    const isLast = isEmpty || (isTaken && (depth >= deepest || used + 4 > cells.capacity))
    if (isLast) return used
    width /= 2
    if (isTaken) used = split(cells, cell, used, { left, top, width }, bodies)
    const quarter = quarterOf(x, y, left + width, top + width)
    cell = (cells.quarters[cell] as number) + quarter
    left += (quarter & 1) * width
    top += (quarter >> 1) * width
  }
}

/** Makes four quarters of the given place and width, and moves the item of the cell into its own. */
function split(cells: Cells, cell: number, used: number, quarter: Square, bodies: Bodies): number {
  const item = cells.item[cell] as number
  const x = bodies.x[item] as number
  const y = bodies.y[item] as number
  cells.item[cell] = -1
  cells.quarters[cell] = used
  clearCells(cells, used, used + 4, quarter.width / bodies.coarseness)
  const own = used + quarterOf(x, y, quarter.left + quarter.width, quarter.top + quarter.width)
  addMass(cells, own, x, y, bodies.mass[item] as number)
  cells.item[own] = item
  return used + 4
}

/** 0 to 3: 1 stands for right, 2 for below. */
function quarterOf(x: number, y: number, middleX: number, middleY: number): number {
  return (x >= middleX ? 1 : 0) + (y >= middleY ? 2 : 0)
}

function addMass(cells: Cells, cell: number, x: number, y: number, mass: number): void {
  cells.middleX[cell] = (cells.middleX[cell] as number) + x * mass
  cells.middleY[cell] = (cells.middleY[cell] as number) + y * mass
  cells.mass[cell] = (cells.mass[cell] as number) + mass
}

function divideByMass(cells: Cells, used: number): void {
  for (let cell = 0; cell < used; cell++) {
    const mass = cells.mass[cell] as number
    if (mass === 0) continue
    cells.middleX[cell] = (cells.middleX[cell] as number) / mass
    cells.middleY[cell] = (cells.middleY[cell] as number) / mass
  }
}

/** A cell always comes before its quarters, so one sweep is enough. */
function threadCells(cells: Cells, used: number): void {
  cells.after[0] = -1
  for (let cell = 0; cell < used; cell++) {
    const first = cells.quarters[cell] as number
    let next = cells.after[cell] as number
    for (let quarter = first + 3; first >= 0 && quarter >= first; quarter--) {
      if (cells.mass[quarter] === 0) continue
      cells.after[quarter] = next
      next = quarter
    }
    cells.inside[cell] = next
  }
}
