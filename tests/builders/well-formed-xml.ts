import { createRequire } from 'node:module'

interface XmlParser {
  on(event: string, listener: (detail: unknown) => void): void
  parse(xml: string): void
}

// It has no types of its own, and comes with the package that reads workbooks.
const { Parser } = createRequire(import.meta.url)('saxen') as { Parser: new () => XmlParser }

/** How many elements of each name a text has. Throws where it is not well-formed XML. */
export function countElements(xml: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const fail = (problem: unknown) => {
    throw new Error(`not well formed: ${String(problem)}`)
  }
  const parser = new Parser()
  parser.on('error', fail)
  parser.on('warn', fail)
  parser.on('openTag', (name) => counts.set(String(name), (counts.get(String(name)) ?? 0) + 1))
  parser.parse(xml)
  return counts
}
