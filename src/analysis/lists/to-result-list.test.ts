import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSampleMap } from '../../../tests/builders/golden'
import { anInfo, aPartnership, aPerson, aSeat } from '../../../tests/builders/records'
import { mapQuestions } from '../../domain/map-question'
import { emptyNetwork, entriesOf, getInfo, type Network, networkOf } from '../../domain/network'
import { settingsInForce } from '../../domain/settings'
import { analyses } from '../analyses'
import type { AnalysisId } from '../answer'
import { answersTo } from '../answers-to'
import { askColumns } from '../ask-columns'
import { buildColumns } from '../columns'
import { questionNeeds } from './question-needs'
import type { ListContext } from './result-list'
import { toResultList } from './to-result-list'

const allIds = Object.keys(analyses) as AnalysisId[]

function ask(network: Network, asAt = '2009-04-01') {
  const settings = settingsInForce(getInfo(network).settings)
  const asked = askColumns(buildColumns(network), { asAt, compareWith: '2008-04-01', settings })
  const context: ListContext = { network, settings, asAt }
  return { answers: answersTo(asked, allIds), context }
}

const northbridge = readSampleMap('northbridge')
const known = ask(northbridge)
const nameOf = (id: string) =>
  (
    northbridge.people.get(id) ??
    northbridge.partnerships.get(id) ??
    northbridge.organisations.get(id)
  )?.name

function listOf(question: (typeof mapQuestions)[number]) {
  const list = toResultList(question, known.answers, known.context)
  if (list === null) throw new Error('All answers are there')
  return list
}

test.each(mapQuestions)(
  '%s has a cell for each column, and a key of its own for each row',
  (code) => {
    const { columns, rows } = listOf(code)
    expect(new Set(columns).size).toBe(columns.length)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length)
  },
)

test.each(mapQuestions)('%s says nothing before all that it is made of is answered', (code) => {
  for (const missing of questionNeeds[code]) {
    const { [missing]: _, ...rest } = known.answers
    expect(toResultList(code, rest, known.context)).toBeNull()
  }
})

test.each(mapQuestions)('%s is a true and empty answer for an empty map', (code) => {
  const { answers, context } = ask(emptyNetwork(anInfo()))
  expect(toResultList(code, answers, context)).not.toBeNull()
})

test('A2 those past the guide figure are drawn, and no others', () => {
  const drawn = listOf('hats').rows.filter(({ isDrawn }) => isDrawn)
  const over = known.answers.A2.people.filter((person) => person.over)
  expect(drawn.map(({ key }) => key).sort()).toEqual(over.map(({ personId }) => personId).sort())
  expect(over.length).toBeGreaterThan(0)
})

test('A1 most seats come first, the heavier of equals next, ties by name', () => {
  const people = ['Zoe', 'Bo', 'Ada'].map((name, index) => aPerson({ id: `p${index}`, name }))
  const boards = ['b0', 'b1'].map((id) => aPartnership({ id }))
  const seats = [
    aSeat({ id: 's0', personId: 'p0', partnershipId: 'b0' }),
    aSeat({ id: 's1', personId: 'p0', partnershipId: 'b1' }),
    aSeat({ id: 's2', personId: 'p1', partnershipId: 'b0' }),
    aSeat({ id: 's3', personId: 'p2', partnershipId: 'b0' }),
  ]
  const network = networkOf(anInfo(), [
    ...people.map((record) => ({ kind: 'people' as const, record })),
    ...boards.map((record) => ({ kind: 'partnerships' as const, record })),
    ...seats.map((record) => ({ kind: 'seats' as const, record })),
  ])
  const { answers, context } = ask(network)
  const rows = toResultList('hats', answers, context)?.rows ?? []
  expect(rows.map(({ key }) => network.people.get(key)?.name)).toEqual(['Zoe', 'Ada', 'Bo'])
})

test('A1 all who are tied for most seats are named in the answer', () => {
  const [first] = listOf('hats').summary
  const most = Math.max(...known.answers.A1.people.map(({ seats }) => seats))
  const tied = known.answers.A1.people.filter(({ seats }) => seats === most)
  expect(first).toMatchObject({ code: 'most-seats', values: { seats: most, people: tied.length } })
})

test('A7 only listed pairs stand in the list, most shared people first', () => {
  const { rows } = listOf('overlaps')
  expect(rows).toHaveLength(known.answers.A7.listed)
  const shared = rows.map(({ cells }) => (cells[2]?.kind === 'number' ? cells[2].value : 0))
  expect(shared).toEqual(shared.toSorted((one, other) => other - one))
})

test('A12 pairs are in the order of their names, so nobody is ranked', () => {
  const { rows } = listOf('connectors')
  expect(rows).toHaveLength(known.answers.A12.threads)
  const firsts = rows.map(({ records: [first = ''] }) => nameOf(first) ?? '')
  expect(firsts).toEqual(firsts.toSorted((one, other) => one.localeCompare(other, 'en-GB')))
})

test('A21 partnerships without a route come first and are drawn', () => {
  const { rows } = listOf('accountability')
  const count = known.answers.A21.noRoute.length
  expect(count).toBeGreaterThan(0)
  expect(rows.slice(0, count).every(({ isDrawn }) => isDrawn)).toBe(true)
  expect(rows.slice(count).some(({ isDrawn }) => isDrawn)).toBe(false)
})

test('A3 those past the time they gave come first and are drawn; the rest by hours', () => {
  const { rows } = listOf('workload')
  const over = known.answers.A4.counts.find(({ rule }) => rule === 'over-capacity')?.people
  expect(rows.filter(({ isDrawn }) => isDrawn)).toHaveLength(over ?? 0)
  expect(rows[0]?.isDrawn).toBe(true)
})

test('no list holds a name: names are looked up when it is shown', () => {
  const names = [...northbridge.people.values()].map(({ name }) => name)
  const text = JSON.stringify(mapQuestions.map(listOf))
  expect(names.filter((name) => text.includes(name))).toEqual([])
})

test('the order of the records changes no list', () => {
  fc.assert(
    fc.property(fc.constantFrom(...mapQuestions), fc.infiniteStream(fc.nat()), (code, keys) => {
      const shuffled = networkOf(
        getInfo(northbridge),
        entriesOf(northbridge)
          .filter(({ kind }) => kind !== 'info')
          .map((entry) => [keys.next().value ?? 0, entry] as const)
          .sort(([one], [other]) => one - other)
          .map(([, entry]) => entry),
      )
      const { answers, context } = ask(shuffled)
      expect(toResultList(code, answers, context)).toEqual(listOf(code))
    }),
    { numRuns: 40 },
  )
})
