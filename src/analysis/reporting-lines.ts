import { findLoops, findReachable, type LinesUp } from '../domain/find-loops'
import { isActiveOn } from '../domain/period'
import type { Columns } from './columns'
import { once } from './once'
import type { SeatsAsAt } from './seats-as-at'
import { byteAt } from './typed-column'

/** Who reports to whom on one day: by an active reports-to link, or as a part of its parent. */
export interface ReportingLines {
  /** A line between two partnerships, whichever way it runs. */
  between(a: string, b: string): 'parent' | 'reports' | null
  /** The shortest way up to an elected end, both ends included; of equals, the first by ids. */
  routeToElected(id: string): readonly string[] | null
  /** Active partnerships that report to this one, directly or through others. */
  countPartnershipsBelow(id: string): number
  /** Sets of bodies that report to one another in a circle, each by id. */
  loops(): readonly (readonly string[])[]
  /** Whether this is a partnership that is not active on the day. */
  isOver(id: string): boolean
}

export function createReportingLines(columns: Columns, seats: SeatsAsAt): ReportingLines {
  const { partnerships } = columns
  const isOver = (id: string) => {
    const row = partnerships.rowOf(id)
    return row >= 0 && byteAt(seats.isActive, row) === 0
  }
  const linesUp = once(() => findLinesUp(columns, seats, isOver))
  const linesDown = once(() => turnOver(linesUp()))
  const distances = once(() => findDistances(columns, linesDown(), isOver))
  const parentOf = (id: string) => partnerships.recordOf(partnerships.rowOf(id))?.parentId
  const isLine = (from: string, to: string) => linesUp().get(from)?.includes(to) === true
  return {
    isOver,
    between(a, b) {
      if (parentOf(a) === b || parentOf(b) === a) return 'parent'
      return isLine(a, b) || isLine(b, a) ? 'reports' : null
    },
    routeToElected: (id) => findRoute(id, linesUp(), distances()),
    countPartnershipsBelow: (id) =>
      findReachable(id, linesDown()).filter(
        (other) => other !== id && partnerships.rowOf(other) >= 0,
      ).length,
    loops: () => findLoops(linesUp()),
  }
}

function findLinesUp(
  { few, partnerships, organisations }: Columns,
  { day }: SeatsAsAt,
  isOver: (id: string) => boolean,
): LinesUp {
  const up = new Map<string, Set<string>>()
  const add = (from: string, to: string) => {
    if (isOver(from) || isOver(to)) return
    up.set(from, (up.get(from) ?? new Set()).add(to))
  }
  for (const { kind, fromId, toId, ...period } of few.links.values()) {
    if (kind === 'reports-to' && isActiveOn(period, day)) add(fromId, toId)
  }
  for (const rows of [partnerships, organisations]) {
    for (const row of rows.rows()) {
      const record = rows.recordOf(row)
      if (record?.parentId !== undefined) add(record.id, record.parentId)
    }
  }
  return new Map([...up].map(([id, ends]) => [id, [...ends].sort()]))
}

/** By id: who reports to whom, read from the top. */
function turnOver(linesUp: LinesUp): LinesUp {
  const linesDown = new Map<string, string[]>()
  for (const [from, ends] of linesUp) {
    for (const to of ends) {
      const below = linesDown.get(to) ?? []
      linesDown.set(to, below)
      below.push(from)
    }
  }
  return linesDown
}

/** Steps to the nearest elected end, searched from those ends downwards. */
function findDistances(
  columns: Columns,
  linesDown: LinesUp,
  isOver: (id: string) => boolean,
): ReadonlyMap<string, number> {
  const distances = new Map<string, number>()
  let reached = findElectedEnds(columns).filter((id) => !isOver(id))
  for (let steps = 0; reached.length > 0; steps += 1) {
    for (const id of reached) distances.set(id, steps)
    const below = new Set(reached.flatMap((id) => linesDown.get(id) ?? []))
    reached = [...below].filter((id) => !distances.has(id))
  }
  return distances
}

/** Partnerships elected by the public, and councils. */
function findElectedEnds({ partnerships, organisations }: Columns): readonly string[] {
  const bodies = [...partnerships.rows()].flatMap((row) => {
    const record = partnerships.recordOf(row)
    return record?.electedBody === true ? [record.id as string] : []
  })
  const councils = [...organisations.rows()].flatMap((row) => {
    const record = organisations.recordOf(row)
    return record?.sector === 'council' ? [record.id as string] : []
  })
  return [...bodies, ...councils]
}

function findRoute(
  id: string,
  linesUp: LinesUp,
  distances: ReadonlyMap<string, number>,
): readonly string[] | null {
  const steps = distances.get(id)
  if (steps === undefined) return null
  const route = [id]
  let here = id
  for (let left = steps - 1; left >= 0; left -= 1) {
    // Ends are in the order of ids, so the first on a shortest way makes the first list of ids.
    const next = linesUp.get(here)?.find((end) => distances.get(end) === left)
    if (next === undefined) return null
    route.push(next)
    here = next
  }
  return route
}
