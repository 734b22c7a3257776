const word = /"([^"]*)"|([^\s,"]+)/gu

/** The words of a line, parted by spaces or commas; what stands in quotes is one. Null: an open quote. */
export function splitWords(line: string): readonly string[] | null {
  if ((line.match(/"/gu)?.length ?? 0) % 2 === 1) return null
  return [...line.matchAll(word)].map(([, quoted, bare]) => quoted ?? bare ?? '')
}
