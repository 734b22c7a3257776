/** A record without the lists and parts that hold nothing: a file has no place for them. */
export function withoutEmptyParts(record: object): object {
  const parts = Object.entries(record).map(([field, value]) => [field, emptied(value)])
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined))
}

function emptied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.length === 0 ? undefined : value
  const kept = withoutEmptyParts(value)
  return Object.keys(kept).length === 0 ? undefined : kept
}
