import { expect, test } from 'vitest'
import { askMap } from '../../../tests/builders/ask-map'
import { aPartnership, entryOf } from '../../../tests/builders/records'
import { networkOfPairs } from '../../../tests/builders/seats-of-pairs'
import { entriesOf } from '../../domain/network'

test('A14 ties weigh by the people shared; without ties nothing is said', () => {
  const words = ['abx', 'ab', 'x', 'y']
  const pairs = words.flatMap((word, index) =>
    [...word].map((person) => [person, `b${index}`] as const),
  )
  const nobody = entryOf('partnerships', aPartnership({ id: 'nobody' }))
  const { partnerships } = askMap([...entriesOf(networkOfPairs(pairs)), nobody]).answer('A14')
  const [first, second, third, fourth] = partnerships.map(({ constraint }) => constraint)
  // Two thirds of the ties of b0 go to b1 and a third to b2, which have none with each other.
  expect(first).toBeCloseTo(4 / 9 + 1 / 9, 12)
  expect([second, third, fourth]).toEqual([1, 1, null])
  expect(partnerships).toHaveLength(4)
})
