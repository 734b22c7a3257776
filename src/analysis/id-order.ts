import { at } from './typed-column'

/** Keeps rows in the order of their ids, by code unit, however they come and go. */
export interface IdOrder {
  add(row: number): void
  /** Call it while the row still has its id. */
  remove(row: number): void
  /** The rows, by id. Valid until the next change. */
  rows(): Int32Array
  /** The place of each row in `rows()`; meaningless for rows that are free. */
  ranks(): Int32Array
}

/** `ids` is by row and read when rows are put in order. */
export function createIdOrder(ids: readonly string[]): IdOrder {
  let sorted = new Int32Array(0)
  let ranks: Int32Array | null = null
  const added = new Set<number>()
  const gone = new Set<number>()

  function settle() {
    if (added.size === 0 && gone.size === 0) return
    if (gone.size > 0) sorted = sorted.filter((row) => !gone.has(row))
    const fresh = [...added].sort((a, b) => (idAt(ids, a) < idAt(ids, b) ? -1 : 1))
    sorted = insertAll(sorted, fresh, ids)
    added.clear()
    gone.clear()
    ranks = null
  }

  return {
    add(row) {
      added.add(row)
    },
    remove(row) {
      // A row that was freed and used again is in both: its old place goes, its new one does not.
      if (!added.delete(row)) gone.add(row)
    },
    rows() {
      settle()
      return sorted
    },
    ranks() {
      settle()
      ranks ??= ranksOf(sorted, ids.length)
      return ranks
    },
  }
}

function idAt(ids: readonly string[], row: number): string {
  return ids[row] as string
}

/** Copies stretches between the places of the fresh rows: one edit costs a search and a copy. */
function insertAll(
  sorted: Int32Array<ArrayBuffer>,
  fresh: readonly number[],
  ids: readonly string[],
): Int32Array<ArrayBuffer> {
  if (fresh.length === 0) return sorted
  const merged = new Int32Array(sorted.length + fresh.length)
  let copied = 0
  for (const [index, row] of fresh.entries()) {
    const place = placeOf(idAt(ids, row), sorted, copied, ids)
    merged.set(sorted.subarray(copied, place), copied + index)
    merged[place + index] = row
    copied = place
  }
  merged.set(sorted.subarray(copied), copied + fresh.length)
  return merged
}

function placeOf(id: string, sorted: Int32Array, from: number, ids: readonly string[]): number {
  let low = from
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (idAt(ids, at(sorted, middle)) < id) low = middle + 1
    else high = middle
  }
  return low
}

function ranksOf(sorted: Int32Array, rowCount: number): Int32Array {
  const ranks = new Int32Array(rowCount)
  for (let rank = 0; rank < sorted.length; rank += 1) ranks[at(sorted, rank)] = rank
  return ranks
}
