import type { AnalysisId } from '../../src/analysis/answer'
import { askColumns } from '../../src/analysis/ask-columns'
import { applyToColumns, buildColumns } from '../../src/analysis/columns'
import { findGoBetween } from '../../src/analysis/go-between'
import { createSeatsAsAt } from '../../src/analysis/seats-as-at'
import { findSharedPairs } from '../../src/analysis/shared-pairs'
import { networkOf } from '../../src/domain/network'
import { noChanges } from '../../src/domain/record-changes'
import type { Seat } from '../../src/domain/seat'
import { settingsInForce } from '../../src/domain/settings'
import { anInfo, anOrganisation, aPartnership, aPerson, aSeat } from '../../tests/builders/records'
import { scoreBetweenByKey } from './analysis-between-peer'
import { countWithPlainObjects, findSharedByKey } from './analysis-peers'
import { type BenchSize, createBenchNetwork } from './network'

const question = {
  asAt: '2009-04-01',
  compareWith: '2008-04-01',
  settings: settingsInForce(),
}

/** What runs on the page after each edit and each step of the date. */
const fastSet: readonly AnalysisId[] = ['A1', 'A2', 'A3', 'A4', 'A5']

const idOf = (letter: string, index: number) => `${letter}${`${index}`.padStart(6, '0')}`

/** Runs of one size, each giving back its milliseconds and what to compare with the peer's. */
export function createAnalysisRuns(size: BenchSize) {
  const network = createRecords(size)
  const seats = [...network.seats.values()]
  const partnerships = network.partnerships
  const columns = buildColumns(network)
  const last = seats.at(-1) as Seat
  const edited = { ...last, role: last.role === 'chair' ? 'member' : 'chair' } as Seat
  let current = last

  const askFast = () => {
    const asked = askColumns(columns, question)
    for (const id of fastSet) asked.answer(id)
    return asked
  }

  return {
    amount: network.people.size + partnerships.size + seats.length,
    fast: () =>
      timed(() => {
        const asked = askFast()
        const { people } = asked.answer('A1')
        return [people.length, people.at(-1)?.seats, asked.answer('A3').total.toFixed(3)]
      }),
    fastPlain: () =>
      timed(() => {
        const { people, total } = countWithPlainObjects(seats, partnerships, question)
        return [people.length, people.at(-1)?.seats, total.toFixed(3)]
      }),
    overlaps: () =>
      timed(() => {
        const { count, shared } = findSharedPairs(createSeatsAsAt(columns, question.asAt).people())
        return [count, shared.subarray(0, count).reduce((sum, one) => sum + one, 0)]
      }),
    overlapsByKey: () =>
      timed(() => {
        const pairs = findSharedByKey(seats, partnerships, question.asAt)
        return [pairs.size, [...pairs.values()].reduce((sum, one) => sum + one, 0)]
      }),
    between: () =>
      timed(() => {
        const scores = findGoBetween(createSeatsAsAt(columns, question.asAt).people())
        return toScoreText(scores)
      }),
    betweenByKey: () => timed(() => toScoreText([...scoreBetweenByKey(seats).values()])),
    edit: () =>
      timed(() => {
        const after = current === last ? edited : last
        const update = { kind: 'seats' as const, before: current, after }
        applyToColumns(columns, { ...noChanges, updated: [update] })
        current = after
        return [askFast().answer('A1').people.length]
      }),
  }
}

/** How many score at all, the sum and the highest, to what sums in another order agree on. */
function toScoreText(scores: Iterable<number>) {
  const all = [...scores].filter((score) => score > 1e-9)
  const sum = all.reduce((total, score) => total + score, 0)
  const most = all.reduce((highest, score) => Math.max(highest, score), 0)
  return [all.length, sum.toPrecision(9), most.toPrecision(9)]
}

function timed(work: () => readonly unknown[]) {
  const start = performance.now()
  const answer = work()
  return { milliseconds: performance.now() - start, answer: answer.join(' ') }
}

/** The bench network as records: ten people to an organisation, every tenth seat a chair. */
function createRecords(size: BenchSize) {
  const { people, partnerships, lineFrom, lineTo } = createBenchNetwork(size)
  const organisations = Math.ceil(people / 10)
  const names = (count: number, letter: string) =>
    Array.from({ length: count }, (_, index) => idOf(letter, index))
  return networkOf(anInfo(), [
    ...names(people, 'p').map((id) => ({ kind: 'people' as const, record: aPerson({ id }) })),
    ...names(organisations, 'o').map((id) => ({
      kind: 'organisations' as const,
      record: anOrganisation({ id }),
    })),
    ...names(partnerships, 'b').map((id) => ({
      kind: 'partnerships' as const,
      record: aPartnership({ id, meetingsPerYear: 6, meetingHours: 2 }),
    })),
    ...Array.from(lineFrom, (person, index) => ({
      kind: 'seats' as const,
      record: aSeat({
        id: idOf('s', index),
        personId: idOf('p', person),
        partnershipId: idOf('b', (lineTo[index] ?? 0) - people),
        organisationId: idOf('o', person % organisations),
        role: index % 10 === 0 ? 'chair' : 'member',
        ...(index % 4 === 0 ? { hoursPerMonth: 3.5 } : {}),
      }),
    })),
  ])
}
