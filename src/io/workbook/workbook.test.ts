import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { readSampleMap } from '../../../tests/builders/golden'
import {
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aTheme,
  entryOf,
} from '../../../tests/builders/records'
import { anyRichNetwork } from '../../../tests/builders/rich-network'
import { readSample } from '../../../tests/builders/sample-map'
import { type Network, networkOf } from '../../domain/network'
import { setAsideBroken } from '../../domain/set-aside-broken'
import { toSharedCopy } from '../copies/to-shared-copy'
import { readWorkbookRecords } from './read-workbook-records'
import { mostRows } from './write-sheets'
import { writeWorkbook } from './write-workbook'

const everything = { leaveOutNotes: false, leaveOutParty: false, hideNames: false }
const sharedCopyOf = (network: Network) => toSharedCopy(network, everything).copy

async function bytesOf(network: Network): Promise<Uint8Array> {
  const written = await writeWorkbook(sharedCopyOf(network))
  if (!written.ok) throw new Error(written.problem.code)
  return written.value
}

async function throughWorkbook(network: Network) {
  const read = await readWorkbookRecords(await bytesOf(network))
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  const { info, candidates, issues } = read.value
  return { ...setAsideBroken(info, candidates), issues }
}

/** The text of the parts of a workbook, by their name. */
async function partsOf(network: Network) {
  const parts = Object.entries(unzipSync(await bytesOf(network)))
  return new Map(parts.map(([name, bytes]) => [name, strFromU8(bytes)]))
}

test('a workbook read back gives the records of the shared copy, views and stories apart', async () => {
  await fc.assert(
    fc.asyncProperty(anyRichNetwork, async (network) => {
      const { network: back, setAside, issues } = await throughWorkbook(network)
      expect(setAside).toEqual([])
      expect(issues).toEqual([])
      expect(back).toEqual({ ...sharedCopyOf(network), views: new Map(), stories: new Map() })
    }),
    { numRuns: 30, endOnFailure: true },
  )
})

test.each(['northbridge', 'wexcombe'])('%s comes back whole from its workbook', async (name) => {
  const map = readSample(name)
  const { network, setAside } = await throughWorkbook(map)
  expect(setAside).toEqual([])
  expect(map.seats.size).toBeGreaterThan(50)
  expect(network).toEqual({ ...sharedCopyOf(map), views: new Map(), stories: new Map() })
})

test('T24 no cell is a formula; a text that looks like one is a typed text', async () => {
  const network = networkOf(anInfo(), [entryOf('people', aPerson({ name: '=HYPERLINK("x")' }))])
  const parts = await partsOf(network)
  const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/'))
  expect(sheets.length).toBeGreaterThan(10)
  for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[\s>]/u)
  expect(parts.get('xl/sharedStrings.xml')).toContain('<t>=HYPERLINK("x")</t>')
})

test('whole days and numbers are typed; parts of dates, and days before 1 March 1900, are text', async () => {
  const network = networkOf(anInfo(), [
    entryOf('partnerships', aPartnership({ startedOn: '1900-03-01', endedOn: '2010-03' })),
    entryOf('organisations', anOrganisation({ annualIncome: 1200.5 })),
  ])
  const parts = await partsOf(network)
  const written = [...parts.values()].join('')
  expect(written).toMatch(/<c r="\w+" s="\d+"><v>61<\/v><\/c>/u)
  expect(written).toContain('<v>1200.5</v>')
  expect(parts.get('xl/sharedStrings.xml')).toContain('<t>2010-03</t>')
  expect(parts.get('xl/sharedStrings.xml')).not.toContain('1900-03-01')
  const old = networkOf(anInfo(), [
    entryOf('partnerships', aPartnership({ startedOn: '1900-02-28' })),
  ])
  expect((await partsOf(old)).get('xl/sharedStrings.xml')).toContain('<t>1900-02-28</t>')
})

test('the same map gives the same bytes, whatever the time', async () => {
  vi.useFakeTimers({ now: 1_600_000_000_000, toFake: ['Date'] })
  const first = await bytesOf(readSampleMap('northbridge'))
  vi.setSystemTime(1_900_000_000_000)
  const second = await bytesOf(readSampleMap('northbridge'))
  vi.useRealTimers()
  expect(second).toEqual(first)
})

test('more rows than a sheet takes are refused, with the sheet and the count', async () => {
  const themes = Array.from({ length: mostRows + 1 }, (_, index) =>
    entryOf('themes', { ...aTheme(), id: `t${index}` }),
  )
  const written = await writeWorkbook(sharedCopyOf(networkOf(anInfo(), themes)))
  expect(written).toEqual({
    ok: false,
    problem: { code: 'too-many-rows', sheet: 'Themes', most: 50_000, count: 50_001 },
  })
})

test('a list too long for a cell of a spreadsheet is refused', async () => {
  const otherNames = Array.from({ length: 120 }, () => 'x'.repeat(300))
  const network = networkOf(anInfo(), [entryOf('people', aPerson({ otherNames }))])
  const written = await writeWorkbook(sharedCopyOf(network))
  expect(written).toMatchObject({ ok: false, problem: { code: 'cell-too-long', sheet: 'People' } })
})

test('a file that is no workbook is refused', async () => {
  expect((await readWorkbookRecords(new Uint8Array(40))).ok).toBe(false)
})
