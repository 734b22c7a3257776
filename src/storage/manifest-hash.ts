/**
 * Two 32-bit lanes, each the sum modulo 2³² of a hash per row. Sums do not depend on order, so a
 * change subtracts the old row and adds the new one. Finds damage; no defence against malice.
 */
export type ManifestHash = readonly [number, number]

export const emptyHash: ManifestHash = [0, 0]

export function addToHash(hash: ManifestHash, store: string, row: object): ManifestHash {
  const [first, second] = hashOfRow(store, row)
  return [(hash[0] + first) >>> 0, (hash[1] + second) >>> 0]
}

export function takeFromHash(hash: ManifestHash, store: string, row: object): ManifestHash {
  const [first, second] = hashOfRow(store, row)
  return [(hash[0] - first) >>> 0, (hash[1] - second) >>> 0]
}

export function isSameHash(first: ManifestHash, second: ManifestHash): boolean {
  return first[0] === second[0] && first[1] === second[1]
}

const firstPrime = 0x85ebca6b
const secondPrime = 0xc2b2ae35

/** Both lanes in one pass over the text: multiply and fold, then a final mix (MurmurHash3). */
function hashOfRow(store: string, row: object): ManifestHash {
  const text = `${store}\n${toSortedJson(row)}`
  let first = 0xdeadbeef
  let second = 0x41c6ce57
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    first = Math.imul(first ^ unit, firstPrime)
    first ^= first >>> 15
    second = Math.imul(second ^ unit, secondPrime)
    second ^= second >>> 13
  }
  return [mix(first), mix(second)]
}

function mix(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), firstPrime)
  const twice = Math.imul(once ^ (once >>> 13), secondPrime)
  return (twice ^ (twice >>> 16)) >>> 0
}

function toSortedJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(toSortedJson).join(',')}]`
  const fields = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([first], [second]) => (first < second ? -1 : 1))
  return `{${fields.map(([key, part]) => `${JSON.stringify(key)}:${toSortedJson(part)}`).join(',')}}`
}
