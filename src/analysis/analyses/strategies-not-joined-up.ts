import type { Strategy } from '../../domain/strategy'
import type { StrategiesNotJoinedUp, StrategyPair, StrategyTie } from '../answers-on-plans'
import type { Asked } from '../asked'
import { findPeopleOfBody } from '../people-of-body'
import { shareOf } from '../share-of'
import { findStrategiesInForce } from '../strategies-in-force'

/** More pairs than anybody reads, few enough to hand to the page in one go. */
const mostPairsOnScreen = 1_000

/**
 * A11: pairs of strategies in force on one theme in overlapping areas, and what joins them on
 * record. A body that both report to joins nothing.
 */
export function answerStrategiesNotJoinedUp(asked: Asked): StrategiesNotJoinedUp {
  const strategies = findStrategiesInForce(asked.columns, asked.seats)
  const { joined, conflicting } = findRecordedLinks(asked, strategies)
  const pairs = findPairs(asked, strategies, joined)
  const count = (has: (pair: StrategyPair) => boolean) => pairs.filter(has).length
  const counts = {
    pairs: pairs.length,
    formal: count(({ status }) => status === 'formal'),
    peopleOnly: count(({ status }) => status === 'people'),
    fragile: count(({ fragile }) => fragile),
    none: count(({ status }) => status === 'none'),
  }
  const known = new Set(pairs.map(({ a, b }) => `${a} ${b}`))
  return {
    pairs: asked.detail === 'complete' ? pairs : keepLeastJoined(pairs),
    counts,
    shares: {
      formal: shareOf(counts.formal, counts.pairs),
      peopleOnly: shareOf(counts.peopleOnly, counts.pairs),
      none: shareOf(counts.none, counts.pairs),
    },
    conflicts: [...conflicting].sort().map((pair) => {
      const [a = '', b = ''] = pair.split(' ')
      return { a, b, inPairs: known.has(pair) }
    }),
  }
}

/** Recorded both ways alike, as "first second"; only between strategies in force. */
function findRecordedLinks({ columns }: Asked, strategies: readonly Strategy[]) {
  const inForce = new Set<string>(strategies.map(({ id }) => id))
  const joined = new Set<string>()
  const conflicting = new Set<string>()
  for (const { fromId, toId, kind } of columns.few.strategyLinks.values()) {
    if (fromId === toId || !inForce.has(fromId) || !inForce.has(toId)) continue
    const pair = fromId < toId ? `${fromId} ${toId}` : `${toId} ${fromId}`
    if (kind === 'conflicts') conflicting.add(pair)
    else joined.add(pair)
  }
  return { joined, conflicting }
}

interface Placed {
  readonly id: string
  readonly areaId: string
  readonly themes: ReadonlySet<string>
  readonly ownerIds: readonly string[]
  readonly people: ReadonlySet<number>
}

function findPairs(
  asked: Asked,
  strategies: readonly Strategy[],
  joined: ReadonlySet<string>,
): readonly StrategyPair[] {
  const placed = findPlaced(asked, strategies)
  return placed.flatMap((first, index) =>
    placed.slice(index + 1).flatMap((second): StrategyPair[] => {
      const themeIds = [...first.themes].filter((theme) => second.themes.has(theme))
      if (themeIds.length === 0 || !asked.areas().overlaps(first.areaId, second.areaId)) return []
      const sharedPeople = findSharedPeople(asked, first, second)
      const links = findLinks(asked, first, second, joined)
      if (sharedPeople.length > 0) links.push('shared-people')
      const status = statusOf(links)
      return [
        {
          a: first.id,
          b: second.id,
          themeIds: themeIds.sort(),
          sharedSize: asked.areas().sharedSize(first.areaId, second.areaId),
          links,
          sharedPeople,
          status,
          fragile: status === 'people' && sharedPeople.length === 1,
        },
      ]
    }),
  )
}

function findPlaced(asked: Asked, strategies: readonly Strategy[]): readonly Placed[] {
  return strategies.flatMap(({ id, areaId, themeIds, ownerIds = [] }) => {
    if (areaId === undefined) return []
    const people = new Set(ownerIds.flatMap((owner) => [...findPeopleOfBody(asked, owner)]))
    return [{ id, areaId, themes: asked.themes().of(themeIds), ownerIds, people }]
  })
}

function findSharedPeople({ columns }: Asked, first: Placed, second: Placed): readonly string[] {
  return [...first.people]
    .filter((row) => second.people.has(row))
    .map(columns.people.idOf)
    .sort()
}

function findLinks(
  { lines }: Asked,
  first: Placed,
  second: Placed,
  joined: ReadonlySet<string>,
): StrategyTie[] {
  const owners = first.ownerIds.flatMap((a) => second.ownerIds.map((b) => ({ a, b })))
  const links: StrategyTie[] = []
  if (joined.has(`${first.id} ${second.id}`)) links.push('recorded-link')
  if (owners.some(({ a, b }) => a === b)) links.push('same-owner')
  const hasLine = owners.some(({ a, b }) => a !== b && lines().between(a, b) !== null)
  if (hasLine) links.push('reporting-line')
  return links
}

function statusOf(links: readonly StrategyTie[]): StrategyPair['status'] {
  const [strongest] = links
  if (strongest === undefined) return 'none'
  return strongest === 'shared-people' ? 'people' : 'formal'
}

/** Those with nothing between them, then those that hang by one person, then the rest. */
function keepLeastJoined(pairs: readonly StrategyPair[]): readonly StrategyPair[] {
  const order = { none: 0, people: 2, formal: 3 }
  const placeOf = ({ status, fragile }: StrategyPair) => (fragile ? 1 : order[status])
  const kept = new Set(
    pairs.toSorted((a, b) => placeOf(a) - placeOf(b)).slice(0, mostPairsOnScreen),
  )
  return pairs.filter((pair) => kept.has(pair))
}
