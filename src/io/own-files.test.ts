import { expect, test } from 'vitest'
import { readSampleMap } from '../../tests/builders/golden'
import { accept, planOfBytes } from '../../tests/builders/import-plan-of'
import { workbookOf } from '../../tests/builders/workbook-of'
import { emptyNetwork, getInfo, type Network } from '../domain/network'
import { toSharedCopy } from './copies/to-shared-copy'
import { writeCsvSet, zipCsvSet } from './csv-set/write-csv-set'
import { writeTemplate } from './templates/write-template'
import { writeFullWorkbook } from './workbook/write-full-workbook'
import { writeWorkbook } from './workbook/write-workbook'

const northbridge = readSampleMap('northbridge')
const choices = { leaveOutNotes: false, leaveOutParty: false, hideNames: false }
const { copy } = toSharedCopy(northbridge, choices)
const empty = emptyNetwork(getInfo(northbridge))
const noChanges = { added: [], updated: [], removed: [] }

async function workbook(network: typeof copy): Promise<Uint8Array> {
  const written = await writeWorkbook(network)
  if (!written.ok) throw new Error(written.problem.code)
  return written.value
}

test.each([
  ['a CSV set', 'csv-set', 'northbridge.zip', async () => zipCsvSet(writeCsvSet(copy))],
  ['a spreadsheet', 'own-workbook', 'northbridge.xlsx', () => workbook(copy)],
] as const)(
  '%s of ours is known by what is in it, and read back',
  async (_, format, name, write) => {
    const bytes = await write()
    const plan = await planOfBytes(bytes, name, empty)
    expect(plan.file.format).toBe(format)
    expect(accept(empty, plan)).toEqual(copy)
    const again = await planOfBytes(bytes, name, northbridge)
    expect(again.changes).toEqual(noChanges)
    expect(again.counts.seats).toMatchObject({ unchanged: 65, new: 0, updated: 0 })
  },
)

test('the full spreadsheet brings back what is for its owner alone', async () => {
  const written = await writeFullWorkbook(northbridge)
  if (!written.ok) throw new Error(written.problem.code)
  const back = accept(empty, await planOfBytes(written.value, 'full.xlsx', empty))
  expect(back.people).toEqual(northbridge.people)
  expect(back.seats).toEqual(northbridge.seats)
})

test('an empty template changes nothing, a filled one makes what it lists', async () => {
  const info = getInfo(northbridge)
  const template = await writeTemplate({ info, guidance: ['How to fill it in', 'A seat a row'] })
  if (!template.ok) throw new Error(template.problem.code)
  const nothing = await planOfBytes(template.value, 'template.xlsx', empty)
  expect([nothing.file.format, nothing.changes]).toEqual(['own-workbook', noChanges])
  const filled = await workbookOf([
    { name: 'Guidance', rows: [['How to fill it in']] },
    {
      name: 'Seats',
      rows: [
        ['ID', 'Partnership', 'Partnership ID', 'Person', 'Role', 'Started on', 'Hours per month'],
        ['', 'Harbour Board', '', 'Ada Khan', 'chair', '2024-05-01', '6'],
      ],
    },
    {
      name: 'Info',
      rows: [
        ['Setting', 'Value'],
        ['ID', info.id],
        ['Title', info.title],
      ],
    },
    { name: 'Lists', rows: [['Seats: Role'], ['chair']] },
  ])
  const made: Network = accept(empty, await planOfBytes(filled, 'filled.xlsx', empty))
  expect([...made.seats.values()]).toMatchObject([
    { role: 'chair', startedOn: '2024-05-01', hoursPerMonth: 6 },
  ])
  expect((await planOfBytes(filled, 'filled.xlsx', made)).changes).toEqual(noChanges)
})
