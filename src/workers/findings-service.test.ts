import { strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import { readSampleMap } from '../../tests/builders/golden'
import { openInProcess } from '../../tests/builders/in-process-worker'
import { getInfo } from '../domain/network'
import { settingsInForce } from '../domain/settings'
import { createExportClient } from '../state/export-client'
import { createFindingsService, type ListFile } from './findings-service'

const network = readSampleMap('northbridge')
const question = {
  asAt: '2009-04-01',
  compareWith: '2008-04-01',
  settings: settingsInForce(getInfo(network).settings),
}
const listed: ListFile = {
  format: 'csv',
  title: 'People by hats',
  headings: ['Person', 'Seats', 'Hours'],
  rows: [
    ['Asha Patel', 6, 7.5],
    ['=HYPERLINK("x")', 1, null],
  ],
}

function openSession(map = network) {
  return createExportClient({ openWorker: openInProcess, newId: () => 'e1' }).open({ network: map })
}

test('the findings file is text that ends its last line, in the form that was asked for', async () => {
  const session = openSession()
  const words = {
    A1: { question: 'Who sits in many seats?', sentence: '20 people hold 60 seats.' },
  }
  const complete = strFromU8(await session.writeFindings({ question, form: 'complete', words }))
  expect(complete.startsWith('{\n "format": "joined-up-findings",\n "version": 1,')).toBe(true)
  expect(complete.endsWith('}\n')).toBe(true)
  expect(JSON.parse(complete)).toMatchObject({
    map: { id: 'northbridge' },
    cards: { hats: 4, overlaps: 4, gaps: 8, connectors: 36, accountability: 3, workload: 2 },
    results: { A1: words.A1 },
  })
  const shared = strFromU8(await session.writeFindings({ question, form: 'shared', words }))
  expect(JSON.parse(shared).results.A4.people).toEqual([])
  expect(JSON.parse(complete).results.A4.people).not.toEqual([])
  session.close()
})

test('the numbers for the sentences are those of the findings', async () => {
  const session = openSession()
  const figures = await session.findingFigures(question)
  expect(figures.A2).toEqual({ over: 4, limit: 5 })
  expect(figures.A11).toEqual({ pairs: 13, none: 1, fragile: 5 })
  expect(figures.A13).toMatchObject({ groups: 1, cuts: 1, atMost: 7, atLeast: 7 })
  expect(
    Object.values(figures)
      .flatMap(Object.values)
      .every((one) => typeof one !== 'string'),
  ).toBe(true)
  session.close()
})

test('a list is a file for a spreadsheet, and no cell of it is a formula', async () => {
  const session = openSession()
  const written = await session.writeList(listed)
  const text = written.outcome === 'written' ? strFromU8(written.bytes) : ''
  expect(text.replace('\uFEFF', '').split('\r\n').slice(0, 3)).toEqual([
    'Person,Seats,Hours',
    'Asha Patel,6,7.5',
    `"'=HYPERLINK(""x"")",1,`,
  ])
  session.close()
})

test('a list also comes as a workbook', async () => {
  const session = openSession()
  const written = await session.writeList({ ...listed, format: 'workbook' })
  expect(written.outcome === 'written' && strFromU8(written.bytes.subarray(0, 2), true)).toBe('PK')
  session.close()
})

test('term ends come as a calendar of the map', async () => {
  const session = openSession()
  const bytes = await session.writeTermDates({
    asAt: '2009-04-01',
    title: 'Northbridge',
    event: '{person}, {partnership}',
    nameless: 'Somebody',
    withheld: 'Name withheld',
  })
  expect(strFromU8(bytes).startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
  expect(strFromU8(bytes)).toContain('BEGIN:VEVENT')
  session.close()
})

test('another question is answered anew', () => {
  const service = createFindingsService(() => network)
  const early = service.figures({ ...question, asAt: '1990-01-01' })
  expect(early.A1.people).toBeLessThan(service.figures(question).A1.people ?? 0)
})
