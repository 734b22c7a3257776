import { createIdOrder } from './id-order'
import { at, grown } from './typed-column'

/**
 * Gives each id of one kind a row number, so that columns can stand in for records. A row lives
 * as long as its record or any reference to it: records may come in any order.
 */
export interface RecordRows<T extends { readonly id: string }> {
  /** One more than the highest row ever given. */
  readonly rowCount: () => number
  readonly recordCount: () => number
  /** -1 for an id nobody has mentioned. */
  rowOf(id: string): number
  idOf(row: number): string
  recordOf(row: number): T | undefined
  put(record: T): number
  /** The row of the removed record, or -1 where there was none. */
  remove(id: string): number
  refer(id: string): number
  release(row: number): void
  /** Rows by id, and the place of each row among them. */
  rows(): Int32Array
  ranks(): Int32Array
}

export function createRecordRows<T extends { readonly id: string }>(): RecordRows<T> {
  const rowOfId = new Map<string, number>()
  const ids: string[] = []
  const records: (T | undefined)[] = []
  const free: number[] = []
  const order = createIdOrder(ids)
  let uses = new Int32Array(64)
  let recorded = 0

  function refer(id: string): number {
    const row = rowOfId.get(id) ?? open(id)
    uses[row] = at(uses, row) + 1
    return row
  }

  function open(id: string): number {
    const row = free.pop() ?? ids.length
    ids[row] = id
    records[row] = undefined
    uses = grown(uses, row + 1)
    rowOfId.set(id, row)
    order.add(row)
    return row
  }

  function release(row: number) {
    const left = at(uses, row) - 1
    uses[row] = left
    if (left > 0) return
    order.remove(row)
    rowOfId.delete(ids[row] as string)
    free.push(row)
  }

  return {
    rowCount: () => ids.length,
    recordCount: () => recorded,
    rowOf: (id) => rowOfId.get(id) ?? -1,
    idOf: (row) => ids[row] as string,
    recordOf: (row) => records[row],
    put(record) {
      const known = rowOfId.get(record.id)
      const isNew = known === undefined || records[known] === undefined
      const row = isNew ? refer(record.id) : known
      if (isNew) recorded += 1
      records[row] = record
      return row
    },
    remove(id) {
      const row = rowOfId.get(id)
      if (row === undefined || records[row] === undefined) return -1
      records[row] = undefined
      recorded -= 1
      release(row)
      return row
    },
    refer,
    release,
    rows: order.rows,
    ranks: order.ranks,
  }
}
