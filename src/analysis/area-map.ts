import type { Area } from '../domain/area'
import { once } from './once'

/** How areas lie to one another, by their units where they have them and by their parents else. */
export interface AreaMap {
  /** Whether the first area holds the whole of the second. */
  contains(outer: string, inner: string): boolean
  overlaps(a: string, b: string): boolean
  /** The smaller of the two shares of what they have in common; null where units are not known. */
  shareOf(a: string, b: string): number | null
  /** How many people, or units, live in both; null where the units of either are not known. */
  sharedSize(a: string, b: string): number | null
}

type Units = ReadonlyMap<string, number>

/**
 * Units are sets of `unitIds`, or of the units of the areas inside. A unit weighs its people if
 * every unit of every area has a population, and 1 else.
 */
export function createAreaMap(
  areas: ReadonlyMap<string, Area>,
  population: Readonly<Record<string, number>> = {},
): AreaMap {
  const childrenOf = childIdsOf(areas)
  const known = new Map<string, ReadonlySet<string>>()

  function unitsOf(id: string): ReadonlySet<string> {
    const earlier = known.get(id)
    if (earlier !== undefined) return earlier
    // An area that lies in itself, by a slip, adds nothing to itself.
    known.set(id, new Set())
    const units = findUnits(id)
    known.set(id, units)
    return units
  }

  function findUnits(id: string): ReadonlySet<string> {
    const own = areas.get(id)?.unitIds ?? []
    if (own.length > 0) return new Set(own)
    return new Set((childrenOf.get(id) ?? []).flatMap((child) => [...unitsOf(child)]))
  }

  function isAncestor(ancestor: string, id: string): boolean {
    const seen = new Set<string>()
    let parent = areas.get(id)?.parentId
    while (parent !== undefined && parent !== ancestor && !seen.has(parent)) {
      seen.add(parent)
      parent = areas.get(parent)?.parentId
    }
    return parent === ancestor
  }

  const weights = once((): Units | null => {
    const all = new Set([...areas.values()].flatMap(({ unitIds = [] }) => unitIds))
    const weighed = new Map(Object.entries(population))
    return all.size > 0 && [...all].every((unit) => weighed.has(unit)) ? weighed : null
  })
  const sizeOf = (units: readonly string[]) => {
    const byUnit = weights()
    return units.reduce((sum, unit) => sum + (byUnit === null ? 1 : (byUnit.get(unit) ?? 0)), 0)
  }

  // Many pairs of partnerships lie in the same two areas.
  const shares = new Map<string, number | null>()
  function findShare(a: string, b: string): number | null {
    if (a === b) return 1
    const [unitsOfA, unitsOfB] = [unitsOf(a), unitsOf(b)]
    const larger = Math.max(sizeOf([...unitsOfA]), sizeOf([...unitsOfB]))
    if (unitsOfA.size === 0 || unitsOfB.size === 0 || larger === 0) return null
    return sizeOf([...unitsOfA].filter((unit) => unitsOfB.has(unit))) / larger
  }

  return {
    contains(outer, inner) {
      if (outer === inner) return true
      const [outerUnits, innerUnits] = [unitsOf(outer), unitsOf(inner)]
      if (outerUnits.size === 0 || innerUnits.size === 0) return isAncestor(outer, inner)
      return [...innerUnits].every((unit) => outerUnits.has(unit))
    },
    overlaps(a, b) {
      if (a === b) return true
      const [unitsOfA, unitsOfB] = [unitsOf(a), unitsOf(b)]
      if (unitsOfA.size === 0 || unitsOfB.size === 0) return isAncestor(a, b) || isAncestor(b, a)
      return [...unitsOfA].some((unit) => unitsOfB.has(unit))
    },
    shareOf(a, b) {
      const pair = `${a} ${b}`
      const share = shares.get(pair) ?? findShare(a, b)
      shares.set(pair, share)
      return share
    },
    sharedSize(a, b) {
      const [unitsOfA, unitsOfB] = [unitsOf(a), unitsOf(b)]
      if (unitsOfA.size === 0 || unitsOfB.size === 0) return null
      return sizeOf([...unitsOfA].filter((unit) => unitsOfB.has(unit)))
    },
  }
}

function childIdsOf(areas: ReadonlyMap<string, Area>): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>()
  for (const { id, parentId } of areas.values()) {
    if (parentId === undefined) continue
    const siblings = children.get(parentId)
    if (siblings === undefined) children.set(parentId, [id])
    else siblings.push(id)
  }
  return children
}
