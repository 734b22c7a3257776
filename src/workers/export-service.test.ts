import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openInProcess } from '../../tests/builders/in-process-worker'
import {
  aDecision,
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  entryOf,
} from '../../tests/builders/records'
import { networkOf } from '../domain/network'
import type { RecordEntry } from '../domain/records'
import { readWorkbookRecords } from '../io/workbook/read-workbook-records'
import { createExportClient } from '../state/export-client'
import { createExportService, type ExportChoice, type ExportFormat } from './export-service'

const entries: readonly RecordEntry[] = [
  entryOf(
    'people',
    aPerson({
      name: 'Adaliza Khanbury',
      otherNames: ['Addie Khanbury'],
      publicOffice: true,
      party: 'Teal Party',
      capacityHoursPerMonth: 4321,
      note: 'Secretly leaving',
    }),
  ),
  entryOf('people', aPerson({ id: 'bo', name: 'Bodil Quietname', doNotExport: true })),
  entryOf('organisations', anOrganisation({ name: 'Valley Mosque', note: 'Ask about rent' })),
  entryOf('partnerships', aPartnership({ name: 'Harbour Board' })),
  entryOf('seats', aSeat({ organisationId: 'age-well', hoursPerMonth: 8765, role: 'chair' })),
  entryOf('seats', aSeat({ id: 'seat-2', personId: 'bo' })),
  entryOf('seats', aSeat({ id: 'seat-3', personId: null })),
]

const network = networkOf(anInfo({ title: 'Plans of Adaliza Khanbury' }), entries)

const choose = (format: ExportFormat, choices: Partial<ExportChoice> = {}): ExportChoice => ({
  format,
  leaveOutNotes: true,
  leaveOutParty: true,
  hideNames: false,
  ...choices,
})

let ids = 0

function openSession() {
  const newId = () => {
    ids += 1
    return `export-${ids}`
  }
  return createExportClient({ openWorker: openInProcess, newId }).open({ network })
}

async function fileOf(choice: ExportChoice) {
  const session = openSession()
  const written = await session.write(choice)
  session.close()
  if (written.outcome === 'refused') throw new Error(written.refusal.code)
  return written
}

/** Everything that the file says, unpacked if it is an archive, names of its parts included. */
async function textOf(choice: ExportChoice): Promise<string> {
  const { bytes, title } = await fileOf(choice)
  if (strFromU8(bytes.slice(0, 2)) !== 'PK') return `${title}\n${strFromU8(bytes)}`
  const parts = Object.entries(unzipSync(bytes))
  return [title, ...parts.flatMap(([name, content]) => [name, strFromU8(content)])].join('\n')
}

const sharedFormats = ['map-file', 'csv-set', 'workbook'] as const
const publicFormats = ['popolo', 'kumu', 'gexf', 'graphml', 'cyjs'] as const
const formats = [...sharedFormats, ...publicFormats]

test.each(formats)(
  '%s names people but has nothing that is for the owner alone',
  async (format) => {
    const text = await textOf(choose(format))
    expect(text).toContain('Adaliza Khanbury')
    expect(text).toContain('Harbour Board')
    for (const secret of [
      '4321',
      '8765',
      'Quietname',
      'Teal Party',
      'Secretly',
      'Ask about rent',
    ]) {
      expect(text).not.toContain(secret)
    }
  },
)

test.each(formats)(
  '%s with names hidden has no name, not in its parts nor its title',
  async (format) => {
    const text = await textOf(choose(format, { hideNames: true, leaveOutNotes: false }))
    expect(text).toContain('Person A')
    expect(text).not.toMatch(/Adaliza|Khanbury|Quietname|Secretly/)
    expect(text).toContain('Harbour Board')
  },
)

test.each(sharedFormats)('%s has notes and parties where they are asked for', async (format) => {
  const text = await textOf(choose(format, { leaveOutNotes: false, leaveOutParty: false }))
  expect(text).toContain('Teal Party')
  expect(text).toContain('Secretly leaving')
})

test.each(publicFormats)('%s never has a note', async (format) => {
  const text = await textOf(choose(format, { leaveOutNotes: false, leaveOutParty: false }))
  expect(text).not.toMatch(/Secretly|Ask about rent/)
  expect(text.includes('Teal Party')).toBe(format === 'popolo')
})

test('the full spreadsheet holds everything, and reads back with all of it', async () => {
  const { bytes } = await fileOf(choose('full-workbook'))
  const read = await readWorkbookRecords(bytes)
  if (!read.ok) throw new Error(read.problem.code)
  const byId = (records: readonly { readonly record: unknown }[]) =>
    records
      .map(({ record }) => record as { readonly id: string })
      .sort((first, second) => (first.id < second.id ? -1 : 1))
  expect(byId(read.value.candidates)).toEqual(byId(entries))
  expect(read.value.issues).toEqual([])
})

test('a shared map file is a file of its own without lineage or places', async () => {
  const read = async () =>
    JSON.parse(strFromU8((await fileOf(choose('map-file'))).bytes)) as Record<string, unknown>
  const [first, second] = [await read(), await read()]
  expect(Object.keys(first)).toEqual([
    'format',
    'version',
    'exportId',
    'parents',
    'info',
    'records',
  ])
  expect(first.parents).toEqual([])
  expect(first.exportId).not.toBe(second.exportId)
})

test('what is left out and what may be revealed is told before anything is written', async () => {
  const session = openSession()
  const { losses, revealing } = await session.preview(choose('gexf'))
  expect(losses).toContainEqual({ code: 'empty-seats-left-out', count: 1 })
  expect(losses).toContainEqual({ code: 'names-replaced', count: 1 })
  expect(losses).toContainEqual({ code: 'field-left-out', kind: 'people', field: 'note', count: 1 })
  expect(revealing).toEqual([{ code: 'faith', count: 1 }])
  const kept = await session.preview(choose('map-file', { leaveOutNotes: false }))
  expect(kept.revealing).toContainEqual({ code: 'notes', count: 2 })
  session.close()
})

test('the full spreadsheet says which records have no sheet, and hides nothing else', async () => {
  const decided = entryOf('decisions', aDecision())
  const service = createExportService()
  const info = entryOf('info', anInfo())
  await service.take({ kind: 'sent', entries: [info, ...entries, decided] })
  expect(service.preview(choose('full-workbook')).losses).toEqual([
    { code: 'records-left-out', kind: 'decisions', count: 1 },
  ])
})

test('the key tells who stands behind the aliases of the very file', async () => {
  const session = openSession()
  const choice = choose('csv-set', { hideNames: true })
  const written = await session.write(choice)
  const key = strFromU8(await session.writeKey(choice))
  session.close()
  expect(key).toBe('Alias,Alias ID,Person,Person ID\r\nPerson A,P-001,Adaliza Khanbury,ada\r\n')
  expect(written).toMatchObject({ title: 'Plans of Person A' })
})

test('a cell that no spreadsheet holds refuses the workbook with its measure', async () => {
  const otherNames = Array.from({ length: 200 }, (_, place) => `${'long '.repeat(50)}${place}`)
  const service = createExportService()
  const crowded = entryOf('people', aPerson({ id: 'cy', name: 'Cy', otherNames }))
  await service.take({ kind: 'sent', entries: [entryOf('info', anInfo()), crowded] })
  expect(await service.write(choose('workbook'), 'e')).toMatchObject({
    outcome: 'refused',
    refusal: { code: 'cell-too-long', sheet: 'People', most: 32_767 },
  })
  expect(await service.write(choose('csv-set'), 'e')).toMatchObject({ outcome: 'written' })
})

test('nothing is written of a map that was never taken in', async () => {
  const service = createExportService()
  expect(() => service.preview(choose('map-file'))).toThrow('first')
  await expect(service.take({ kind: 'sent', entries })).rejects.toThrow('info')
})

test('an empty spreadsheet is of a new map each time', async () => {
  const client = createExportClient({ openWorker: openInProcess, newId: () => 'fresh-id' })
  const bytes = await client.writeTemplate({ title: 'Empty', guidance: ['Read me'] })
  const read = await readWorkbookRecords(bytes)
  expect(read).toMatchObject({ ok: true, value: { info: { id: 'fresh-id' }, candidates: [] } })
})
