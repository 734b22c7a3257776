/**
 * Where things lie on the map: the nth id at the nth x and y, in the unit of the layout. Not
 * records: no journal row, no hash, no analysis (docs/decisions/0008).
 */
export interface Places {
  readonly ids: readonly string[]
  readonly x: Float32Array
  readonly y: Float32Array
  /** 1 where a person has pinned the thing. */
  readonly pinned: Uint8Array
  readonly scale: number
}

/** The stored row as places; null if it is missing or does not add up, and then it is laid out. */
export function toPlaces(row: unknown): Places | null {
  if (typeof row !== 'object' || row === null) return null
  const { ids, x, y, pinned, scale } = row as Partial<Places>
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) return null
  if (!(x instanceof Float32Array && y instanceof Float32Array && pinned instanceof Uint8Array))
    return null
  if ([x, y, pinned].some(({ length }) => length !== ids.length)) return null
  if (!x.every(Number.isFinite) || !y.every(Number.isFinite)) return null
  return typeof scale === 'number' && Number.isFinite(scale) ? { ids, x, y, pinned, scale } : null
}
