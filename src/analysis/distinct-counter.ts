import { at } from './typed-column'

/** Counts the distinct rows one owner after another has, without clearing anything in between. */
export function createDistinctCounter(rowCount: number) {
  const lastSeenBy = new Int32Array(rowCount).fill(-1)
  let count = 0
  return {
    /** A row below 0 is none. */
    see(row: number, owner: number) {
      if (row < 0 || at(lastSeenBy, row) === owner) return
      lastSeenBy[row] = owner
      count += 1
    },
    take() {
      const taken = count
      count = 0
      return taken
    },
  }
}
