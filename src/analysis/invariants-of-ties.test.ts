import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { anyMap } from '../../tests/builders/arbitrary-map'
import { aPerson, entryOf } from '../../tests/builders/records'
import { generatePairs, networkOfPairs } from '../../tests/builders/seats-of-pairs'
import { entriesOf, getInfo, type Network, networkOf } from '../domain/network'
import type { RecordEntry } from '../domain/records'
import { usualSettings } from '../domain/settings'
import type { TriedEdit } from '../domain/tried-edit'
import { askColumns } from './ask-columns'
import type { Asked } from './asked'
import { buildColumns } from './columns'
import { findGoBetween } from './go-between'
import { createGoBetweenStability, findMemberships } from './go-between-stability'
import type { Incidence } from './incidence'
import type { Question } from './question'
import { groupOf } from './row-groups'
import { createSeatsAsAt } from './seats-as-at'
import { findTopThree } from './top-three'

// Hundreds of maps a test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 })

const asAt = '2009-04-01'

function ask(network: Network, question: Partial<Question> = {}): Asked {
  const usual = { asAt, compareWith: '2006-01-01', settings: usualSettings }
  return askColumns(buildColumns(network), { ...usual, ...question })
}

function holds(name: string, check: (asked: Asked, network: Network) => void) {
  test(name, () => {
    fc.assert(
      fc.property(anyMap, (network) => check(ask(network), network)),
      { numRuns: 40 },
    )
  })
}

const withoutPeople = (network: Network, gone: readonly string[]) =>
  networkOf(
    getInfo(network),
    entriesOf(network).filter(
      ({ kind, record }) =>
        kind !== 'seats' || !('personId' in record) || !gone.includes(`${record.personId}`),
    ),
  )

/** Groups as they were, with those left by nobody counted one by one. */
function groupsLeft(asked: Asked, network: Network, gone: readonly string[]) {
  const { groups } = ask(withoutPeople(network, gone)).answer('A13')
  const kept = new Set(groups.flat())
  const emptied = asked
    .answer('A13')
    .groups.flat()
    .filter((id) => !kept.has(id))
  return [...groups, ...emptied.map((id) => [id])]
}

holds('A9 pairs come once, in order, with what each needs', (asked) => {
  const { pairs } = asked.answer('A9')
  const shared = new Map(asked.answer('A7').pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]))
  for (const { a, b, evidence, onlyInA, byLaw } of pairs) {
    expect(a < b).toBe(true)
    expect(evidence.includes('people') || evidence.includes('organisations')).toBe(true)
    const pair = shared.get(`${a} ${b}`)
    if (evidence.includes('people')) expect(pair?.overlap).toBeGreaterThanOrEqual(0.5)
    if (pair !== undefined) expect(onlyInA).toBe(pair.sizeA - pair.shared)
    expect([a, b]).toEqual(expect.arrayContaining([...byLaw]))
  }
})

holds('A11 every pair is joined formally, by people or not at all', (asked) => {
  const { pairs, counts, shares } = asked.answer('A11')
  expect(counts.formal + counts.peopleOnly + counts.none).toBe(counts.pairs)
  expect(counts.fragile).toBeLessThanOrEqual(counts.peopleOnly)
  expect(pairs).toHaveLength(counts.pairs)
  for (const { links, sharedPeople, status, fragile } of pairs) {
    expect(links.includes('shared-people')).toBe(sharedPeople.length > 0)
    expect(fragile).toBe(status === 'people' && sharedPeople.length === 1)
  }
  if (counts.pairs > 0) {
    expect((shares.formal ?? 0) + (shares.peopleOnly ?? 0) + (shares.none ?? 0)).toBeCloseTo(1, 12)
  }
})

holds('A13 exactly the cut people leave more groups, as many and as said', (asked, network) => {
  const { groups, cutPeople } = asked.answer('A13')
  const cuts = new Map(cutPeople.map((cut) => [cut.personId as string, cut]))
  for (const { personId } of asked.answer('A1').people) {
    const left = groupsLeft(asked, network, [personId])
    const cut = cuts.get(personId)
    expect(left.length - groups.length).toBe(cut?.extraGroups ?? 0)
    const toText = (list: readonly (readonly string[])[]) => list.map((one) => one.join(' '))
    expect(toText(left)).toEqual(expect.arrayContaining(toText(cut?.groups ?? [])))
  }
})

holds('A13 the people whose going leaves no half do so, and no fewer can', (asked, network) => {
  const { groups, busFactor } = asked.answer('A13')
  const tables = groups.flat().length
  expect(busFactor === null).toBe(tables < 3)
  if (busFactor === null) return
  const isEnough = (gone: readonly string[]) =>
    groupsLeft(asked, network, gone).every((group) => 2 * group.length < tables)
  expect(busFactor).toMatchObject({ exact: true, atLeast: busFactor.atMost })
  expect(busFactor.people).toHaveLength(busFactor.atMost)
  expect(isEnough(busFactor.people)).toBe(true)
  const people = asked.answer('A1').people.map(({ personId }) => personId)
  for (const gone of setsOf(people, busFactor.atMost - 1)) expect(isEnough(gone)).toBe(false)
})

/** All sets of so many of these, for few of them. */
function setsOf(items: readonly string[], size: number): readonly (readonly string[])[] {
  if (size < 0) return []
  if (size === 0) return [[]]
  return items.flatMap((item, index) =>
    setsOf(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  )
}

holds(
  'A18, A21 the steps to somebody elected agree, and the index stays between 0 and 1',
  (asked) => {
    const stepsOf = new Map(
      asked.answer('A18').partnerships.map((one) => [one.partnershipId, one.stepsToElected]),
    )
    for (const { partnershipId, steps } of asked.answer('A21').partnerships) {
      expect([partnershipId, stepsOf.get(partnershipId)]).toEqual([partnershipId, steps])
    }
    const { partnerships } = asked.answer('A18')
    for (const { index, reportingIn } of partnerships) {
      expect(index ?? 0).toBeGreaterThanOrEqual(0)
      expect(index ?? 1).toBeLessThanOrEqual(1)
      expect(reportingIn).toBeLessThan(partnerships.length)
    }
  },
)

holds('A22 who is on both sides sits on the first, once for each', (asked) => {
  const { items } = asked.answer('A22')
  const keys = items.map(({ kind, personId, firstId, secondId }) =>
    [kind, personId, firstId, secondId].join(' '),
  )
  expect(keys).toEqual([...new Set(keys)].sort())
  const onTable = new Set(
    Array.from(asked.seats.held, (row) => {
      const { personId, partnershipId } = asked.columns.seats.recordOf(row) ?? {}
      return `${personId} ${partnershipId}`
    }),
  )
  for (const { kind, personId, firstId, annualAmount, tie } of items) {
    expect(tie !== null && annualAmount !== null).toBe(kind === 'funds')
    if (kind === 'funds') expect(onTable.has(`${personId} ${firstId}`)).toBe(true)
  }
})

holds('A19 powers sum to 1 where anybody is ever decisive', (asked) => {
  for (const { blocs } of asked.answer('A19').partnerships) {
    const sums = { banzhaf: 0, shapley: 0 }
    for (const { banzhaf, shapley, penrose } of blocs) {
      sums.banzhaf += banzhaf ?? 0
      sums.shapley += shapley
      expect(penrose).toBeLessThanOrEqual(1)
    }
    expect(sums.banzhaf).toBeCloseTo(1, 9)
    expect(sums.shapley).toBeCloseTo(1, 9)
  }
})

holds('A16 in the core everybody is on enough of it, and no larger level has anybody', (asked) => {
  const { level, people, partnerships } = asked.answer('A16')
  const { membersOf, partnershipsOf } = asked.seats.people()
  const { columns } = asked
  const rankOf = (rows: { rowOf(id: string): number; ranks(): Int32Array }, id: string) =>
    rows.ranks()[rows.rowOf(id)] ?? -1
  const persons = people.map((id) => rankOf(columns.people, id))
  const tables = partnerships.map((id) => rankOf(columns.partnerships, id))
  const within = (groups: typeof membersOf, key: number, others: readonly number[]) =>
    [...groupOf(groups, key)].filter((one) => others.includes(one)).length
  for (const one of persons)
    expect(within(partnershipsOf, one, tables)).toBeGreaterThanOrEqual(level)
  for (const one of tables) expect(within(membersOf, one, persons)).toBeGreaterThanOrEqual(level)
  expect(largestLevelByHand(asked)).toBe(level)
})

/** Takes one after another away, as slowly as the definition reads. */
function largestLevelByHand(asked: Asked): number {
  const { membersOf, partnershipsOf } = asked.seats.people()
  for (let level = 1; ; level += 1) {
    let persons = [...Array(partnershipsOf.offsets.length - 1).keys()]
    let tables = [...Array(membersOf.offsets.length - 1).keys()]
    for (let before = Infinity; before !== persons.length + tables.length; ) {
      before = persons.length + tables.length
      const [nowPersons, nowTables] = [persons, tables]
      persons = persons.filter(
        (one) =>
          [...groupOf(partnershipsOf, one)].filter((t) => nowTables.includes(t)).length >= level,
      )
      tables = tables.filter(
        (one) => [...groupOf(membersOf, one)].filter((p) => nowPersons.includes(p)).length >= level,
      )
    }
    if (persons.length === 0) return level - 1
  }
}

const anyTriedEdit: fc.Arbitrary<TriedEdit> = fc.oneof(
  fc.record({ kind: fc.constant('end-person' as const), personId: fc.constantFrom('p00', 'p03') }),
  fc.record({ kind: fc.constant('end-seat' as const), seatId: fc.constantFrom('s00', 's07') }),
  fc.record({
    kind: fc.constant('end-partnership' as const),
    partnershipId: fc.constantFrom('b00', 'b04'),
  }),
)

test('A36 an edit that is tried gives what the map gives once it is made', () => {
  fc.assert(
    fc.property(anyMap, anyTriedEdit, (network, edit) => {
      const tried = ask(network, { scenarios: [{ name: 'tried', edits: [edit] }] }).answer('A36')
      const made = ask(makeEdit(network, edit)).answer('A36').baseline
      const { groups: _groups, ...after } = tried.scenarios[0]?.after ?? made
      expect(made).toMatchObject(after)
      expect(tried.baseline).toEqual(ask(network).answer('A36').baseline)
    }),
    { numRuns: 60 },
  )
})

/** The same in the records: what ends is no longer there. */
function makeEdit(network: Network, edit: TriedEdit): Network {
  const isOver = ({ kind, record }: RecordEntry) => {
    if (edit.kind === 'end-partnership') return record.id === edit.partnershipId
    if (kind !== 'seats') return false
    return edit.kind === 'end-person'
      ? record.personId === edit.personId
      : record.id === edit.seatId
  }
  return networkOf(
    getInfo(network),
    entriesOf(network).filter((entry) => !isOver(entry)),
  )
}

test('A36 a seat that moves and moves back changes nothing', () => {
  fc.assert(
    fc.property(anyMap, (network) => {
      const seat = [...network.seats.values()].find(
        ({ personId }) => personId !== null && network.people.has(personId),
      )
      if (seat === undefined || seat.personId === null) return
      const person = entryOf('people', aPerson({ id: 'other' }))
      const map = networkOf(getInfo(network), [...entriesOf(network), person])
      const there = { kind: 'move-seat', seatId: seat.id, personId: 'other' } as const
      const back = { ...there, personId: seat.personId } as const
      const { baseline, scenarios } = ask(map, {
        scenarios: [
          { name: 'round', edits: [there, back] },
          { name: 'none', edits: [] },
        ],
      }).answer('A36')
      for (const { after, hours } of scenarios) expect([after, hours]).toEqual([baseline, []])
    }),
    { numRuns: 40 },
  )
})

/** The three highest scores, by rank. */
const topOf = (scores: Float64Array) =>
  findTopThree(
    Array.from(scores, (score, rank) => ({ id: `${rank}`.padStart(4, '0'), score })),
  ).map(Number)

function withoutMembership(incidence: Incidence, person: number, table: number): Incidence {
  const { membersOf, partnershipsOf, partnershipCount } = incidence
  const drop = ({ offsets, rows }: Incidence['membersOf'], key: number, value: number) => {
    const place = rows.findIndex(
      (row, index) =>
        row === value && index >= (offsets[key] ?? 0) && index < (offsets[key + 1] ?? 0),
    )
    return {
      offsets: offsets.map((offset, index) => (index > key ? offset - 1 : offset)),
      rows: rows.filter((_, index) => index !== place),
    }
  }
  return {
    membersOf: drop(membersOf, table, person),
    partnershipsOf: drop(partnershipsOf, person, table),
    partnershipCount,
  }
}

function expectSameStability(incidence: Incidence) {
  const { top, isChangedWithout } = createGoBetweenStability(incidence, topOf)
  expect(top).toEqual(topOf(findGoBetween(incidence)))
  const counted = { changed: 0, kept: 0 }
  for (const { person, table } of findMemberships(incidence)) {
    const without = topOf(findGoBetween(withoutMembership(incidence, person, table)))
    const isChanged = without.join() !== top.join()
    expect(isChangedWithout({ person, table })).toBe(isChanged)
    counted[isChanged ? 'changed' : 'kept'] += 1
  }
  return counted
}

const incidenceOf = (network: Network) => createSeatsAsAt(buildColumns(network), asAt).people()

holds('A32 what leaving a seat out changes among go-betweens is what a new count says', (asked) => {
  expectSameStability(asked.seats.people())
})

test('A32 on a generated map some seats change the three go-betweens and most do not', () => {
  const pairs = generatePairs({ P: 40, B: 14, S: 90, seed: 3 })
  const network = networkOfPairs(pairs.map(([person, board]) => [`p${person}`, `b${board}`]))
  const { changed, kept } = expectSameStability(incidenceOf(network))
  expect(changed).toBeGreaterThan(0)
  expect(kept).toBeGreaterThan(changed)
})

holds('A12 parts of the partnerships add up to the whole', (asked) => {
  const incidence = asked.seats.people()
  const { partnershipCount } = incidence
  const half = Math.floor(partnershipCount / 2)
  const parts = [
    findGoBetween(incidence, { from: 0, to: half }),
    findGoBetween(incidence, { from: half, to: partnershipCount }),
  ]
  const whole = findGoBetween(incidence)
  for (const [rank, score] of whole.entries()) {
    expect((parts[0]?.[rank] ?? 0) + (parts[1]?.[rank] ?? 0)).toBeCloseTo(score, 9)
  }
})

holds(
  'splitting a person in two raises no count that A11, A13 and A22 make of people',
  (asked, network) => {
    const split = networkOf(getInfo(network), [
      ...entriesOf(network).map((entry) =>
        entry.kind === 'seats' &&
        entry.record.personId === 'p00' &&
        entry.record.partnershipId > 'b02'
          ? entryOf('seats', { ...entry.record, personId: aPerson({ id: 'p00-b' }).id })
          : entry,
      ),
      entryOf('people', aPerson({ id: 'p00-b' })),
    ])
    const after = ask(split)
    const joined = (one: Asked) => {
      const { pairs, none } = one.answer('A11').counts
      return pairs - none
    }
    expect(joined(after)).toBeLessThanOrEqual(joined(asked))
    expect(after.answer('A13').groups.length).toBeGreaterThanOrEqual(
      asked.answer('A13').groups.length,
    )
  },
)
