import { expect, test } from 'vitest'
import { readSampleMap } from '../../../tests/builders/golden'
import { decide } from '../../domain/commands/decide'
import { removeRecord } from '../../domain/commands/remove-record'
import type { DecisionOutcome } from '../../domain/decision-outcomes'
import type { MapQuestion } from '../../domain/map-question'
import { getInfo, type Network } from '../../domain/network'
import { applyChanges } from '../../domain/record-changes'
import { settingsInForce } from '../../domain/settings'
import { analysisIds } from '../analyses'
import { answersTo } from '../answers-to'
import { askColumns } from '../ask-columns'
import { cardNumbers } from '../cards'
import { buildColumns } from '../columns'
import { toResultList } from './to-result-list'

const start = readSampleMap('northbridge')

function answer(network: Network) {
  const settings = settingsInForce(getInfo(network).settings)
  const question = { asAt: '2009-04-01', compareWith: '2008-04-01', settings }
  const answers = answersTo(askColumns(buildColumns(network), question), analysisIds)
  return { answers, context: { network, settings, asAt: question.asAt } }
}

function listOf(code: MapQuestion, network: Network) {
  const { answers, context } = answer(network)
  const list = toResultList(code, answers, context)
  if (list === null) throw new Error('All answers are there')
  return list
}

/** The map once the first row of the list has been decided. */
function decideFirst(code: MapQuestion, outcome: DecisionOutcome) {
  const [row] = listOf(code, start).rows
  if (row?.decides === undefined) throw new Error('There is something to decide')
  const changes = decide({ id: 'd1', ...row.decides, outcome, decidedOn: '2026-11-22' })(start)
  if (!changes.ok) throw new Error(changes.problem.code)
  return { row, network: applyChanges(start, changes.value) }
}

test.each([
  ['worth-checking', 'managed'],
  ['worth-a-conversation', 'accepted'],
  ['strategies-not-joined-up', 'distinct'],
  ['gaps', 'accepted'],
] as const)(
  '%s: a decided row comes last with its word and date and is not drawn',
  (code, outcome) => {
    const { row, network } = decideFirst(code, outcome)
    const { rows, summary } = listOf(code, network)
    expect(rows).toHaveLength(listOf(code, start).rows.length)
    expect(rows.at(-1)).toEqual({
      ...row,
      isDrawn: false,
      decided: { decisionId: 'd1', outcome, decidedOn: '2026-11-22' },
    })
    expect(rows.filter(({ decided }) => decided !== undefined)).toHaveLength(1)
    expect(summary.at(-1)).toEqual({
      code: 'decided',
      values: { count: 1, open: rows.length - 1 },
    })
    const gone = removeRecord({ kind: 'decisions', id: 'd1' })(network)
    if (!gone.ok) throw new Error(gone.problem.code)
    expect(listOf(code, applyChanges(network, gone.value))).toEqual(listOf(code, start))
  },
)

test('A11 a decided pair is not counted again in the summary, and the cards stay as they are', () => {
  const { network } = decideFirst('strategies-not-joined-up', 'distinct')
  const valuesOf = (map: Network) => listOf('strategies-not-joined-up', map).summary[0]?.values
  const before = valuesOf(start)
  expect(valuesOf(network)).toEqual({
    ...before,
    pairs: Number(before?.pairs) - 1,
    none: Number(before?.none) - 1,
  })
  expect(cardNumbers(answer(network).answers)).toEqual(cardNumbers(answer(start).answers))
})

test('what is decided between two strategies is decided among the gaps too', () => {
  const { row, network } = decideFirst('strategies-not-joined-up', 'accepted')
  const decided = listOf('gaps', network).rows.filter((one) => one.decided !== undefined)
  expect(decided.map(({ records }) => records)).toEqual([row.records])
})

test('an outcome that cannot be said of a question decides nothing', () => {
  const { network } = decideFirst('worth-checking', 'managed')
  const odd = new Map(
    [...network.decisions].map(([id, one]) => [id, { ...one, outcome: 'different' as const }]),
  )
  expect(listOf('worth-checking', { ...network, decisions: odd }).rows).toEqual(
    listOf('worth-checking', start).rows,
  )
})
