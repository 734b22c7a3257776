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
  const { gaps: _gaps, ...known } = golden.findings.cards
  expect(cardNumbers(answers)).toMatchObject(known)
})

test('gaps are counted apart and together', () => {
  expect(gapCounts(answers)).toEqual({
    cellsWithoutStrategy: 4,
    emptySeats: 1,
    partnershipsWithoutVcs: 1,
    all: 6,
  })
  expect(cardNumbers(answers).gaps).toBe(6)
})

test('a card has no number until everything it is read from has answered', () => {
  expect(Object.values(cardNumbers({}))).toEqual([null, null, null, null, null, null])
  const { A10, A35 } = answers
  expect(cardNumbers({ A10 }).gaps).toBeNull()
  expect(cardNumbers({ A35 }).gaps).toBeNull()
})

test('a card with nothing to show says 0', () => {
  const nobody: Partial<Answers> = { A2: { limit: 5, people: [] }, A4: { counts: [], people: [] } }
  expect(cardNumbers(nobody)).toMatchObject({ hats: 0, workload: 0 })
})
