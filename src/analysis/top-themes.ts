import type { Theme } from '../domain/theme'

/** Themes as every comparison sees them: each replaced by its topmost ancestor. */
export interface TopThemes {
  /** Ids of the themes without a parent, in order. */
  readonly tops: readonly string[]
  of(themeIds: readonly string[] | undefined): ReadonlySet<string>
}

export function createTopThemes(themes: ReadonlyMap<string, Theme>): TopThemes {
  const topOf = (id: string): string => {
    let top = id
    for (let parent = themes.get(top)?.parentId; parent !== undefined; ) {
      top = parent
      parent = themes.get(top)?.parentId
    }
    return top
  }
  const tops = [...themes.values()].filter(({ parentId }) => parentId === undefined)
  return {
    tops: tops.map(({ id }) => id).sort(),
    of: (themeIds = []) => new Set(themeIds.map(topOf)),
  }
}

/** Jaccard of two sets of themes; null where either has none on record. */
export function themeJaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number | null {
  if (a.size === 0 || b.size === 0) return null
  const shared = [...a].filter((theme) => b.has(theme)).length
  return shared / (a.size + b.size - shared)
}
