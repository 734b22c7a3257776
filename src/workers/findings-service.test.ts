import { strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import { readSampleMap } from '../../tests/builders/golden'
import { openInProcess } from '../../tests/builders/in-process-worker'
import { aPerson, entryOf } from '../../tests/builders/records'
import { entriesOf, getInfo, networkOf } from '../domain/network'
import { settingsInForce } from '../domain/settings'
import { createExportClient } from '../state/export-client'
import { createFindingsService, type ListChoice } from './findings-service'

const network = readSampleMap('northbridge')
const question = {
  asAt: '2009-04-01',
  compareWith: '2008-04-01',
  settings: settingsInForce(getInfo(network).settings),
}
const listed: ListChoice = {
  question,
  id: 'A2',
  list: 'people',
  format: 'csv',
  title: 'People by hats',
  headings: { personId: 'Person', seats: 'Seats', weighted: 'Weight', over: 'Over' },
  words: { yes: 'yes', no: 'no', withheld: 'Name withheld' },
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

test('a list is a file with names and words, and nobody who is not to be named', async () => {
  const hidden = network.people.get('p02')
  const entries = entriesOf(network).filter(({ kind }) => kind !== 'info')
  const withheld = networkOf(getInfo(network), [
    ...entries,
    entryOf('people', aPerson({ ...hidden, doNotExport: true })),
  ])
  const session = openSession(withheld)
  const written = await session.writeList(listed)
  const text = written.outcome === 'written' ? strFromU8(written.bytes) : ''
  const [heading, first, second] = text.split('\r\n')
  expect(heading).toBe('Person,Seats,Weight,Over')
  expect(first).toBe(`${network.people.get('p01')?.name},6,7.5,yes`)
  expect(second?.startsWith('Name withheld,')).toBe(true)
  expect(text).not.toContain(hidden?.name)
  session.close()
})

test('a list also comes as a workbook, and lists in a cell are joined', async () => {
  const session = openSession()
  const written = await session.writeList({ ...listed, format: 'workbook' })
  expect(written.outcome === 'written' && strFromU8(written.bytes.subarray(0, 2), true)).toBe('PK')
  const pairs = await session.writeList({ ...listed, id: 'A11', list: 'pairs', headings: {} })
  const text = pairs.outcome === 'written' ? strFromU8(pairs.bytes) : ''
  expect(text).toContain('a,b,themeIds,sharedSize,links,sharedPeople,status,fragile')
  expect(text).toContain('Economy | Housing')
  session.close()
})

test('another question is answered anew, and a list that does not exist is a mistake', async () => {
  const service = createFindingsService(() => network)
  const early = service.figures({ ...question, asAt: '1990-01-01' })
  expect(early.A1.people).toBeLessThan(service.figures(question).A1.people ?? 0)
  await expect(service.writeList({ ...listed, list: 'nothing' })).rejects.toThrow('no list')
})
