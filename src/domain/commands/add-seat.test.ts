import { expect, test } from 'vitest'
import {
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  entryOf,
} from '../../../tests/builders/records'
import { networkOf } from '../network'
import { addSeat } from './add-seat'

const start = networkOf(anInfo(), [
  entryOf('people', aPerson()),
  entryOf('organisations', anOrganisation()),
  entryOf('partnerships', aPartnership()),
])
const chosen = {
  seatId: 'seat-1',
  partnership: { id: 'health-board' },
  person: { id: 'ada' },
  role: 'member',
} as const

test('a seat joins records that are on the map, with whatever else is known of it', () => {
  const result = addSeat({
    ...chosen,
    organisation: { id: 'age-well' },
    startedOn: '2009-05',
    hoursPerMonth: 3,
  })(start)
  const seat = aSeat({ organisationId: 'age-well', startedOn: '2009-05', hoursPerMonth: 3 })
  expect(result.ok && result.value.added).toEqual([entryOf('seats', seat)])
})

test('a new person, partnership and organisation come in the same step, their names tidied', () => {
  const result = addSeat({
    seatId: 'seat-2',
    partnership: { newId: 'p', name: ' Housing  Forum ' },
    person: { newId: 'bo', name: 'Bo\u200B O’Neill' },
    organisation: { newId: 'o', name: 'Tenants Together' },
    role: 'chair',
  })(start)
  expect(result.ok && result.value.added).toEqual([
    entryOf('partnerships', aPartnership({ id: 'p', name: 'Housing Forum', kind: 'forum' })),
    entryOf('people', aPerson({ id: 'bo', name: "Bo O'Neill" })),
    entryOf('organisations', anOrganisation({ id: 'o', name: 'Tenants Together' })),
    entryOf('seats', {
      ...aSeat({ id: 'seat-2', partnershipId: 'p', personId: 'bo', organisationId: 'o' }),
      ...{ role: 'chair' },
    }),
  ])
})

test('a new full council is known to be elected', () => {
  const partnership = { newId: 'p', name: 'Northbridge Full Council' }
  const result = addSeat({ ...chosen, partnership })(start)
  expect(result.ok && result.value.added[0]?.record).toMatchObject({
    kind: 'full-council',
    electedBody: true,
  })
})

test('without a person the seat is empty', () => {
  const result = addSeat({ ...chosen, person: null })(start)
  expect(result.ok && result.value.added).toEqual([entryOf('seats', aSeat({ personId: null }))])
})

test('a value that is not usable names its record and field', () => {
  expect(addSeat({ ...chosen, person: { newId: 'bo', name: ' ' } })(start)).toEqual({
    ok: false,
    problem: { code: 'record-invalid', recordId: 'bo', field: 'name' },
  })
  expect(addSeat({ ...chosen, startedOn: 'May' })(start)).toEqual({
    ok: false,
    problem: { code: 'record-invalid', recordId: 'seat-1', field: 'startedOn' },
  })
})

test('a broken rule is refused', () => {
  expect(addSeat({ ...chosen, partnership: { id: 'nothing' } })(start)).toMatchObject({
    problem: { code: 'reference-missing', field: 'partnershipId' },
  })
})

test('a new person who is called councillor holds public office', () => {
  const person = { newId: 'bo', name: 'Bo O’Neill', publicOffice: true }
  const result = addSeat({ ...chosen, person })(start)
  const added = result.ok ? result.value.added.find(({ kind }) => kind === 'people') : undefined
  expect(added?.record).toMatchObject({ publicOffice: true })
})
