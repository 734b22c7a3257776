import { getInfo } from '../../domain/network'
import { chooseBase } from './choose-base'
import { createFolding, type Folding } from './folding'
import { countsOf, kindOf, type MapIndex } from './map-index'
import { createMapLines, type MapLines, otherEndOf } from './map-lines'
import type { Shown, ShownItem, ShownLine } from './shown'

/** What the reader asked to see. Ids that are not on this map are passed over. */
export interface ShownRequest {
  /** What the question found, in list order; each result is its ids, both of a pair. */
  readonly results: readonly (readonly string[])[]
  readonly selection: readonly string[]
  readonly opened: readonly string[]
  readonly extent: 'opening' | 'whole'
  readonly drawnMore: number
}

interface Limit {
  readonly items: number
  readonly lines: number
}

/** How much is drawn live: performance, section 4. */
const smallMap: Limit = { items: 400, lines: 1_000 }
const partOfMap: Limit = { items: 200, lines: 800 }
const openingLimit = 60

/**
 * What is drawn: interface, section 4.1. What the reader chose or unfolded comes on top of the
 * opening view, so that choosing never makes anything else leave.
 */
export function chooseShown(index: MapIndex, request: ShownRequest): Shown {
  const lines = createMapLines(index)
  const limit = fitsWhole(index, lines) ? smallMap : partOfMap
  const results = request.results
    .map((ids) => ids.filter((id) => isDrawable(index, id)))
    .filter((ids) => ids.length > 0)
  const isResult = new Set(results.flat())
  const isWhole = request.extent === 'whole'
  const foldsNobody = isWhole && limit === smallMap
  const folding = createFolding(index, { exempt: isResult, foldsNobody })
  const base = chooseBase(index, {
    lines,
    folding,
    results,
    centreId: getInfo(index.network).myOrganisationId,
    isWhole,
    mayGrow: request.drawnMore > 0,
    limit: isWhole
      ? limit.items
      : Math.min(limit.items, openingLimit * (1 + Math.max(0, request.drawnMore))),
  })
  const selected = findSelected(index, request.selection)
  const wanted = new Set([
    ...selected,
    ...base,
    ...findUnfolded(folding, new Set([...base, ...selected]), request.opened),
    ...selected.flatMap((id) => findNeighbours(index, lines, folding, id)),
  ])
  const drawn = drawWithin(wanted, selected.length, limit, lines)
  return tellShown(index, { drawn, isResult, folding })
}

function fitsWhole(index: MapIndex, { linesOf }: MapLines): boolean {
  if (index.present.size > smallMap.items) return false
  const lineIds = new Set<string>()
  for (const id of index.present) for (const line of linesOf(id)) lineIds.add(line.id)
  return lineIds.size <= smallMap.lines
}

function isDrawable(index: MapIndex, id: string): boolean {
  const kind = kindOf(index.network, id)
  const isBody = kind === 'organisation' || kind === 'strategy'
  return (isBody || index.present.has(id)) && index.passesFilters(id)
}

/** A selected seat stands for its two ends. Selected records are drawn whatever the date. */
function findSelected({ network }: MapIndex, selection: readonly string[]): readonly string[] {
  const ids = selection.flatMap((id) => {
    const seat = network.seats.get(id)
    return seat === undefined ? [id] : [seat.partnershipId, seat.personId ?? '']
  })
  return [...new Set(ids)].filter((id) => kindOf(network, id) !== null)
}

function findUnfolded(
  { foldedInto }: Folding,
  drawn: ReadonlySet<string>,
  opened: readonly string[],
): readonly string[] {
  return opened.filter((id) => drawn.has(id)).flatMap(foldedInto)
}

function findNeighbours(
  index: MapIndex,
  lines: MapLines,
  { isFolded }: Folding,
  id: string,
): readonly string[] {
  const ids = lines.seatLinesOf(id).map((line) => otherEndOf(line, id))
  return ids
    .filter((other) => index.present.has(other) && index.passesFilters(other) && !isFolded(other))
    .slice(0, openingLimit)
}

interface Drawn {
  readonly ids: ReadonlySet<string>
  readonly lines: readonly ShownLine[]
}

/** Takes items in order of need until one would pass the limit; the first `kept` always come in. */
function drawWithin(
  wanted: Iterable<string>,
  kept: number,
  limit: Limit,
  { linesOf }: MapLines,
): Drawn {
  const ids = new Set<string>()
  const lines: ShownLine[] = []
  for (const id of wanted) {
    const added = linesOf(id).filter((line) => ids.has(otherEndOf(line, id)))
    const fits = ids.size < limit.items && lines.length + added.length <= limit.lines
    if (!fits && ids.size >= kept) break
    ids.add(id)
    lines.push(...added)
  }
  return { ids, lines }
}

interface Chosen {
  readonly drawn: Drawn
  readonly isResult: ReadonlySet<string>
  readonly folding: Folding
}

function tellShown(index: MapIndex, { drawn, isResult, folding }: Chosen): Shown {
  const items = [...drawn.ids].flatMap((id): readonly ShownItem[] => {
    const kind = kindOf(index.network, id)
    if (kind === null) return []
    const own = folding.foldedInto(id).filter((other) => !drawn.ids.has(other))
    return [
      {
        id,
        kind,
        isResult: isResult.has(id),
        folded: own.length,
        counts: countsOf(index, id),
      },
    ]
  })
  const folded = items.reduce((sum, item) => sum + item.folded, 0)
  const besides = [...drawn.ids].filter((id) => !index.present.has(id)).length
  const total = index.present.size + besides
  const filteredOut = countFilteredOut(index, drawn)
  return {
    items: inListOrder(items, isResult),
    lines: drawn.lines,
    total,
    folded,
    filteredOut,
    notDrawn: total - items.length - folded - filteredOut,
  }
}

function countFilteredOut(
  { present, isFiltered, passesFilters }: MapIndex,
  { ids }: Drawn,
): number {
  if (!isFiltered) return 0
  let count = 0
  for (const id of present) if (!(passesFilters(id) || ids.has(id))) count++
  return count
}

/** Results first, as the list has them; the rest as they came in. */
function inListOrder(
  items: readonly ShownItem[],
  isResult: ReadonlySet<string>,
): readonly ShownItem[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const results = [...isResult].flatMap((id) => byId.get(id) ?? [])
  return [...results, ...items.filter((item) => !item.isResult)]
}
