import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import {
  anyEdit,
  anyEntries,
  anyMap,
  type Edit,
  toChanges,
} from '../../tests/builders/arbitrary-map'
import { readSampleMap } from '../../tests/builders/golden'
import { anInfo, anOrganisation, aPartnership, aPerson, aSeat } from '../../tests/builders/records'
import { entriesOf, type Network, networkOf } from '../domain/network'
import { applyChanges } from '../domain/record-changes'
import type { RecordEntry } from '../domain/records'
import { usualSettings } from '../domain/settings'
import { analyses } from './analyses'
import type { AnalysisId } from './answer'
import { answersTo } from './answers-to'
import { askColumns } from './ask-columns'
import { applyToColumns, buildColumns, type Columns, createColumns } from './columns'
import type { Question } from './question'

// Hundreds of maps a test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 })

const allIds = Object.keys(analyses) as AnalysisId[]

const usual: Question = {
  asAt: '2009-04-01',
  compareWith: '2008-04-01',
  settings: usualSettings,
  scenarios: [
    { name: 'One goes', edits: [{ kind: 'end-person', personId: 'p01' }] },
    { name: 'One moves', edits: [{ kind: 'move-seat', seatId: 's03', personId: 'p02' }] },
  ],
}

function everyAnswer(columns: Columns, question = usual) {
  return answersTo(askColumns(columns, question), allIds)
}

function applyEdits(start: Network, columns: Columns, edits: readonly Edit[]) {
  const seen = { added: 0, updated: 0, removed: 0 }
  let network = start
  for (const edit of edits) {
    const changes = toChanges(network, edit)
    for (const part of ['added', 'updated', 'removed'] as const) seen[part] += changes[part].length
    network = applyChanges(network, changes)
    applyToColumns(columns, changes)
  }
  return { network, seen }
}

test('columns patched by any edits answer as columns built from the edited map', () => {
  fc.assert(
    fc.property(anyMap, fc.array(anyEdit, { maxLength: 40 }), (start, edits) => {
      const columns = buildColumns(start)
      const { network } = applyEdits(start, columns, edits)
      expect(everyAnswer(columns)).toEqual(everyAnswer(buildColumns(network)))
    }),
    { numRuns: 30 },
  )
})

test('after 1,000 edits that add, change and remove, columns answer as from scratch', () => {
  const [edits = []] = fc.sample(fc.array(anyEdit, { minLength: 1000, maxLength: 1000 }), {
    numRuns: 1,
    seed: 7,
  })
  const start = networkOf(anInfo(), [])
  const columns = buildColumns(start)
  const { network, seen } = applyEdits(start, columns, edits)
  expect(Math.min(seen.added, seen.updated, seen.removed)).toBeGreaterThan(50)
  expect(everyAnswer(columns)).toEqual(everyAnswer(buildColumns(network)))
  expect(columns.version).toBe(1000)
})

test('the order in which records come changes no byte of any answer', () => {
  const anyOrder = anyEntries.chain((entries) =>
    fc.tuple(
      fc.constant(entries),
      fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
    ),
  )
  fc.assert(
    fc.property(anyOrder, ([entries, shuffled]) => {
      const [first, second] = [entries, shuffled].map((list) =>
        JSON.stringify(everyAnswer(buildColumns(networkOf(anInfo(), list)))),
      )
      expect(first).toBe(second)
    }),
    { numRuns: 30 },
  )
})

test('ids renamed in the same order rename the answers and change nothing else', () => {
  const renamed = (value: unknown) =>
    JSON.stringify(value).replace(/"([pobsltagnfk]\d\d)"/g, '"z-$1-9"')
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const others = JSON.parse(renamed(entries)) as RecordEntry[]
      const [before, after] = [entries, others].map((list) =>
        // Scenarios would name records by the ids they had before.
        everyAnswer(buildColumns(networkOf(anInfo(), list)), { ...usual, scenarios: [] }),
      )
      expect(JSON.stringify(after)).toBe(renamed(before))
    }),
    { numRuns: 30 },
  )
})

test('adding a seat and removing it again restores every answer', () => {
  const columns = buildColumns(readSampleMap('northbridge'))
  const before = everyAnswer(columns)
  const seat = aSeat({ id: 'extra', personId: 'p01', partnershipId: 'b_csp', role: 'chair' })
  const entry: RecordEntry = { kind: 'seats', record: seat }
  applyToColumns(columns, { added: [entry], updated: [], removed: [] })
  expect(everyAnswer(columns)).not.toEqual(before)
  applyToColumns(columns, { added: [], updated: [], removed: [entry] })
  expect(everyAnswer(columns)).toEqual(before)
})

test('records may come in any number of changes, seats before the people in them', () => {
  const entries = entriesOf(readSampleMap('northbridge'))
  const columns = createColumns()
  for (const entry of entries.toReversed()) {
    applyToColumns(columns, { added: [entry], updated: [], removed: [] })
  }
  expect(everyAnswer(columns)).toEqual(everyAnswer(buildColumns(readSampleMap('northbridge'))))
})

test('removing a record that is not there changes nothing', () => {
  const columns = buildColumns(readSampleMap('northbridge'))
  const before = everyAnswer(columns)
  const removed: RecordEntry[] = [
    { kind: 'people', record: aPerson({ id: 'nobody' }) },
    { kind: 'organisations', record: anOrganisation({ id: 'none' }) },
    { kind: 'partnerships', record: aPartnership({ id: 'none' }) },
    { kind: 'seats', record: aSeat({ id: 'none' }) },
    // Mentioned by a seat and never recorded, or recorded under another kind.
    { kind: 'people', record: aPerson({ id: 'b_csp' }) },
  ]
  applyToColumns(columns, { added: [], updated: [], removed })
  expect(everyAnswer(columns)).toEqual(before)
})

test('a seat for an organisation that is gone counts for no group, as in a map without it', () => {
  const columns = buildColumns(readSampleMap('northbridge'))
  const network = readSampleMap('northbridge')
  const removed = entriesOf(network).filter(({ record }) => record.id === 'o_cvs')
  const changes = { added: [], updated: [], removed }
  applyToColumns(columns, changes)
  expect(everyAnswer(columns)).toEqual(everyAnswer(buildColumns(applyChanges(network, changes))))
})

test('nothing is kept of records that are all removed again', () => {
  const network = readSampleMap('northbridge')
  const columns = buildColumns(network)
  applyToColumns(columns, { added: [], updated: [], removed: entriesOf(network) })
  const { people, organisations, partnerships, seats } = columns
  const kept = [people, organisations, partnerships, seats].map((rows) => rows.rows().length)
  expect(kept).toEqual([0, 0, 0, 0])
})
