/** FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
const offsetHigh = 0xcbf29ce4
const offsetLow = 0x84222325
// The prime is 2^40 + 0x1b3: its upper word shifts the lower lane into the upper by 8 bits.
const primeLow = 0x1b3

const encoder = new TextEncoder()

/**
 * A 64-bit hash of a text in base 36, at most 13 letters and digits. Stands for a record's id in
 * addresses, because ids from other people's files may hold names. Not a defence against malice.
 */
export function hashText(text: string): string {
  let high = offsetHigh
  let low = offsetLow
  for (const byte of encoder.encode(text)) {
    low = (low ^ byte) >>> 0
    const product = low * primeLow
    const carry = Math.floor(product / 2 ** 32)
    high = (Math.imul(high, primeLow) + (low << 8) + carry) >>> 0
    low = product >>> 0
  }
  return ((BigInt(high) << 32n) | BigInt(low)).toString(36)
}

/** What stands for a record in an address. Branded, so that no raw id slips into one. */
export type RecordHash = string & { readonly stands: 'record-hash' }

export function hashRecordId(id: string): RecordHash {
  return hashText(id) as RecordHash
}

/** Whether a text has the shape of a hash: it may still stand for no record of this map. */
export function isRecordHash(text: string): text is RecordHash {
  return /^[\da-z]{1,13}$/u.test(text)
}

/** The records these hashes stand for. What is on no record of the map is not in the answer. */
export function findByHashes(
  ids: Iterable<string>,
  hashes: readonly RecordHash[],
): ReadonlyMap<RecordHash, string> {
  const wanted = new Set(hashes)
  const found = new Map<RecordHash, string>()
  if (wanted.size === 0) return found
  for (const id of ids) {
    const hash = hashRecordId(id)
    if (wanted.has(hash)) found.set(hash, id)
  }
  return found
}
