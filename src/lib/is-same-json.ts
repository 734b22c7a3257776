/** Whether two plain values would be written as the same JSON, whatever the order of keys. */
export function isSameJson(first: unknown, second: unknown): boolean {
  if (first === second) return true
  if (!isContainer(first) || !isContainer(second)) return false
  if (Array.isArray(first) !== Array.isArray(second)) return false
  const from = presentEntries(first)
  const to = new Map(presentEntries(second))
  return (
    from.length === to.size &&
    from.every(([key, value]) => to.has(key) && isSameJson(value, to.get(key)))
  )
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function presentEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, part]) => part !== undefined)
}
