import type { LiveLine } from './live-elements'

export interface Highlight {
  readonly itemIds: ReadonlySet<string>
  readonly lineIds: ReadonlySet<string>
}

/** What stays bright: the items looked at, their lines and what those lead to. */
export function findHighlight(lines: readonly LiveLine[], looked: Iterable<string>): Highlight {
  const isLooked = new Set(looked)
  const own = lines.filter(({ from, to }) => isLooked.has(from) || isLooked.has(to))
  return {
    itemIds: new Set([...isLooked, ...own.flatMap(({ from, to }) => [from, to])]),
    lineIds: new Set(own.map(({ id }) => id)),
  }
}
