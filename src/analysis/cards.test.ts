import { expect, test } from 'vitest'
import { readGolden, readSampleMap } from '../../tests/builders/golden'
import { getInfo } from '../domain/network'
import { settingsInForce } from '../domain/settings'
import type { Answers } from './answer'
import { answersTo } from './answers-to'
import { askColumns } from './ask-columns'
import { cardAnalyses, cardNumbers, gapCounts } from './cards'
import { buildColumns } from './columns'

const network = readSampleMap('northbridge')
const asked = askColumns(buildColumns(network), {
  asAt: '2009-04-01',
  compareWith: '2008-04-01',
  settings: settingsInForce(getInfo(network).settings),
})
const answers = answersTo(asked, Object.values(cardAnalyses).flat())

test('the cards of Northbridge show what is known of it', () => {
  const golden = readGolden<{ findings: { cards: Record<string, number> } }>(
    '12_northbridge_expected',
  )
  expect(cardNumbers(answers)).toEqual(golden.findings.cards)
})

test('gaps are counted apart and together', () => {
  expect(gapCounts(answers)).toEqual({
    emptySeats: 1,
    organisationsWithoutSeat: 2,
    cellsWithoutStrategy: 4,
    strategyPairsApart: 1,
    all: 8,
  })
})

test('a card has no number until everything it is read from has answered', () => {
  expect(Object.values(cardNumbers({}))).toEqual([null, null, null, null, null, null])
  const { A10, A11, A35 } = answers
  expect(cardNumbers({ A10, A11 }).gaps).toBeNull()
  expect(cardNumbers({ A11, A35 }).gaps).toBeNull()
  expect(cardNumbers({ A10, A35 }).gaps).toBeNull()
})

test('a card with nothing to show says 0', () => {
  const nobody: Partial<Answers> = { A2: { limit: 5, people: [] }, A4: { counts: [], people: [] } }
  expect(cardNumbers(nobody)).toMatchObject({ hats: 0, workload: 0 })
})
