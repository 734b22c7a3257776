import { expect, test } from 'vitest'
import { readSampleMap } from '../../../tests/builders/golden'
import {
  aLink,
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  aTheme,
  entryOf,
} from '../../../tests/builders/records'
import { type Network, networkOf } from '../../domain/network'
import { toPublicCopy } from '../copies/to-public-copy'
import { readWorkbook } from '../tables/read-workbook'
import { writeKumu } from './write-kumu'

const choices = { leaveOutNotes: true, leaveOutParty: true, hideNames: false }

async function sheetsOf(network: Network) {
  const written = await writeKumu(toPublicCopy(network, choices).copy)
  if (!written.ok) throw new Error(written.problem.code)
  const read = await readWorkbook(written.value)
  if (!read.ok) throw new Error(read.problem.code)
  return new Map(read.value.tables.map(({ sheet, rows }) => [sheet, rows]))
}

test('Northbridge is 51 elements and 91 connections, each between elements of the file', async () => {
  const sheets = await sheetsOf(readSampleMap('northbridge'))
  const elements = sheets.get('Elements')?.slice(1) ?? []
  const connections = sheets.get('Connections')?.slice(1) ?? []
  expect([elements.length, connections.length]).toEqual([51, 91])
  const calls = new Set(elements.flatMap(([id = '', label = '']) => [id, label]))
  for (const [from = '', to = ''] of connections) {
    expect([from, calls.has(from), to, calls.has(to)]).toEqual([from, true, to, true])
  }
})

test('no column is called what Kumu takes for a switch', async () => {
  const sheets = await sheetsOf(readSampleMap('northbridge'))
  const headings = [...sheets.values()].flatMap(([row = []]) => row)
  expect(headings.length).toBeGreaterThan(10)
  const switches = ['yes', 'no', 'on', 'off', 'true', 'false']
  expect(headings.filter((heading) => switches.includes(heading.toLowerCase()))).toEqual([])
})

test('a label that is not clear gives way to the id', async () => {
  const network = networkOf(anInfo(), [
    entryOf('people', aPerson({ id: 'ada-1', name: 'Ada Khan' })),
    entryOf('people', aPerson({ id: 'ada-2', name: 'ADA KHAN' })),
    entryOf('people', aPerson({ id: 'bar', name: 'A | B' })),
    entryOf('people', aPerson({ id: 'trap', name: 'Health-Board' })),
    entryOf('people', aPerson({ id: 'bo', name: 'Bo Li' })),
    entryOf('partnerships', aPartnership()),
    ...['ada-1', 'ada-2', 'bar', 'bo', 'trap'].map((personId) =>
      entryOf('seats', aSeat({ id: `seat-${personId}`, personId })),
    ),
  ])
  const rows = (await sheetsOf(network)).get('Connections')?.slice(1) ?? []
  expect(rows.map(([from]) => from)).toEqual(['ada-1', 'ada-2', 'bar', 'Bo Li', 'trap'])
  expect(new Set(rows.map(([, to]) => to))).toEqual(new Set(['Health Board']))
})

test('themes are tags; dates are as recorded; links alone are directed', async () => {
  const network = networkOf(anInfo(), [
    entryOf('themes', aTheme({ id: 't1', name: 'health' })),
    entryOf('themes', aTheme({ id: 't2', name: 'young|old' })),
    entryOf('people', aPerson()),
    entryOf('organisations', anOrganisation({ sector: 'voluntary', themeIds: ['t1', 't2'] })),
    entryOf('partnerships', aPartnership({ themeIds: ['t1'], startedOn: '1998-07' })),
    entryOf('seats', aSeat({ organisationId: 'age-well', endedOn: '2010-03-31' })),
    entryOf('links', aLink()),
  ])
  const sheets = await sheetsOf(network)
  expect(sheets.get('Elements')?.slice(1)).toEqual([
    ['ada', 'Ada Khan', 'person', '', '', '', '', '', ''],
    ['age-well', 'Age Well', 'organisation', '', 'health | young/old', 'voluntary', '', '', ''],
    [
      'health-board',
      'Health Board',
      'partnership',
      '',
      'health',
      '',
      'partnership-board',
      '1998-07',
      '',
    ],
  ])
  expect(sheets.get('Connections')?.slice(1)).toEqual([
    ['Ada Khan', 'Health Board', 'undirected', 'seat', 'member', 'Age Well', '', '2010-03-31'],
    ['Health Board', 'Age Well', 'directed', 'link', 'reports-to', '', '', ''],
  ])
})
