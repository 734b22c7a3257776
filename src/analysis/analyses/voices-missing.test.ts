import { expect, test } from 'vitest'
import { askMap } from '../../../tests/builders/ask-map'
import {
  anArea,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  aTheme,
  entryOf,
} from '../../../tests/builders/records'
import type { RecordEntry } from '../../domain/records'

const areas = [
  entryOf('areas', anArea({ id: 'district', tier: 'district', unitIds: ['U1', 'U2', 'U3'] })),
  entryOf('areas', anArea({ id: 'ward', tier: 'ward', unitIds: ['U1'] })),
  entryOf('areas', anArea({ id: 'far', tier: 'ward', unitIds: ['U9'] })),
  entryOf('themes', aTheme({ id: 'health' })),
  entryOf('themes', aTheme({ id: 'crime' })),
]
const board = (fields: object = {}) =>
  entryOf('partnerships', aPartnership({ id: 'board', ...fields }))
const club = (fields: object = {}) =>
  entryOf('organisations', anOrganisation({ id: 'club', sector: 'community', ...fields }))
const seat = (fields: object = {}) =>
  entryOf('seats', aSeat({ partnershipId: 'board', organisationId: 'club', ...fields }))

const missing = (...entries: readonly RecordEntry[]) =>
  askMap([...areas, entryOf('people', aPerson({ wardId: 'ward' })), ...entries]).answer('A35')

test('A35 an organisation has no seat, or no vote, or both', () => {
  expect(missing(club()).withoutSeat).toEqual([{ organisationId: 'club', group: 'community' }])
  const observer = missing(board(), club(), seat({ role: 'observer' }))
  expect([observer.withoutSeat, observer.withoutVote]).toEqual([[], ['club']])
  expect(missing(board(), club(), seat()).withoutVote).toEqual([])
  const ungrouped = entryOf('organisations', anOrganisation({ id: 'club' }))
  expect(missing(board(), ungrouped, seat({ personId: null })).withoutSeat).toEqual([
    { organisationId: 'club', group: 'unknown' },
  ])
})

test('A35 an organisation with themes wants a vote where they are dealt with', () => {
  const heard = (table: object, own: object = {}) =>
    missing(board(table), club({ themeIds: ['health'], ...own }), seat()).withoutVoteOnThemes
  expect(heard({ themeIds: ['health'] })).toEqual([])
  expect(heard({ themeIds: ['crime'] })).toEqual(['club'])
  expect(heard({})).toEqual(['club'])
  expect(heard({ themeIds: ['health'], areaId: 'far' }, { areaId: 'ward' })).toEqual(['club'])
  expect(heard({ themeIds: ['health'], areaId: 'district' }, { areaId: 'ward' })).toEqual([])
  expect(heard({ themeIds: ['health'], areaId: 'far' })).toEqual([])
  expect(heard({ themeIds: ['health'] }, { areaId: 'ward' })).toEqual([])
})

test('A35 councils and organisations without themes are not asked about themes', () => {
  const { withoutVoteOnThemes } = missing(
    club({ sector: 'council', themeIds: ['health'] }),
    entryOf('organisations', anOrganisation({ id: 'other' })),
  )
  expect(withoutVoteOnThemes).toEqual([])
})

test('A35 elected bodies need no voluntary or community seat, other partnerships do', () => {
  expect(missing(board()).partnershipsWithoutVcs).toEqual(['board'])
  expect(missing(board({ electedBody: true })).partnershipsWithoutVcs).toEqual([])
  expect(missing(board(), club(), seat()).partnershipsWithoutVcs).toEqual([])
  expect(
    missing(board({ endedOn: '2009', startedOn: '2000' }), club()).partnershipsWithoutVcs,
  ).toEqual(['board'])
  expect(missing(board({ endedOn: '2008' }), club()).partnershipsWithoutVcs).toEqual([])
})

test('A35 a local partnership wants an elected member whose ward overlaps its area', () => {
  const without = (table: object, ...seats: readonly RecordEntry[]) =>
    missing(board(table), ...seats).withoutWardMember
  const member = seat({ capacity: 'elected-member' })
  expect(without({ areaId: 'ward' })).toEqual(['board'])
  expect(without({ areaId: 'ward' }, seat())).toEqual(['board'])
  expect(without({ areaId: 'ward' }, member)).toEqual([])
  expect(without({ areaId: 'far' }, member)).toEqual(['board'])
  expect(without({ areaId: 'ward' }, seat({ capacity: 'elected-member', personId: 'x' }))).toEqual([
    'board',
  ])
  expect(without({ areaId: 'district' })).toEqual([])
  expect(without({})).toEqual([])
  expect(without({ areaId: 'gone' })).toEqual([])
})

test('A35 a partnership that decides for an area wants the councils inside it', () => {
  const councils = (table: object, ...entries: readonly RecordEntry[]) =>
    missing(
      board(table),
      entryOf('organisations', anOrganisation({ id: 'town', sector: 'council', areaId: 'ward' })),
      entryOf('organisations', anOrganisation({ id: 'nowhere', sector: 'council' })),
      entryOf('organisations', anOrganisation({ id: 'city', sector: 'council', areaId: 'far' })),
      ...entries,
    ).councils
  const decides = { areaId: 'district', authority: 2 }
  expect(councils(decides)).toEqual([{ partnershipId: 'board', organisationIds: ['town'] }])
  expect(councils({ ...decides, authority: 1 })).toEqual([])
  expect(councils({ areaId: 'district' })).toEqual([])
  expect(councils({ authority: 2 })).toEqual([])
  expect(councils(decides, seat({ organisationId: 'town' }))).toEqual([])
  const elsewhere = entryOf('partnerships', aPartnership({ id: 'other' }))
  const other = seat({ organisationId: 'town', partnershipId: 'other' })
  expect(councils(decides, elsewhere, other)).toHaveLength(1)
})

test('A35 an empty seat is one with nobody named, unless somebody is known to hold it', () => {
  const empty = { personId: null, startedOn: '2007-05' }
  expect(missing(board(), seat(empty)).emptySeats).toEqual([
    { seatId: 'seat-1', partnershipId: 'board', since: '2007-05' },
  ])
  expect(missing(board(), seat({ personId: null })).emptySeats).toMatchObject([{ since: null }])
  expect(missing(board(), seat({ ...empty, nameNotRecorded: true })).emptySeats).toEqual([])
  expect(missing(seat(empty)).emptySeats).toEqual([])
})
