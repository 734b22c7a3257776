import { expect, test } from 'vitest'
import { anInfo, aPartnership, aPerson, aSeat, entryOf } from '../../../tests/builders/records'
import { networkOf } from '../../domain/network'
import { arrangeChairs } from './arrange-chairs'
import { findSeatRows } from './seat-rows'

const asAt = '2024-01-01'

/** The rows of a board whose seats have these fields; each held seat has a person of its own. */
function rowsOf(seats: readonly object[]) {
  const entries = seats.flatMap((fields, index) => [
    entryOf('people', aPerson({ id: `p${index}` })),
    entryOf(
      'seats',
      aSeat({ id: `s${index}`, partnershipId: 'board', personId: `p${index}`, ...fields }),
    ),
  ])
  const board = entryOf('partnerships', aPartnership({ id: 'board' }))
  return findSeatRows(networkOf(anInfo(), [board, ...entries]), asAt, () => true)
}

const stateOf = (fields: object) => arrangeChairs(rowsOf([fields]), asAt).atTable[0]?.state

test('a chair is empty, filled, or ending within 90 days', () => {
  expect(stateOf({})).toBe('filled')
  expect(stateOf({ personId: null })).toBe('empty')
  expect(stateOf({ personId: null, nameNotRecorded: true })).toBe('filled')
  expect(stateOf({ personId: null, endedOn: '2024-02-01' })).toBe('empty')
  expect(stateOf({ endedOn: '2024-03-31' })).toBe('ending')
  expect(stateOf({ endedOn: '2024-04-01' })).toBe('filled')
  expect(stateOf({ endedOn: '2024-02' })).toBe('ending')
})

test('only seats of the day have chairs, and observers and advisers sit apart', () => {
  const { atTable, apart } = arrangeChairs(
    rowsOf([
      { role: 'chair' },
      { role: 'observer' },
      { role: 'adviser' },
      { endedOn: '2023' },
      { startedOn: '2025' },
    ]),
    asAt,
  )
  expect(atTable.map(({ id }) => id)).toEqual(['s0'])
  expect(apart.map(({ id }) => id).toSorted()).toEqual(['s1', 's2'])
})

test('no chair touches another, for one seat as for forty', () => {
  for (const members of [1, 2, 9, 22, 40]) {
    const seats = Array.from({ length: members + 12 }, (_, index) => ({
      role: index < members ? 'member' : 'observer',
    }))
    const { atTable, apart } = arrangeChairs(rowsOf(seats), asAt)
    const chairs = [...atTable, ...apart]
    expect(chairs).toHaveLength(members + 12)
    const gaps = chairs.flatMap((one, index) =>
      chairs.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    )
    expect(Math.min(...gaps)).toBeGreaterThan(22)
  }
})
