import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSampleMap } from '../../../tests/builders/golden'
import { accept } from '../../../tests/builders/import-plan-of'
import { aContext } from '../../../tests/builders/plan-network-file'
import { anyRichNetwork } from '../../../tests/builders/rich-network'
import { emptyNetwork, getInfo, type Network } from '../../domain/network'
import { toSharedCopy } from '../copies/to-shared-copy'
import { readCsvSet } from '../csv-set/read-csv-set'
import { type CsvFile, writeCsvSet } from '../csv-set/write-csv-set'
import type { ImportPlan } from '../import-plan'
import { planOwnRecords } from './plan-own-records'
import { toOwnRows } from './to-own-rows'

const everything = { leaveOutNotes: false, leaveOutParty: false, hideNames: false }
const sharedCopyOf = (network: Network) => toSharedCopy(network, everything).copy

function planOf(files: readonly CsvFile[], network: Network) {
  const read = readCsvSet(files)
  if (!read.ok) throw new Error(read.problem.code)
  const { candidates, issues } = read.value
  return planOwnRecords(toOwnRows(candidates), issues, aContext(network))
}

const acceptAll = (network: Network, plan: Pick<ImportPlan, 'changes'>) =>
  accept(network, plan as ImportPlan)

const noChanges = { added: [], updated: [], removed: [] }

test('read into an empty map the records are those of the shared copy', () => {
  fc.assert(
    fc.property(anyRichNetwork, (network) => {
      const copy = sharedCopyOf(network)
      const empty = emptyNetwork(getInfo(copy))
      const plan = planOf(writeCsvSet(copy), empty)
      expect(plan.issues.filter(({ level }) => level === 'problem')).toEqual([])
      expect(acceptAll(empty, plan)).toEqual({ ...copy, views: new Map(), stories: new Map() })
    }),
    { numRuns: 40 },
  )
})

test('our own export of the open map, read back, changes nothing', () => {
  fc.assert(
    fc.property(anyRichNetwork, (network) => {
      expect(planOf(writeCsvSet(sharedCopyOf(network)), network).changes).toEqual(noChanges)
    }),
    { numRuns: 40 },
  )
})

test('names that were hidden in a copy never take the place of those on the map', () => {
  fc.assert(
    fc.property(anyRichNetwork, (network) => {
      const { copy } = toSharedCopy(network, { ...everything, hideNames: true })
      expect(planOf(writeCsvSet(copy), network).changes.updated).toEqual([])
    }),
    { numRuns: 40 },
  )
})

const northbridge = readSampleMap('northbridge')
const filesOf = (network: Network) => writeCsvSet(sharedCopyOf(network))

function withText(name: string, change: (text: string) => string): readonly CsvFile[] {
  return filesOf(northbridge).map((file) =>
    file.name === name ? { name, text: change(file.text) } : file,
  )
}

const people = [...northbridge.people.values()]
const [first] = people
const firstName = first?.name ?? ''

test('a corrected cell is one update', () => {
  const files = withText('people.csv', (text) =>
    text.replace(`,${firstName},`, ',Zadie Corrected,'),
  )
  const { changes, counts } = planOf(files, northbridge)
  expect(changes.added).toEqual([])
  expect(changes.updated.map(({ after }) => after)).toEqual([{ ...first, name: 'Zadie Corrected' }])
  expect(counts.people).toMatchObject({ new: 0, updated: 1, unchanged: people.length - 1 })
})

test('a blank cell never clears', () => {
  const bare = `ID,Name,Public office\r\n${people.map(({ id, name }) => `${id},${name},`).join('\r\n')}\r\n`
  const files = withText('people.csv', () => bare)
  expect(planOf(files, northbridge).changes).toEqual(noChanges)
})

const info = 'Setting,Value\r\nID,m\r\nTitle,M\r\n'
const typed = (files: Readonly<Record<string, string>>): readonly CsvFile[] =>
  Object.entries({ info, ...files }).map(([name, text]) => ({ name: `${name}.csv`, text }))

const seatHeadings =
  'ID,Partnership,Partnership ID,Person,Person ID,Organisation,Organisation ID,Role,Started on,Hours per month'

test('rows without an id are found by name, and names in cells are enough', () => {
  const seat = [...northbridge.seats.values()].find(
    ({ personId, organisationId }) => personId !== null && organisationId !== undefined,
  )
  const names = [
    northbridge.partnerships.get(seat?.partnershipId ?? '')?.name,
    northbridge.people.get(seat?.personId ?? '')?.name,
    northbridge.organisations.get(seat?.organisationId ?? '')?.name,
  ]
  const [partnership, person, organisation] = names
  const rows = `${seatHeadings}\r\n,${partnership},,${person},,${organisation},,,,9\r\n`
  const { changes } = planOf(typed({ seats: rows }), northbridge)
  expect(changes.added).toEqual([])
  expect(changes.updated.map(({ after }) => after)).toEqual([{ ...seat, hoursPerMonth: 9 }])
})

test('a spreadsheet filled in with names alone makes people, bodies and seats', () => {
  const rows = `${seatHeadings}
,Harbour Board,,Cllr Ada Khan,,Age Well,,Chairman,May 2024,2.5
,Harbour Board,,Bo Lee,,,,deputy chair,3/5/2024,
,Harbour Board,,VACANT,,,,,,
`
  const empty = emptyNetwork(getInfo(northbridge))
  const plan = planOf(typed({ seats: rows }), empty)
  const made = acceptAll(empty, plan)
  expect([...made.people.values()].map(({ name, publicOffice }) => [name, publicOffice])).toEqual([
    ['Ada Khan', true],
    ['Bo Lee', false],
  ])
  expect([...made.organisations.values()].map(({ name }) => name)).toEqual(['Age Well'])
  const seats = [...made.seats.values()]
  expect(
    seats.map(({ role, startedOn, hoursPerMonth }) => [role, startedOn, hoursPerMonth]),
  ).toEqual([
    ['chair', '2024-05', 2.5],
    ['vice-chair', '2024-05-03', undefined],
    ['member', undefined, undefined],
  ])
  expect(seats.map(({ personId }) => personId === null)).toEqual([false, false, true])
  expect(planOf(typed({ seats: rows }), made).changes).toEqual(noChanges)
})

test('problems are told by sheet and row, and never block the rest', () => {
  const seats = `ID,Partnership ID,Person ID,Role,Started on,Ended on
s1,nowhere,,member,,
s2,b1,,member,2024,2020
s3,b1,,member,someday,
s3,b1,,member,,
`
  const partnerships = 'ID,Name,Kind\r\nb1,Harbour Board,Partnership board\r\nb2,,forum\r\n'
  const empty = emptyNetwork(getInfo(northbridge))
  const plan = planOf(typed({ seats, partnerships }), empty)
  expect(plan.issues.map(({ code, level, sheet, row }) => [code, level, sheet, row])).toEqual(
    expect.arrayContaining([
      ['reference-missing', 'problem', 'Seats', 2],
      ['end-before-start', 'problem', 'Seats', 3],
      ['date-unreadable', 'changed', 'Seats', 4],
      ['id-clash', 'problem', 'Seats', 5],
      ['name-missing', 'problem', 'Partnerships', 3],
    ]),
  )
  expect(plan.counts.seats).toMatchObject({ new: 1, problem: 3 })
  const made = acceptAll(empty, plan)
  expect(made.partnerships.get('b1')).toMatchObject({ kind: 'partnership-board' })
  expect(made.seats.get('s3')).toMatchObject({ note: 'startedOn: someday' })
})

test('another map is joined by name; its ids are kept only for what is new', () => {
  const own = emptyNetwork(getInfo(northbridge))
  const before = acceptAll(own, planOf(typed({ people: `ID,Name\r\nours,${firstName}\r\n` }), own))
  const made = acceptAll(before, planOf(filesOf(northbridge), before))
  expect(made.people.size).toBe(people.length)
  expect(made.people.get('ours')).toMatchObject({ name: firstName })
  expect(made.people.has(first?.id ?? '')).toBe(false)
})
