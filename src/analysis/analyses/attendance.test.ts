import { expect, test } from 'vitest'
import { askMap } from '../../../tests/builders/ask-map'
import { anOrganisation, aPartnership, aSeat, entryOf } from '../../../tests/builders/records'

const ask = (...seats: readonly object[]) =>
  askMap([
    entryOf('partnerships', aPartnership()),
    entryOf('organisations', anOrganisation({ id: 'club', sector: 'community' })),
    ...seats.map((fields, index) => entryOf('seats', aSeat({ id: `s${index}`, ...fields }))),
  ]).answer('A31')

test('A31 three quarters of at least four meetings is enough', () => {
  const below = (meetingsAttended: number, meetingsHeld: number) =>
    ask({ meetingsAttended, meetingsHeld }).seats[0]
  expect(below(3, 4)).toMatchObject({ rate: 0.75, enough: true, below: false })
  expect(below(2, 4)).toMatchObject({ enough: true, below: true })
  expect(below(0, 3)).toMatchObject({ enough: false, below: false })
})

test('A31 a seat counts only where meetings and attendance are both recorded', () => {
  expect(ask({ meetingsHeld: 6 }, { meetingsHeld: 0, meetingsAttended: 0 }, {}).seats).toEqual([])
})

test('A31 groups come by name, with the sums of their seats', () => {
  const seat = { meetingsHeld: 4, meetingsAttended: 2 }
  const { groups } = ask(seat, { ...seat, organisationId: 'club' }, seat)
  expect(groups).toEqual([
    { group: 'community', seats: 1, meetings: 4, attended: 2, rate: 0.5 },
    { group: 'unknown', seats: 2, meetings: 8, attended: 4, rate: 0.5 },
  ])
})

test('A31 substitutes are counted where both figures are recorded', () => {
  const { substitutes } = ask({ meetingsHeld: 4, substituteSent: 1 }, { meetingsHeld: 6 })
  expect(substitutes).toEqual({ have: 1, of: 4, share: 0.25 })
})
