import { expect, test } from 'vitest'
import { askMap } from '../../../tests/builders/ask-map'
import { anOrganisation, aPartnership, aSeat, entryOf } from '../../../tests/builders/records'

const sectors = { council: 'elected', health: 'public', business: 'business' } as const

function boardOf(fields: object, votes: Readonly<Record<string, number>>) {
  const seats = Object.entries(votes).flatMap(([sector, count]) =>
    Array.from({ length: count }, (_, index) =>
      entryOf(
        'seats',
        aSeat({
          id: `${sector}-${index}`,
          personId: `p-${sector}-${index}`,
          ...(sector === 'nobody' ? {} : { organisationId: sector }),
        }),
      ),
    ),
  )
  const organisations = Object.keys(sectors).map((sector) =>
    entryOf('organisations', anOrganisation({ id: sector, sector })),
  )
  const board = entryOf('partnerships', aPartnership(fields))
  const observer = entryOf('seats', aSeat({ id: 'watching', role: 'observer' }))
  return askMap([board, ...organisations, ...seats, observer]).answer('A19').partnerships[0]
}

test('A19 a sector with more than half of the votes decides alone', () => {
  expect(boardOf({}, { council: 3, health: 1, business: 1 })?.blocs).toEqual([
    { group: 'business', votes: 1, banzhaf: 0, penrose: 0, shapley: 0 },
    { group: 'elected', votes: 3, banzhaf: 1, penrose: 1, shapley: 1 },
    { group: 'public', votes: 1, banzhaf: 0, penrose: 0, shapley: 0 },
  ])
})

test('A19 without a recorded quota more than half is needed', () => {
  expect(boardOf({}, { council: 2, health: 2 })?.quota).toBe(3)
  expect(boardOf({ quota: 4 }, { council: 2, health: 2 })?.quota).toBe(4)
})

test('A19 where no votes are enough nobody is ever decisive', () => {
  const blocs = boardOf({ quota: 9 }, { council: 2, health: 2 })?.blocs
  expect(blocs?.map(({ banzhaf, penrose, shapley }) => [banzhaf, penrose, shapley])).toEqual([
    [null, 0, 0],
    [null, 0, 0],
  ])
})

test('A19 is shown only where decisions are by vote and every sector is known', () => {
  const votes = { council: 2, health: 2 }
  const byVote = { decidesBy: 'vote' }
  expect(boardOf(byVote, votes)?.shown).toBe(true)
  expect(boardOf({ decidesBy: 'consensus' }, votes)?.shown).toBe(false)
  expect(boardOf({ decidesBy: 'unknown' }, votes)?.shown).toBe(false)
  expect(boardOf(byVote, { ...votes, nobody: 1 })?.shown).toBe(false)
})

test('A19 a partnership without a vote is left out', () => {
  expect(boardOf({}, {})).toBeUndefined()
})
