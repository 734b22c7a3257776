import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  aLink,
  anArea,
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  aStrategy,
  aTheme,
  entryOf,
} from '../../../tests/builders/records'
import { networkOf } from '../../domain/network'
import type { RecordEntry } from '../../domain/records'
import { chooseShown, type ShownRequest } from './choose-shown'
import type { MapFilters } from './map-filters'
import { createMapIndex } from './map-index'

const asAt = '2026-04-01'

/** People and partnerships made from their seats, each `person partnership` with what else it says. */
function seated(
  seats: readonly (readonly [person: string, partnership: string, fields?: object])[],
): readonly RecordEntry[] {
  const people = new Set(seats.map(([person]) => person))
  const partnerships = new Set(seats.map(([, partnership]) => partnership))
  people.delete('')
  return [
    ...[...people].map((id) => entryOf('people', aPerson({ id, name: `Person ${id}` }))),
    ...[...partnerships].map((id) => entryOf('partnerships', aPartnership({ id, name: id }))),
    ...seats.map(([person, partnershipId, fields], index) =>
      entryOf(
        'seats',
        aSeat({
          id: `seat-${index}`,
          personId: person === '' ? null : person,
          partnershipId,
          ...fields,
        }),
      ),
    ),
  ]
}

const usual: ShownRequest = {
  results: [],
  selection: [],
  opened: [],
  extent: 'opening',
  drawnMore: 0,
}

function choose(
  entries: readonly RecordEntry[],
  request: Partial<ShownRequest> = {},
  {
    info = {},
    filters = {},
    day = asAt,
  }: { info?: object; filters?: MapFilters; day?: string } = {},
) {
  const index = createMapIndex(networkOf(anInfo(info), entries), day, filters)
  const shown = chooseShown(index, { ...usual, ...request })
  const { items, folded, filteredOut, notDrawn, total } = shown
  expect(items.length + folded + filteredOut + notDrawn).toBe(total)
  return { ...shown, ids: shown.items.map(({ id }) => id), index }
}

/** Each of so many people sits on so many partnerships of their own. */
const busyPeople = (people: number, partnerships: number) =>
  seated(
    Array.from({ length: people * partnerships }, (_, seat) => {
      const person = Math.floor(seat / partnerships)
      return [`p${String(person).padStart(2, '0')}`, `b${person}-${seat % partnerships}`] as const
    }),
  )

const resultsOf = (people: number) =>
  Array.from({ length: people }, (_, person) => [`p${String(person).padStart(2, '0')}`])

test('results come in whole, in list order, until the next would pass 60', () => {
  const { ids, notDrawn, total } = choose(busyPeople(10, 7), { results: resultsOf(10) })
  expect(ids).toHaveLength(56)
  expect(ids.slice(0, 7)).toEqual(['p00', 'p01', 'p02', 'p03', 'p04', 'p05', 'p06'])
  expect(ids.filter((id) => id.startsWith('b6-'))).toHaveLength(7)
  expect(ids.some((id) => id.startsWith('b7-'))).toBe(false)
  expect({ total, notDrawn }).toEqual({ total: 80, notDrawn: 24 })
})

test('a later result that would still fit does not jump the queue', () => {
  const entries = [...busyPeople(8, 7), ...seated([['late', 'late-board']])]
  const { ids } = choose(entries, { results: [...resultsOf(8), ['late']] })
  expect(ids).not.toContain('late')
})

test('a first result too large for any opening view is shown in part', () => {
  const { ids } = choose(busyPeople(1, 90), { results: [['p00']] })
  expect(ids).toHaveLength(60)
  expect(ids[0]).toBe('p00')
})

test('"Draw more" adds up to 60 each time, first the results that were left out', () => {
  const entries = busyPeople(20, 9)
  const { ids: first } = choose(entries, { results: resultsOf(20) })
  const { ids: second } = choose(entries, { results: resultsOf(20), drawnMore: 1 })
  expect(first).toHaveLength(60)
  expect(second).toHaveLength(120)
  expect(second).toEqual(expect.arrayContaining(first))
})

test('"Draw more" goes on to what lies around the results once they are all there', () => {
  const entries = seated([
    ['ada', 'north'],
    ['ada', 'south'],
    ['ben', 'south'],
    ['ben', 'west'],
    ['cas', 'far'],
    ['cas', 'away'],
  ])
  expect(choose(entries, { results: [['ada']] }).ids.sort()).toEqual(['ada', 'north', 'south'])
  const { notDrawn } = choose(entries, { results: [['ada']], drawnMore: 1 })
  expect(notDrawn).toBe(0)
})

test('a pair brings both partnerships and those who sit on them, shared people first', () => {
  const { items, ids } = choose(
    seated([
      ['zoe', 'north'],
      ['zoe', 'south'],
      ['ben', 'north'],
      ['ben', 'west'],
    ]),
    { results: [['north', 'south']] },
  )
  expect(ids).toEqual(['north', 'south', 'zoe', 'ben'])
  expect(items.filter(({ isResult }) => isResult).map(({ id }) => id)).toEqual(['north', 'south'])
})

const aroundNorth = seated([
  ['ada', 'north', { organisationId: 'trust' }],
  ['ada', 'south'],
  ['ben', 'south'],
  ['ben', 'west'],
  ['cas', 'west'],
  ['cas', 'east'],
  ['dee', 'west'],
  ['dee', 'east'],
])
const trust = entryOf('organisations', anOrganisation({ id: 'trust' }))

test('with no question it looks two steps around my organisation', () => {
  const { ids } = choose([...aroundNorth, trust], {}, { info: { myOrganisationId: 'trust' } })
  expect(ids).toEqual(['trust', 'north', 'ada'])
})

test('with no organisation of its own it looks around the partnership with most seats', () => {
  const { ids } = choose([...aroundNorth, trust])
  expect(ids[0]).toBe('west')
  expect(ids).not.toContain('trust')
  expect([...ids].sort()).toEqual(['ben', 'cas', 'dee', 'east', 'south', 'west'])
})

test('an organisation without a seat on the date is no centre', () => {
  const { ids } = choose(
    [...aroundNorth, entryOf('organisations', anOrganisation({ id: 'idle' }))],
    {},
    { info: { myOrganisationId: 'idle' } },
  )
  expect(ids[0]).toBe('west')
})

test('people without any seat are drawn when there is nothing else', () => {
  const { ids } = choose([entryOf('people', aPerson({ id: 'new' }))])
  expect(ids).toEqual(['new'])
})

const crowd = seated([
  ['ada', 'north'],
  ['ada', 'south'],
  ['one', 'north'],
  ['two', 'north'],
  ['three', 'south'],
])

test('people with a single seat fold into their partnership', () => {
  const { items, ids, folded } = choose(crowd, { results: [['ada']] })
  expect([...ids].sort()).toEqual(['ada', 'north', 'south'])
  expect(Object.fromEntries(items.map((item) => [item.id, item.folded]))).toEqual({
    ada: 0,
    north: 2,
    south: 1,
  })
  expect(folded).toBe(3)
})

test('a result is not folded', () => {
  const { ids, folded } = choose(crowd, { results: [['one']] })
  expect(ids).toEqual(['one', 'north'])
  expect(folded).toBe(1)
})

test('a result there is no room for is not drawn rather than folded', () => {
  const entries = [...busyPeople(1, 59), ...seated([['single', 'b0-0']]).slice(0, 1)]
  const onBoard = aSeat({ id: 'last', personId: 'single', partnershipId: 'b0-0' })
  const { folded, notDrawn } = choose([...entries, entryOf('seats', onBoard)], {
    results: [['p00'], ['single']],
  })
  expect({ folded, notDrawn }).toEqual({ folded: 0, notDrawn: 1 })
})

test('somebody chosen is not folded, and nothing else leaves for them', () => {
  const { ids, folded } = choose(crowd, { results: [['ada']], selection: ['two'] })
  expect([...ids].sort()).toEqual(['ada', 'north', 'south', 'two'])
  expect(folded).toBe(2)
})

test('opening a partnership draws those folded into it, and closing folds them again', () => {
  const opened = choose(crowd, { results: [['ada']], opened: ['north'] })
  expect([...opened.ids].sort()).toEqual(['ada', 'north', 'one', 'south', 'two'])
  expect(opened.folded).toBe(1)
  expect(choose(crowd, { results: [['ada']], opened: [] }).folded).toBe(3)
})

test('two seats on one partnership are not a single seat', () => {
  const { ids } = choose(
    seated([
      ['ada', 'north'],
      ['ada', 'north'],
      ['ben', 'north'],
    ]),
  )
  expect(ids).toEqual(['north', 'ada'])
})

test('what is chosen is always drawn, with its connections, on top of the opening view', () => {
  const entries = [
    ...busyPeople(20, 7),
    ...seated([
      ['far', 'far-1'],
      ['far', 'far-2'],
    ]),
  ]
  const before = choose(entries, { results: resultsOf(20) })
  const after = choose(entries, { results: resultsOf(20), selection: ['far'] })
  expect(after.ids).toEqual(expect.arrayContaining([...before.ids, 'far', 'far-1', 'far-2']))
  expect(after.ids).toHaveLength(before.ids.length + 3)
})

test('everything chosen is drawn even past the limit for a large network', () => {
  const chosen = Array.from({ length: 60 * 7 }, (_, seat) => `b${Math.floor(seat / 7)}-${seat % 7}`)
  const { ids } = choose(busyPeople(60, 7), { selection: chosen })
  expect(ids).toEqual(expect.arrayContaining(chosen))
})

test('a chosen seat stands for its two ends', () => {
  const { ids } = choose(crowd, { results: [['ada']], selection: ['seat-4'] })
  expect(ids).toEqual(expect.arrayContaining(['three', 'south']))
})

test('a chosen organisation is drawn with the partnerships it has seats on', () => {
  const { ids, lines } = choose([...aroundNorth, trust], { selection: ['trust'] })
  expect(ids).toEqual(expect.arrayContaining(['trust', 'north']))
  expect(lines).toContainEqual(
    expect.objectContaining({ from: 'trust', to: 'north', tie: 'seats', count: 1 }),
  )
})

test('ids that are not on the map are passed over', () => {
  const { ids } = choose(crowd, { results: [['ghost'], ['ada', 'ghost']], selection: ['ghost'] })
  expect(ids[0]).toBe('ada')
  expect(ids).not.toContain('ghost')
})

const dated = [
  ...seated([
    ['ada', 'north', { startedOn: '2020', endedOn: '2022' }],
    ['ada', 'south', { startedOn: '2023' }],
    ['ben', 'gone'],
    ['ben', 'south', { endedOn: '2024-06-01' }],
  ]).filter(({ record }) => record.id !== 'gone'),
  entryOf('partnerships', aPartnership({ id: 'gone', endedOn: '2021' })),
]

test('only what is active on the date is drawn and counted', () => {
  expect(choose(dated, { extent: 'whole' }).ids.sort()).toEqual(['ada', 'north', 'south'])
  const earlier = choose(dated, { extent: 'whole' }, { day: '2021-05-01' })
  expect(earlier.lines.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([
    'ada north',
    'ben gone',
    'ben south',
  ])
})

test('on the day a seat ends it is over', () => {
  const linesOn = (day: string) =>
    choose(dated, { extent: 'whole' }, { day }).lines.map(({ from, to }) => `${from} ${to}`)
  expect(linesOn('2024-05-31')).toContain('ben south')
  expect(linesOn('2024-06-01')).not.toContain('ben south')
})

test('a chosen record is drawn even where it is over', () => {
  const { ids, lines } = choose(dated, { selection: ['ben'] })
  expect(ids).toContain('ben')
  expect(lines.filter(({ from }) => from === 'ben')).toEqual([])
})

const roles = seated([
  ['ada', 'north', { role: 'observer' }],
  ['ada', 'north', { role: 'chair', id: 'the-chair' }],
  ['ada', 'south', { role: 'adviser' }],
  ['ben', 'north', { role: 'vice-chair', source: { title: 'talk', confidence: 'guess' } }],
  ['ben', 'south'],
  ['ben', 'south', { role: 'observer' }],
  ['', 'south'],
  ['', 'south', { nameNotRecorded: true }],
])

test('several seats between the same two are one line with a count and the weightiest role', () => {
  const { lines } = choose(roles, { extent: 'whole' })
  const line = (from: string, to: string) =>
    lines.find((candidate) => candidate.from === from && candidate.to === to)
  expect(line('ada', 'north')).toMatchObject({ count: 2, role: 'chair', isGuess: false })
  expect(line('ada', 'north')?.seatIds).toEqual(['seat-0', 'the-chair'])
  expect(line('ada', 'south')).toMatchObject({ count: 1, role: 'lesser' })
  expect(line('ben', 'north')).toMatchObject({ role: 'member', isGuess: true })
  expect(line('ben', 'south')).toMatchObject({ role: 'member', count: 2 })
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
})

test('an item carries the figures of its badge and its name', () => {
  const { items } = choose(roles, { extent: 'whole' })
  const countsOf = (id: string) => items.find((item) => item.id === id)?.counts
  expect(countsOf('ada')).toMatchObject({ seats: 3, partnerships: 2, chairs: 1 })
  // Somebody whose name is not recorded holds a seat: a person more, and no empty seat.
  expect(countsOf('south')).toMatchObject({ seats: 5, people: 3, emptySeats: 1 })
})

test('recorded links between what is drawn are lines; reports-to carries an arrow', () => {
  const { lines } = choose(
    [
      ...crowd,
      entryOf('links', aLink({ id: 'up', kind: 'reports-to', fromId: 'north', toId: 'south' })),
      entryOf('links', aLink({ id: 'down', kind: 'advises', fromId: 'south', toId: 'north' })),
      entryOf('links', aLink({ id: 'over', fromId: 'north', toId: 'south', endedOn: '2020' })),
      entryOf('links', aLink({ id: 'self', fromId: 'north', toId: 'north' })),
      entryOf('links', aLink({ id: 'dangling', fromId: 'north', toId: 'nowhere' })),
    ],
    { extent: 'whole' },
  )
  const links = lines.filter(({ tie }) => tie === 'link')
  expect(links.map(({ from, to, hasArrow }) => [from, to, hasArrow])).toEqual(
    expect.arrayContaining([
      ['north', 'south', true],
      ['south', 'north', false],
    ]),
  )
  expect(links).toHaveLength(2)
})

test('a strategy among the results is drawn with those who own it', () => {
  const { items, lines } = choose(
    [
      ...crowd,
      trust,
      entryOf(
        'strategies',
        aStrategy({
          id: 'plan',
          ownerIds: ['north', 'trust'],
          priorities: [{ id: 'x', text: 'y' }],
        }),
      ),
    ],
    { results: [['plan']] },
  )
  expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['plan', 'north', 'trust']))
  expect(items[0]?.counts.priorities).toBe(1)
  expect(lines.filter(({ tie }) => tie === 'owner')).toHaveLength(2)
})

test('seats that name nobody and nothing on the map never break it', () => {
  const { ids } = choose([
    ...crowd,
    entryOf('seats', aSeat({ id: 'lost', personId: 'ghost', partnershipId: 'north' })),
    entryOf('seats', aSeat({ id: 'lost-2', personId: 'ada', partnershipId: 'nowhere' })),
    entryOf('strategies', aStrategy({ id: 'plan', ownerIds: ['nobody'] })),
  ])
  expect(ids).not.toContain('ghost')
})

test('the whole map of a small network is all of it, unfolded', () => {
  const { ids, notDrawn, folded } = choose(crowd, { extent: 'whole' })
  expect([...ids].sort()).toEqual(['ada', 'north', 'one', 'south', 'three', 'two'])
  expect({ notDrawn, folded }).toEqual({ notDrawn: 0, folded: 0 })
})

test('the whole map of a large network draws 200 items, partnerships first, and says what is missing', () => {
  const { items, notDrawn, folded, total } = choose(busyPeople(60, 7), { extent: 'whole' })
  expect(items).toHaveLength(200)
  expect(total).toBe(480)
  expect(folded + notDrawn).toBe(280)
  expect(items.filter(({ kind }) => kind === 'partnership').length).toBeGreaterThan(190)
})

test('no more than 800 lines are drawn of a large network', () => {
  const dense = seated(
    Array.from({ length: 50 * 40 }, (_, seat) => [`p${seat % 50}`, `b${Math.floor(seat / 50)}`]),
  )
  const { lines, notDrawn } = choose(dense, { extent: 'whole' })
  expect(lines.length).toBeLessThanOrEqual(800)
  expect(notDrawn).toBeGreaterThan(0)
})

const places = [
  entryOf('areas', anArea({ id: 'county', tier: 'county' })),
  entryOf('areas', anArea({ id: 'harbour', parentId: 'county' })),
  entryOf('themes', aTheme({ id: 'health' })),
  entryOf('themes', aTheme({ id: 'ageing', parentId: 'health' })),
  entryOf('organisations', anOrganisation({ id: 'charity', sector: 'voluntary' })),
  entryOf('partnerships', aPartnership({ id: 'north', areaId: 'harbour', themeIds: ['ageing'] })),
  entryOf('partnerships', aPartnership({ id: 'quiet', areaId: 'harbour' })),
  ...seated([
    ['ada', 'north', { organisationId: 'charity', role: 'chair' }],
    ['ada', 'south'],
    ['ben', 'south', { role: 'chair' }],
    ['ben', 'west'],
  ]).filter(({ record }) => record.id !== 'north'),
]

test.each<[MapFilters, readonly string[]]>([
  [{ kind: 'people' }, ['ada', 'ben']],
  [{ sector: 'voluntary' }, ['ada', 'north']],
  [{ role: 'chair' }, ['ada', 'ben', 'north', 'south']],
  [{ areaId: 'county' }, ['ada', 'north', 'quiet']],
  [{ themeId: 'health' }, ['ada', 'north']],
  [{ themeId: 'health', kind: 'partnerships' }, ['north']],
  [{ areaId: 'nowhere' }, []],
])('filters %o leave %o and count the rest', (filters, left) => {
  const { ids, filteredOut, total } = choose(places, { extent: 'whole' }, { filters })
  expect([...ids].sort()).toEqual(left)
  expect(filteredOut).toBe(total - left.length)
  expect(total).toBe(6)
})

test('filters leave only lines that pass, and keep figures as they are', () => {
  const { items, lines } = choose(places, { extent: 'whole' }, { filters: { role: 'chair' } })
  expect(lines.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(['ada north', 'ben south'])
  expect(items.find(({ id }) => id === 'ada')?.counts.partnerships).toBe(2)
})

test('what is chosen is drawn in spite of the filters', () => {
  const { ids } = choose(places, { selection: ['west'] }, { filters: { sector: 'voluntary' } })
  expect(ids).toContain('west')
})

test('areas whose parents go round in a ring do not hang', () => {
  const ring = [
    ...places,
    entryOf('areas', anArea({ id: 'one', parentId: 'two' })),
    entryOf('areas', anArea({ id: 'two', parentId: 'one' })),
  ]
  expect(choose(ring, {}, { filters: { areaId: 'one' } }).ids).toEqual([])
})

test('whatever is asked: everything is accounted for, what is chosen is drawn, lines join the drawn', () => {
  const id = (stem: string) => fc.integer({ min: 0, max: 7 }).map((index) => `${stem}${index}`)
  const ids = fc.array(fc.oneof(id('p'), id('b'), id('x')), { maxLength: 4 })
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.oneof(id('p'), fc.constant('')), id('b'), fc.constantFrom('2020', '2025')),
        { maxLength: 30 },
      ),
      fc.record({
        results: fc.array(ids, { maxLength: 4 }),
        selection: ids,
        opened: ids,
        extent: fc.constantFrom('opening' as const, 'whole' as const),
        drawnMore: fc.integer({ min: 0, max: 2 }),
      }),
      fc.constantFrom<MapFilters>({}, { kind: 'people' }, { role: 'chair' }),
      (seats, request, filters) => {
        const entries = seated(
          seats.map(
            ([person, partnership, endedOn]) => [person, partnership, { endedOn }] as const,
          ),
        )
        const { items, lines, index } = choose(entries, request, { filters, day: '2024-01-01' })
        const drawn = new Set(items.map((item) => item.id))
        expect(drawn.size).toBe(items.length)
        for (const line of lines) expect(drawn.has(line.from) && drawn.has(line.to)).toBe(true)
        for (const chosen of request.selection) {
          const isOnMap = index.network.people.has(chosen) || index.network.partnerships.has(chosen)
          expect(drawn.has(chosen)).toBe(isOnMap)
        }
      },
    ),
    { numRuns: 300 },
  )
})
