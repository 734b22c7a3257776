// Works out what the program should find in Wexcombe, and writes sample-data/wexcombe-expected.json.
//   node scripts/sample-data/make-wexcombe.mjs, then node scripts/sample-data/expect-wexcombe.mjs
// Written from the definitions and the story, with none of the program's code: where the two differ,
// one of them is wrong. It stops when the map no longer tells its story.
import { readFileSync, writeFileSync } from 'node:fs'
import { createBase, daysBetween, endOf } from './expect-base.mjs'
import {
  expectCells,
  expectMissingVoices,
  expectNoRoute,
  expectStrategyPairs,
} from './expect-gaps.mjs'
import {
  countEndingBy,
  expectEndings,
  expectHats,
  expectHours,
  expectWeights,
} from './expect-people.mjs'
import { expectGroups, expectOverlaps, expectSingleThreads } from './expect-ties.mjs'
import { expectWorkbook } from './expect-workbook.mjs'

const folder = new URL('../../sample-data/', import.meta.url)
const read = (name) => readFileSync(new URL(name, folder), 'utf8')
const map = JSON.parse(read('wexcombe.joinedup.json'))
const base = createBase(map)
const { records } = map

const idOf = (name) => records.people.find((person) => person.name === name).id
const sum = (list, pick) => list.reduce((total, item) => total + pick(item), 0)
function must(holds, sentence) {
  if (!holds) throw new Error(`The story no longer holds: ${sentence}`)
}

const hats = expectHats(base)
const weights = expectWeights(base)
const hours = expectHours(base)
const endings = expectEndings(base)
const overlaps = expectOverlaps(base)
const threads = expectSingleThreads(base)
const groups = expectGroups(base)
const cells = expectCells(base)
const plans = expectStrategyPairs(base)
const voices = expectMissingVoices(base)
const noRoute = expectNoRoute(base)

const over = weights.people.filter((person) => person.over)
const listed = overlaps.pairs.filter((pair) => pair.listed)
const flagged = cells.cells.filter((cell) => cell.flags.length > 0)
const withoutStrategy = cells.cells.filter((cell) => cell.flags.includes('no-strategy'))
const overCapacity = hours.people.filter((person) => person.ratio !== null && person.ratio >= 1)
const bridge = idOf('Bethan Prydderch')
const manyHats = idOf('Ngozi Ashdown')
const lookAlike = listed.find((pair) => pair.a === 'b-agewl' && pair.b === 'b-older')
const cliff = countEndingBy(base, 'b-town', '2027-04-01')
const nobodysJob = cells.cells.find(
  (cell) => cell.themeId === 't-digital' && cell.areaId === 'a-saltreeve',
)
const apart = plans.pairs.find((pair) => pair.a === 'g-clim' && pair.b === 'g-coast')
const sameName = records.people.filter((person) => person.name === 'Paul Jessop')

must(over.length === 8, 'eight people are past the guide figure')
must(
  hats.people.find(({ personId }) => personId === manyHats).organisations === 3,
  'one of them speaks for three organisations',
)
must(lookAlike?.themeJaccard === 1, 'two boards share most people and the same themes')
must(
  groups.cutPeople.length === 1 && groups.cutPeople[0].personId === bridge,
  'one person alone joins the coast to the rest',
)
must(nobodysJob.decidingIds.length === 0 && nobodysJob.flags[0] === 'no-strategy', 'nobody owns it')
must(apart.status === 'none', 'two plans for the climate do not know of each other')
must(cliff.ending === 14, 'fourteen terms end together')
must(noRoute.includes('b-growth'), 'the growth board spends with no route to an elected body')
must(sameName.length === 2, 'two people have one name')
must(daysBetween(base.day, endOf('2027-03-31')) === 150, 'the terms end in 150 days')

const expected = {
  name: 'Wexcombe: expected findings',
  about:
    'What the program should find in wexcombe.joinedup.json and wexcombe-seats. Keys as in the findings file; lists named "listed", "over", "top" or "flagged" are parts of longer ones. Compare by ids.',
  map: 'wexcombe.joinedup.json',
  asAt: base.day,
  compareWith: map.info.compareWith,
  tolerance: 1e-9,
  counts: Object.fromEntries(Object.entries(records).map(([kind, list]) => [kind, list.length])),
  base: { filled: base.filled.length, held: base.held.length, empty: base.empty.length },
  cards: {
    hats: over.length,
    overlaps: overlaps.listed,
    gaps:
      voices.emptySeats.length +
      voices.withoutSeat.length +
      withoutStrategy.length +
      plans.counts.none,
    connectors: sum(threads, ({ pairs }) => pairs.length),
    accountability: noRoute.length,
    workload: overCapacity.length,
  },
  story: {
    usualSuspects: over.map(({ personId }) => personId),
    manyHats,
    exactlyAtTheGuideFigure: idOf('Oluwaseun Adebayo-Hart'),
    bridge,
    lookAlikes: [lookAlike.a, lookAlike.b],
    nobodysJob: { themeId: nobodysJob.themeId, areaId: nobodysJob.areaId },
    plansApart: [apart.a, apart.b],
    termsEnding: { partnershipId: 'b-town', by: '2027-04-01', ...cliff },
    spendsWithoutRoute: 'b-growth',
    sameName: sameName.map(({ id }) => id),
    endedPartnership: 'b-spf',
    onItsOwn: 'b-marlc',
  },
  results: {
    A1: {
      sum: sum(hats.people, ({ seats }) => seats),
      people: hats.people.length,
      top: hats.people.filter(({ seats }) => seats >= 6),
      without: hats.without,
    },
    A2: { limit: weights.limit, over },
    A3: {
      total: hours.total,
      totalEstimated: hours.totalEstimated,
      withoutOrganisation: hours.withoutOrganisation,
      unknownSeats: hours.unknownSeats,
      overCapacity,
    },
    A7: {
      partnerships: overlaps.partnerships,
      possiblePairs: overlaps.possiblePairs,
      sharing: overlaps.pairs.length,
      listed,
    },
    A10: { themes: cells.themes, areas: cells.areas, cells: cells.cells.length, flagged },
    A11: {
      counts: plans.counts,
      none: plans.pairs.filter((pair) => pair.status === 'none').map(({ a, b }) => ({ a, b })),
    },
    A12: {
      singleThreadPairs: sum(threads, ({ pairs }) => pairs.length),
      people: threads.length,
      bridge: threads.find(({ personId }) => personId === bridge),
    },
    A13: { groups: groups.groups.map((group) => group.length), cutPeople: groups.cutPeople },
    A21: { noRoute },
    A27: endings,
    A35: voices,
  },
  workbook: expectWorkbook(read('wexcombe-seats.csv')),
}
writeFileSync(new URL('wexcombe-expected.json', folder), `${JSON.stringify(expected, null, 1)}\n`)
console.log(expected.cards, expected.base)
