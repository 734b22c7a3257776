import { at, countIn } from './typed-column'

/** Rows grouped by a key: the group of key k is `rows` from `offsets[k]` to `offsets[k + 1]`. */
export interface RowGroups {
  readonly offsets: Int32Array
  readonly rows: Int32Array
}

/**
 * Counting sort: rows keep their order inside a group, so sums run in the order of ids. `keys` is
 * by row; rows with a key below 0 are left out.
 */
export function groupRows(rows: Int32Array, keys: Int32Array, keyCount: number): RowGroups {
  const offsets = new Int32Array(keyCount + 1)
  for (const row of rows) {
    const key = at(keys, row)
    if (key >= 0) countIn(offsets, key + 1)
  }
  for (let key = 0; key < keyCount; key += 1)
    offsets[key + 1] = at(offsets, key + 1) + at(offsets, key)
  const next = offsets.slice()
  const grouped = new Int32Array(at(offsets, keyCount))
  for (const row of rows) {
    const key = at(keys, row)
    if (key < 0) continue
    grouped[at(next, key)] = row
    countIn(next, key)
  }
  return { offsets, rows: grouped }
}

/** The rows of one key, without copying. */
export function groupOf({ offsets, rows }: RowGroups, key: number): Int32Array {
  return rows.subarray(at(offsets, key), at(offsets, key + 1))
}

export function sizeOfGroup({ offsets }: RowGroups, key: number): number {
  return at(offsets, key + 1) - at(offsets, key)
}
