import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { anyMap } from '../../tests/builders/arbitrary-map'
import { aPerson, entryOf } from '../../tests/builders/records'
import { entriesOf, getInfo, type Network, networkOf } from '../domain/network'
import { usualSettings } from '../domain/settings'
import type { Concentration } from './answers-on-people'
import { askColumns } from './ask-columns'
import type { Asked } from './asked'
import { buildColumns } from './columns'

// Hundreds of maps a test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 })

const dates = { asAt: '2009-04-01', compareWith: '2006-01-01' }

function ask(network: Network, { asAt, compareWith } = dates): Asked {
  return askColumns(buildColumns(network), { asAt, compareWith, settings: usualSettings })
}

function holds(name: string, check: (asked: Asked, network: Network) => void) {
  test(name, () => {
    fc.assert(
      fc.property(anyMap, (network) => check(ask(network), network)),
      { numRuns: 30 },
    )
  })
}

const sumOf = <Item>(items: readonly Item[], numberOf: (item: Item) => number) =>
  items.reduce((sum, item) => sum + numberOf(item), 0)

holds('A1, A5, A20 every way of adding up the seats gives the same', (asked) => {
  const seats = sumOf(asked.answer('A1').people, (person) => person.seats)
  expect(seats).toBe(asked.seats.held.length)
  expect(asked.answer('A5').people.total).toBe(seats)
  const filled = sumOf(asked.answer('A20').partnerships, (partnership) => partnership.seats)
  expect(filled).toBe(asked.seats.filled.length)
})

holds('A3 the hours of organisations and of seats for nobody are all hours', (asked) => {
  const { people, organisations, withoutOrganisation, total } = asked.answer('A3')
  expect(sumOf(organisations, ({ hours }) => hours) + withoutOrganisation).toBeCloseTo(total, 9)
  expect(sumOf(people, ({ hours }) => hours)).toBeLessThanOrEqual(total + 1e-9)
  for (const { low, hours, high } of people) {
    expect(low).toBeLessThanOrEqual(hours)
    expect(hours).toBeLessThanOrEqual(high)
  }
})

holds('A5 Gini, squared shares and effective number stay in their bounds', (asked) => {
  for (const one of Object.values(asked.answer('A5')) as Concentration[]) {
    const { holders, gini, hhi, effective } = one
    if (holders === 0) {
      expect([gini, hhi, effective]).toEqual([null, null, null])
      continue
    }
    expect(gini).toBeGreaterThanOrEqual(0)
    expect(gini).toBeLessThan(1)
    expect(hhi).toBeGreaterThanOrEqual(1 / holders - 1e-12)
    expect(hhi).toBeLessThanOrEqual(1)
    expect(effective).toBeLessThanOrEqual(holders + 1e-9)
  }
})

holds('A7 Jaccard, cosine and overlap come in this order, and nobody is counted twice', (asked) => {
  for (const pair of asked.answer('A7').pairs) {
    expect(pair.a < pair.b).toBe(true)
    expect(pair.jaccard).toBeLessThanOrEqual(pair.cosine + 1e-12)
    expect(pair.cosine).toBeLessThanOrEqual(pair.overlap + 1e-12)
    expect(pair.shared).toBeLessThanOrEqual(Math.min(pair.sizeA, pair.sizeB))
    expect(new Set(pair.people).size).toBe(pair.shared)
  }
})

holds('A10 has every cell once, and its flags agree with its lists', (asked) => {
  const { themes, areas, cells } = asked.answer('A10')
  expect(cells.map(({ themeId, areaId }) => [themeId, areaId])).toEqual(
    themes.flatMap((themeId) => areas.map((areaId) => [themeId, areaId])),
  )
  for (const { flags, strategyIds, decidingIds } of cells) {
    expect(flags.includes('no-strategy')).toBe(strategyIds.length === 0)
    expect(flags.includes('no-deciding-partnership')).toBe(decidingIds.length === 0)
  }
})

holds('A12 threads are the pairs that share one; go-betweens add up to the distances', (asked) => {
  const { threads, singleThreads, goBetween } = asked.answer('A12')
  const ones = asked.answer('A7').pairs.filter(({ shared }) => shared === 1)
  expect(threads).toBe(ones.length)
  expect(singleThreads.flatMap(({ pairs }) => pairs.map((pair) => pair.join(' '))).sort()).toEqual(
    ones.map(({ a, b }) => `${a} ${b}`),
  )
  expect(sumOf(goBetween, ({ score }) => score)).toBeCloseTo(sumOfDistances(asked) / 2, 6)
})

/** In steps from partnership to person to partnership and so on, over joined unordered pairs. */
function sumOfDistances({ answer }: Asked): number {
  const joined = new Map<string, string[]>()
  for (const { a, b } of answer('A7').pairs) {
    joined.set(a, [...(joined.get(a) ?? []), b])
    joined.set(b, [...(joined.get(b) ?? []), a])
  }
  return sumOf([...joined.keys()], (start) => distancesFrom(start, joined)) / 2
}

function distancesFrom(start: string, joined: ReadonlyMap<string, readonly string[]>): number {
  const reached = new Set([start])
  let sum = 0
  let layer = [start]
  for (let steps = 2; layer.length > 0; steps += 2) {
    const next = new Set(layer.flatMap((id) => joined.get(id) ?? []))
    layer = [...next].filter((id) => !reached.has(id))
    for (const id of layer) reached.add(id)
    sum += steps * layer.length
  }
  return sum
}

holds('A20 evenness is bounded by the number of groups, and votes by seats', (asked) => {
  for (const { groups, blau, effective } of asked.answer('A20').partnerships) {
    const known = groups.filter(({ group }) => group !== 'unknown').length
    for (const { votes, seats } of groups) expect(votes).toBeLessThanOrEqual(seats)
    expect(blau ?? 0).toBeLessThanOrEqual(1 - 1 / Math.max(known, 1) + 1e-12)
    expect(effective === null ? 1 : effective * (1 - (blau ?? 0))).toBeCloseTo(1, 9)
  }
})

holds('A21 a path starts at its partnership, follows lines and ends elected', (asked, network) => {
  const { partnerships, loops } = asked.answer('A21')
  for (const { partnershipId, path, steps } of partnerships) {
    if (path === null) continue
    expect(path[0]).toBe(partnershipId)
    expect(steps).toBe(path.length - 1)
    const last = path.at(-1) ?? ''
    const isElected =
      network.partnerships.get(last)?.electedBody === true ||
      network.organisations.get(last)?.sector === 'council'
    expect(isElected).toBe(true)
  }
  for (const loop of loops) expect(loop.length).toBeGreaterThan(1)
})

holds('A27 what ends in 30 days ends in 90, and what ends in 90 in 365', (asked) => {
  const { within30, within90, within365, ending } = asked.answer('A27')
  expect(within30).toBeLessThanOrEqual(within90)
  expect(within90).toBeLessThanOrEqual(within365)
  for (const { days } of ending) expect(days).toBeGreaterThan(0)
})

holds('A30 swapping the dates swaps joined and left', (asked, network) => {
  const { asAt, compareWith } = dates
  const forwards = asked.answer('A30')
  const backwards = ask(network, { asAt: compareWith, compareWith: asAt }).answer('A30')
  expect(backwards.joined).toEqual(forwards.left)
  expect(backwards.left).toEqual(forwards.joined)
  expect(backwards.partnershipsStarted).toEqual(forwards.partnershipsEnded)
  expect(backwards.jaccard).toBe(forwards.jaccard)
  expect(sumOf(forwards.change, ({ change }) => change)).toBe(
    forwards.seatsAfter - forwards.seatsBefore,
  )
})

holds('A30 a date against itself changes nothing', (_asked, network) => {
  const same = ask(network, { asAt: dates.asAt, compareWith: dates.asAt }).answer('A30')
  expect([same.joined, same.left, same.change, same.partnershipsEnded]).toEqual([[], [], [], []])
  expect(same.jaccard === null || same.jaccard === 1).toBe(true)
})

holds('splitting a person in two raises no count of shared people', (asked, network) => {
  const split = networkOf(getInfo(network), [
    ...entriesOf(network).map((entry) =>
      entry.kind === 'seats' &&
      entry.record.personId === 'p00' &&
      // Both seats of one table go to one half: else two would sit where one sat twice.
      entry.record.partnershipId > 'b02'
        ? entryOf('seats', { ...entry.record, personId: aPerson({ id: 'p00-b' }).id })
        : entry,
    ),
    entryOf('people', aPerson({ id: 'p00-b' })),
  ])
  const before = asked.answer('A7')
  const after = ask(split).answer('A7')
  expect(after.sharing).toBeLessThanOrEqual(before.sharing)
  expect(sumOf(after.pairs, ({ shared }) => shared)).toBeLessThanOrEqual(
    sumOf(before.pairs, ({ shared }) => shared),
  )
  const most = (one: Asked) => Math.max(0, ...one.answer('A1').people.map(({ seats }) => seats))
  expect(most(ask(split))).toBeLessThanOrEqual(most(asked))
})

holds(
  'A32 leaving out one seat after another is what the count of changes says',
  (asked, network) => {
    const { hats, seats } = asked.answer('A32').stability
    const topOf = (one: Asked) =>
      [...one.answer('A1').people]
        .sort((a, b) => b.seats - a.seats || (a.personId < b.personId ? -1 : 1))
        .slice(0, 3)
        .map(({ personId }) => personId)
        .sort()
    const changed = Array.from(asked.seats.held, (row) => {
      const left = asked.columns.seats.idOf(row)
      const without = entriesOf(network).filter(({ record }) => record.id !== left)
      return topOf(ask(networkOf(getInfo(network), without)))
    }).filter((top) => top.join() !== hats.top.join())
    expect(hats.top).toEqual(topOf(asked))
    expect([hats.changed, seats]).toEqual([changed.length, asked.seats.held.length])
  },
)
