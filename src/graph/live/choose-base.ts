import type { Folding } from './folding'
import type { MapIndex } from './map-index'
import { type MapLines, otherEndOf } from './map-lines'
import type { ShownLine } from './shown'

interface BaseRequest {
  readonly lines: MapLines
  readonly folding: Folding
  readonly results: readonly (readonly string[])[]
  readonly centreId: string | undefined
  readonly isWhole: boolean
  /** Whether to go on beyond the results and their neighbours while there is room. */
  readonly mayGrow: boolean
  readonly limit: number
}

/** The items of the opening view, or of the whole map, before anything the reader added to it. */
export function chooseBase(index: MapIndex, request: BaseRequest): ReadonlySet<string> {
  const { results, limit, isWhole, mayGrow } = request
  const surroundings = createSurroundings(index, request)
  const base = new Set<string>()
  if (results.length === 0) {
    const centre = findCentre(index, request)
    if (centre !== undefined) base.add(centre)
    growFrom(base, surroundings, { steps: 2, limit })
  } else if (!addResults(base, surroundings, results, limit)) return base
  if (!(isWhole || mayGrow || results.length + base.size === 0)) return base
  if (!isWhole) growFrom(base, surroundings, { steps: Number.POSITIVE_INFINITY, limit })
  for (const id of surroundings.byRelevance()) {
    if (base.size >= limit) break
    base.add(id)
  }
  return base
}

interface Surroundings {
  /** People, partnerships and owners one step away, best joined first. */
  readonly stepFrom: (ids: Iterable<string>, taken: ReadonlySet<string>) => readonly string[]
  /** Partnerships by seats, then people by partnerships. */
  readonly byRelevance: () => readonly string[]
}

function createSurroundings(index: MapIndex, { lines, folding }: BaseRequest): Surroundings {
  const { present, network, seats } = index
  const isFree = (id: string, tie: ShownLine['tie']) =>
    (present.has(id) || (tie === 'owner' && network.organisations.has(id))) &&
    index.passesFilters(id) &&
    !folding.isFolded(id)
  const weightOf = (id: string) =>
    seats.ofPartnership.get(id)?.length ?? seats.ofPerson.get(id)?.length ?? 0
  const byWeight = (first: string, second: string) =>
    weightOf(second) - weightOf(first) || compareText(first, second)
  return {
    stepFrom(ids, taken) {
      const ties = new Map<string, number>()
      for (const id of ids) {
        for (const line of lines.linesOf(id)) {
          const other = otherEndOf(line, id)
          if (line.tie === 'link' || taken.has(other) || !isFree(other, line.tie)) continue
          ties.set(other, (ties.get(other) ?? 0) + 1)
        }
      }
      return [...ties]
        .sort(([first, one], [second, two]) => two - one || byWeight(first, second))
        .map(([id]) => id)
    },
    byRelevance() {
      const free = [...present].filter((id) => isFree(id, 'seats'))
      const partnerships = free.filter((id) => network.partnerships.has(id))
      const people = free.filter((id) => network.people.has(id))
      return [...partnerships.sort(byWeight), ...people.sort(byWeight)]
    },
  }
}

/** Adds results whole, in list order, until the next would pass the limit. True if all came in. */
function addResults(
  base: Set<string>,
  { stepFrom }: Surroundings,
  results: readonly (readonly string[])[],
  limit: number,
): boolean {
  for (const ids of results) {
    const own = new Set([...base, ...ids])
    const whole = [...own, ...stepFrom(ids, own)]
    // A first result that is too large for any view is shown in part: better than nothing.
    if (whole.length > limit && base.size > 0) return false
    for (const id of whole.slice(0, limit)) base.add(id)
    if (whole.length > limit) return false
  }
  return true
}

function growFrom(
  base: Set<string>,
  { stepFrom }: Surroundings,
  { steps, limit }: { readonly steps: number; readonly limit: number },
): void {
  let reached: readonly string[] = [...base]
  for (let step = 0; step < steps && reached.length > 0 && base.size < limit; step++) {
    reached = stepFrom(reached, base).slice(0, limit - base.size)
    for (const id of reached) base.add(id)
  }
}

function findCentre(
  { seats, passesFilters, passing }: MapIndex,
  { centreId }: BaseRequest,
): string | undefined {
  const hasSeats = centreId !== undefined && passing.ofOrganisation.has(centreId)
  if (hasSeats && passesFilters(centreId)) return centreId
  let best: string | undefined
  let most = 0
  for (const [id, own] of seats.ofPartnership) {
    const isBetter = own.length > most || (own.length === most && compareText(id, best ?? id) < 0)
    if (!(isBetter && passesFilters(id))) continue
    best = id
    most = own.length
  }
  return best
}

function compareText(first: string, second: string): number {
  if (first === second) return 0
  return first < second ? -1 : 1
}
