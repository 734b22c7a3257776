import { expect, test } from 'vitest'
import { anInfo, aPartnership, aPerson, aSeat } from '../../../tests/builders/records'
import { answersTo } from '../../analysis/answers-to'
import { askColumns } from '../../analysis/ask-columns'
import { applyToColumns, createColumns, settleColumns } from '../../analysis/columns'
import { entriesOf, type Network, networkOf } from '../../domain/network'
import { noChanges } from '../../domain/record-changes'
import { usualSettings } from '../../domain/settings'
import { findRows } from './find-rows'
import { toHatsRows } from './hats-rows'
import { type InsightAnswers, insightAnalyses } from './insight-answers'

const question = { asAt: '2024-01-01', compareWith: '2024-01-01', settings: usualSettings }

function mapOf(names: readonly string[], seatsOfFirst = 1): Network {
  const people = names.map((name, number) => ({
    kind: 'people' as const,
    record: aPerson({ id: `p${number}`, name }),
  }))
  const boards = Array.from({ length: seatsOfFirst }, (_, number) => ({
    kind: 'partnerships' as const,
    record: aPartnership({ id: `b${number}` }),
  }))
  const held = [
    ...names.map((_, number) => [`p${number}`, 'b0'] as const),
    ...boards.slice(1).map(({ record }) => ['p0', record.id] as const),
  ]
  const seats = held.map(([personId, partnershipId], number) => ({
    kind: 'seats' as const,
    record: aSeat({ id: `s${number}`, personId, partnershipId }),
  }))
  return networkOf(anInfo(), [...people, ...boards, ...seats])
}

function answersOf(network: Network): InsightAnswers {
  const columns = createColumns()
  applyToColumns(columns, { ...noChanges, added: entriesOf(network) })
  settleColumns(columns)
  return answersTo(askColumns(columns, question, 'screen'), insightAnalyses)
}

const namesOf = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name)

test('most seats come first, ties by name', () => {
  const network = mapOf(['Zoe', 'Bo', 'Ada'], 2)
  expect(namesOf(toHatsRows(answersOf(network), network))).toEqual(['Zoe', 'Ada', 'Bo'])
})

test('a new name is listed though the answers are the same', () => {
  const network = mapOf(['Bo', 'Ada'])
  const answers = answersOf(network)
  expect(namesOf(toHatsRows(answers, network))).toEqual(['Ada', 'Bo'])
  expect(namesOf(toHatsRows(answers, mapOf(['Ada', 'Cy'])))).toEqual(['Ada', 'Cy'])
})

test('a new weighing is listed though the counts are the same', () => {
  const network = mapOf(['Bo', 'Ada'])
  const answers = answersOf(network)
  const isOver = (of: InsightAnswers) => toHatsRows(of, network).map((row) => row.isOver)
  expect(isOver(answers)).toEqual([false, false])
  const people = answers.A2.people.map((person) => ({ ...person, over: true }))
  expect(isOver({ ...answers, A2: { ...answers.A2, people } })).toEqual([true, true])
})

test('rows are found without accents and capitals; without a text all of them', () => {
  const rows = [{ name: 'Siân' }, { name: 'Bo' }]
  const find = (text: string) => findRows(rows, text, ({ name }) => name)
  expect(find('SIAN')).toEqual([{ name: 'Siân' }])
  expect(find('')).toBe(rows)
})
