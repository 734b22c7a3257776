import { expect, test } from 'vitest'
import { toCsv } from '../../tests/builders/import-plan-of'
import { anInfo, aPerson, entryOf } from '../../tests/builders/records'
import { noChanges } from '../domain/record-changes'
import { createImportService, type ImportRequest } from './import-service'

const fileOf = (rows: readonly (readonly string[])[]) => ({
  name: 'list.csv',
  bytes: new TextEncoder().encode(toCsv([['Name', 'Board'], ...rows])),
})

const request = (rows: readonly (readonly string[])[]): ImportRequest => ({
  file: fileOf(rows),
  current: { kind: 'none' },
  today: '2026-01-01',
})

function ignore(): void {}

async function planOf(service: ReturnType<typeof createImportService>, asked: ImportRequest) {
  const outcome = await service.plan(asked, ignore)
  if ('refused' in outcome) throw new Error(outcome.refused.code)
  return outcome
}

test('the plan comes without its changes, which are read in parts', async () => {
  const service = createImportService()
  const summary = await planOf(
    service,
    request([
      ['Jo Reed', 'Health'],
      ['Al Khan', 'Health'],
    ]),
  )
  expect(summary).not.toHaveProperty('changes')
  expect(summary.changedRecords).toBe(5)
  const parts = [0, 2, 4, 6].map((from) => service.readChanges(from, 2).added)
  expect(parts.map((part) => part.length)).toEqual([2, 2, 1, 0])
  expect(new Set(parts.flat().map(({ record }) => record.id)).size).toBe(5)
})

test('updated records are counted before added ones, and none is read twice', async () => {
  const service = createImportService()
  const people = ['Ada Khan', 'Bo Lee', 'Cy Poe'].map((name, index) =>
    entryOf('people', aPerson({ id: `p${index}`, name })),
  )
  service.addCurrent(people.slice(0, 2))
  service.addCurrent(people.slice(2))
  await planOf(service, {
    ...request([
      ['ADA KHAN', 'Health'],
      ['BO LEE', 'Health'],
      ['CY POE', 'Health'],
    ]),
    current: { kind: 'sent', info: anInfo() },
  })
  const parts = [0, 2, 4, 6].map((from) => service.readChanges(from, 2))
  expect(parts.map(({ updated, added }) => [updated.length, added.length])).toEqual([
    [2, 0],
    [1, 1],
    [0, 2],
    [0, 1],
  ])
})

test('a changed answer plans the same file again, with the same ids', async () => {
  const service = createImportService()
  service.addCurrent([entryOf('people', aPerson({ id: 'p1', name: 'Thomas Reed' }))])
  const first = await planOf(service, {
    ...request([['Tom Reed', 'Health']]),
    current: { kind: 'sent', info: anInfo() },
  })
  const [match] = first.matches
  const answer = { incomingId: match?.incomingId ?? '', candidateId: 'p1', answer: 'same' as const }
  const second = await planOf(service, {
    current: { kind: 'none' },
    today: '2026-01-01',
    mapping: first.mapping,
    answers: [answer],
  })
  expect(second.counts.people).toMatchObject({ new: 0, updated: 1 })
  expect(second.matches[0]).toMatchObject({ incomingId: match?.incomingId, answer: 'same' })
})

test('a refused file leaves no changes behind, not even those of an earlier one', async () => {
  const service = createImportService()
  await planOf(service, request([['Jo Reed', 'Health']]))
  const refused = await service.plan(
    { ...request([]), file: { name: 'a.pdf', bytes: new TextEncoder().encode('%PDF') } },
    ignore,
  )
  expect(refused).toEqual({ refused: { code: 'format-not-supported', level: 'refuse' } })
  expect(service.readChanges(0, 10)).toEqual(noChanges)
  expect(service.readIssues(0, 10)).toEqual([])
})

test('a plan needs a file first', async () => {
  const asked = { current: { kind: 'none' }, today: '2026-01-01' } as const
  await expect(createImportService().plan(asked, ignore)).rejects.toThrow('file')
})

test('of very many issues the gravest come with the plan, the rest can be read', async () => {
  const service = createImportService()
  const rows = Array.from({ length: 1_200 }, () => ['Vacant', 'Health'])
  const summary = await planOf(service, request([...rows, ['', 'Health']]))
  expect(summary.issues).toHaveLength(1_000)
  expect(summary.issues[0]?.code).toBe('person-missing')
  expect(summary.issueCounts).toMatchObject({ problem: 1, note: 1_200 })
  expect(service.readIssues(1_000, 500)).toHaveLength(201)
})
