import type { Theme } from '../domain/theme'

/** Themes as every comparison sees them: each replaced by its topmost ancestor. */
export interface TopThemes {
  /** Ids of the themes without a parent, in order. */
  readonly tops: readonly string[]
  of(themeIds: readonly string[] | undefined): ReadonlySet<string>
}

export function createTopThemes(themes: ReadonlyMap<string, Theme>): TopThemes {
  const topOf = (id: string): string => {
    const passed = new Set([id])
    let top = id
    let parent = themes.get(top)?.parentId
    // Themes that lie in one another, by a slip, have no top: each stays itself.
    while (parent !== undefined && !passed.has(parent)) {
      passed.add(parent)
      top = parent
      parent = themes.get(top)?.parentId
    }
    return parent === undefined ? top : id
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
