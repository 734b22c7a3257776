import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyEntries, anyNetwork, makeRandomEntry } from '../../tests/builders/random-network'
import {
  aLink,
  anArea,
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  aStrategy,
  aStrategyLink,
  aTheme,
  entryOf,
} from '../../tests/builders/records'
import { checkChanges } from './check-changes'
import { emptyNetwork, entriesOf, getInfo, networkOf } from './network'
import { applyChanges, noChanges, type RecordChanges, type RecordUpdate } from './record-changes'
import { fileKinds, type Kind, type RecordEntry } from './records'
import { setAsideBroken } from './set-aside-broken'

const ada = entryOf('people', aPerson())
const board = entryOf('partnerships', aPartnership())
const ageWell = entryOf('organisations', anOrganisation())
const seat = (fields: Parameters<typeof aSeat>[0]) => entryOf('seats', aSeat(fields))
const update = (kind: Kind, before: object, after: object) =>
  ({ kind, before, after }) as RecordUpdate

const start = networkOf(anInfo(), [ada, board, ageWell])
const addTo = (network = start, ...added: RecordEntry[]) =>
  checkChanges(network, { ...noChanges, added })

test('rule 1: an id that a record of another kind has is refused', () => {
  expect(addTo(start, entryOf('themes', aTheme({ id: 'ada' })))).toEqual({
    code: 'already-exists',
    recordId: 'ada',
  })
})

test('rule 1: two new records with one id are refused', () => {
  expect(addTo(start, seat({ id: 'x' }), entryOf('themes', aTheme({ id: 'x' })))?.code).toBe(
    'already-exists',
  )
})

test('rule 1: an id may be used again by what replaces its record in the same change', () => {
  const added = [entryOf('organisations', anOrganisation({ id: 'health-board' }))]
  expect(checkChanges(start, { ...noChanges, added, removed: [board] })).toBeNull()
  const linked = applyChanges(start, {
    ...noChanges,
    added: [entryOf('links', aLink()), seat({})],
  })
  expect(checkChanges(linked, { ...noChanges, added, removed: [board] })).toEqual({
    code: 'reference-missing',
    recordId: 'seat-1',
    field: 'partnershipId',
  })
  const withoutSeat = applyChanges(linked, { ...noChanges, removed: [seat({})] })
  expect(checkChanges(withoutSeat, { ...noChanges, added, removed: [board] })).toBeNull()
})

test('rule 1: what changes or goes must be on the map', () => {
  const missing = aPerson({ id: 'nobody' })
  const updated = [update('people', missing, missing)]
  expect(checkChanges(start, { ...noChanges, updated })?.code).toBe('not-found')
  expect(checkChanges(start, { ...noChanges, removed: [entryOf('people', missing)] })?.code).toBe(
    'not-found',
  )
})

test('rule 1: a reference to nothing, or to a record of another kind, names its field', () => {
  const expected = { code: 'reference-missing', recordId: 'seat-1', field: 'personId' }
  expect(addTo(start, seat({ personId: 'nobody' }))).toEqual(expected)
  expect(addTo(start, seat({ personId: 'age-well' }))).toEqual(expected)
})

test('rule 1: records added together may refer to each other', () => {
  const added = [seat({ personId: 'bo' }), entryOf('people', aPerson({ id: 'bo' }))]
  expect(addTo(start, ...added)).toBeNull()
})

test('rule 1: nothing refers to itself, and no tie joins a thing to itself', () => {
  const theme = entryOf('themes', aTheme({ id: 'x', parentId: 'x' }))
  expect(addTo(start, theme)).toEqual({
    code: 'refers-to-itself',
    recordId: 'x',
    field: 'parentId',
  })
  expect(addTo(start, entryOf('links', aLink({ toId: 'health-board' })))?.code).toBe(
    'refers-to-itself',
  )
})

test('rule 1: a record that others refer to cannot go alone', () => {
  const network = applyChanges(start, { ...noChanges, added: [seat({})] })
  expect(checkChanges(network, { ...noChanges, removed: [ada] })).toEqual({
    code: 'reference-missing',
    recordId: 'seat-1',
    field: 'personId',
  })
  expect(checkChanges(network, { ...noChanges, removed: [ada, seat({})] })).toBeNull()
})

test('a map keeps exactly one info', () => {
  const info = entryOf('info', anInfo({ id: 'other' }))
  expect(addTo(start, info)?.code).toBe('record-invalid')
  expect(
    checkChanges(start, { ...noChanges, removed: [entryOf('info', getInfo(start))] })?.code,
  ).toBe('record-invalid')
})

test('rule 2: a whole month or year counts to its end, so it may end where it starts', () => {
  expect(addTo(start, seat({ startedOn: '2009', endedOn: '2009' }))).toBeNull()
  expect(addTo(start, seat({ startedOn: '2009-05-01', endedOn: '2009-05-01' }))).toEqual({
    code: 'end-before-start',
    recordId: 'seat-1',
    field: 'endedOn',
  })
})

test('rule 2: no more meetings attended or covered by a substitute than were held', () => {
  const both = seat({ meetingsHeld: 4, meetingsAttended: 4, substituteSent: 4 })
  expect(addTo(start, both)).toBeNull()
  expect(addTo(start, seat({ meetingsHeld: 4, meetingsAttended: 5 }))?.field).toBe(
    'meetingsAttended',
  )
  expect(addTo(start, seat({ meetingsHeld: 4, substituteSent: 5 }))?.field).toBe('substituteSent')
  expect(addTo(start, seat({ meetingsAttended: 5 }))).toBeNull()
})

test('rule 2: the most seats are not fewer than the fewest', () => {
  const partnership = (maxSeats: number) =>
    entryOf('partnerships', aPartnership({ id: 'p', minSeats: 3, maxSeats }))
  expect(addTo(start, partnership(3))).toBeNull()
  expect(addTo(start, partnership(2))?.code).toBe('fewer-than-minimum')
})

test('rule 3: one person sits once on a partnership for one organisation at a time', () => {
  const first = seat({ startedOn: '2008', endedOn: '2009-04-01' })
  const network = applyChanges(start, { ...noChanges, added: [first] })
  const twice = { code: 'seat-twice', recordId: 'seat-2' }
  expect(addTo(network, seat({ id: 'seat-2', startedOn: '2009-03-31' }))).toEqual(twice)
  expect(addTo(network, seat({ id: 'seat-2', startedOn: '2009-04-01' }))).toBeNull()
  expect(addTo(network, seat({ id: 'seat-2', organisationId: 'age-well' }))).toBeNull()
  const empty = (id: string) => seat({ id, personId: null })
  expect(addTo(network, empty('seat-2'), empty('seat-3'))).toBeNull()
})

test('rule 3: a seat moved onto the time of another is refused, and may move within its own', () => {
  const first = aSeat({ endedOn: '2009' })
  const second = aSeat({ id: 'seat-2', startedOn: '2010' })
  const network = networkOf(anInfo(), [
    ada,
    board,
    entryOf('seats', first),
    entryOf('seats', second),
  ])
  const moveTo = (startedOn: string) =>
    checkChanges(network, {
      ...noChanges,
      updated: [update('seats', second, { ...second, startedOn })],
    })
  expect(moveTo('2009-12-31')?.code).toBe('seat-twice')
  expect(moveTo('2011')).toBeNull()
})

test('rule 3: a long seat before a short one still hides a third', () => {
  const seats = [
    seat({ id: 'a', startedOn: '2000', endedOn: '2010' }),
    seat({ id: 'c', startedOn: '2009', endedOn: '2012' }),
  ]
  expect(addTo(start, ...seats)?.recordId).toBe('c')
})

test('rule 4: a party needs public office', () => {
  const person = (publicOffice: boolean) =>
    entryOf('people', aPerson({ id: 'bo', party: 'Red', publicOffice }))
  expect(addTo(start, person(true))).toBeNull()
  expect(addTo(start, person(false))?.code).toBe('party-without-office')
})

test('rule 4: whom a seat is for is kept only while it is empty', () => {
  const wanted = { skills: ['crime'] }
  expect(addTo(start, seat({ wanted, personId: null }))).toBeNull()
  expect(addTo(start, seat({ wanted }))?.code).toBe('wanted-on-filled-seat')
  expect(addTo(start, seat({ wanted, personId: null, nameNotRecorded: true }))?.code).toBe(
    'wanted-on-filled-seat',
  )
})

test('rule 4: a seat with a named person cannot lack the name', () => {
  expect(addTo(start, seat({ nameNotRecorded: true, personId: null }))).toBeNull()
  expect(addTo(start, seat({ nameNotRecorded: true }))).toEqual({
    code: 'record-invalid',
    recordId: 'seat-1',
    field: 'nameNotRecorded',
  })
})

test('rule 5: parents never loop, in any of the four trees', () => {
  const makers = {
    organisations: anOrganisation,
    partnerships: aPartnership,
    themes: aTheme,
    areas: anArea,
  }
  for (const [kind, make] of Object.entries(makers)) {
    const tree = kind as keyof typeof makers
    const added = ['x', 'y', 'z'].map((id, nth) =>
      entryOf(tree, make({ id, parentId: ['y', 'z', 'x'][nth] })),
    )
    expect(addTo(start, ...added)?.code, kind).toBe('parent-loop')
    const open = [...added.slice(0, 2), entryOf(tree, make({ id: 'z' }))]
    expect(addTo(start, ...open), kind).toBeNull()
  }
})

test('rule 6: an area is made of units the map lists, if it lists any', () => {
  const area = entryOf('areas', anArea({ unitIds: ['U01', 'U02'] }))
  const listing = (units: object) => networkOf(anInfo({ units }), [])
  expect(addTo(start, area)).toBeNull()
  expect(addTo(listing({ U01: 1, U02: 1 }), area)).toBeNull()
  expect(addTo(listing({ U01: 1 }), area)?.code).toBe('unit-not-known')
})

test('rule 6: a unit that an area is made of cannot leave the list', () => {
  const info = anInfo({ units: { U01: 1, U02: 1 } })
  const area = anArea({ unitIds: ['U02'] })
  const network = networkOf(info, [entryOf('areas', area)])
  const updated = [update('info', info, anInfo({ units: { U01: 1 } }))]
  expect(checkChanges(network, { ...noChanges, updated })?.recordId).toBe('harbour')
  const both = [...updated, update('areas', area, anArea({ unitIds: ['U01'] }))]
  expect(checkChanges(network, { ...noChanges, updated: both })).toBeNull()
  const renamed = [update('info', info, { ...info, title: 'New' })]
  expect(checkChanges(network, { ...noChanges, updated: renamed })).toBeNull()
})

test('rule 7: one link of a kind between two ends at a time', () => {
  const link = (fields: Parameters<typeof aLink>[0]) => entryOf('links', aLink(fields))
  const network = applyChanges(start, { ...noChanges, added: [link({ endedOn: '2008' })] })
  expect(addTo(network, link({ id: 'l2', startedOn: '2009' }))).toBeNull()
  expect(addTo(network, link({ id: 'l2', startedOn: '2008' }))).toEqual({
    code: 'link-twice',
    recordId: 'l2',
  })
  expect(addTo(network, link({ id: 'l2', kind: 'advises' }))).toBeNull()
  const back = { id: 'l2', fromId: 'age-well', toId: 'health-board' }
  expect(addTo(network, link(back))).toBeNull()
})

test('rule 7: one tie of a kind between two strategies', () => {
  const added = ['housing-strategy', 'community-strategy'].map((id) =>
    entryOf('strategies', aStrategy({ id })),
  )
  const tie = (id: string, kind: string) => entryOf('strategyLinks', aStrategyLink({ id, kind }))
  expect(addTo(start, ...added, tie('a', 'supports'), tie('b', 'conflicts'))).toBeNull()
  expect(addTo(start, ...added, tie('a', 'supports'), tie('b', 'supports'))?.code).toBe(
    'link-twice',
  )
})

test('a change is refused exactly when the network after it would not open in full', () => {
  let refused = 0
  let accepted = 0
  const inputs = fc.tuple(anyNetwork, fc.array(fc.nat(9_999), { minLength: 40, maxLength: 80 }))
  fc.assert(
    fc.property(inputs, ([network, numbers]) => {
      const changes = randomChanges(entriesOf(network), numbers)
      const after = applyChanges(network, changes)
      const records = entriesOf(after).filter(({ kind }) => kind !== 'info')
      const { setAside } = setAsideBroken(getInfo(after), records)
      expect(checkChanges(network, changes) === null).toBe(setAside.length === 0)
      if (setAside.length === 0) accepted += 1
      else refused += 1
    }),
    { numRuns: 600 },
  )
  expect(accepted).toBeGreaterThan(20)
  expect(refused).toBeGreaterThan(20)
})

/** Adds, changes and removes one or two records each; each may break rules. */
function randomChanges(entries: readonly RecordEntry[], numbers: readonly number[]): RecordChanges {
  let index = 0
  const next = () => numbers[index++ % numbers.length] ?? 0
  const candidates = entries.filter(({ kind }) => kind !== 'info')
  const pick = () => candidates[next() % Math.max(1, candidates.length)]
  const added = Array.from({ length: next() % 3 }, (_, nth) =>
    makeRandomEntry(fileKinds[next() % fileKinds.length] ?? 'people', `new-${nth}`, next),
  )
  const changing = next() % 3 === 0 ? [] : [pick()].flatMap((entry) => entry ?? [])
  const removed = (next() % 3 === 0 ? [pick()] : [])
    .flatMap((entry) => entry ?? [])
    .filter((entry) => !changing.includes(entry))
  const updated = changing.map(({ kind, record }) =>
    update(kind, record, makeRandomEntry(kind, record.id, next).record),
  )
  return { added, updated, removed }
}

test('a network built from nothing obeys the rules exactly when all of it opens', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const info = anInfo({ units: { U01: 1_500 } })
      const problem = checkChanges(emptyNetwork(info), { ...noChanges, added: entries })
      expect(problem === null).toBe(setAsideBroken(info, entries).setAside.length === 0)
    }),
  )
})
