import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { readSampleMap } from '../../../tests/builders/golden'
import {
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  aStrategy,
  aTheme,
  entryOf,
} from '../../../tests/builders/records'
import { anyRichNetwork } from '../../../tests/builders/rich-network'
import { readSample } from '../../../tests/builders/sample-map'
import { type Network, networkOf } from '../../domain/network'
import { setAsideBroken } from '../../domain/set-aside-broken'
import { toSharedCopy } from '../copies/to-shared-copy'
import { readCsvSet, readCsvSetZip } from './read-csv-set'
import { writeCsvSet, zipCsvSet } from './write-csv-set'

const everything = { leaveOutNotes: false, leaveOutParty: false, hideNames: false }
const sharedCopyOf = (network: Network) => toSharedCopy(network, everything).copy
const filesOf = (network: Network) => writeCsvSet(sharedCopyOf(network))

/** Written, zipped, unzipped and read by the schemas of the domain. */
function throughCsv(network: Network) {
  const read = readCsvSetZip(zipCsvSet(filesOf(network)))
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  const { info, candidates, issues } = read.value
  return { ...setAsideBroken(info, candidates), issues }
}

const fileOf = (network: Network, name: string) =>
  filesOf(network).find((file) => file.name === name)?.text ?? ''

test('a CSV set read back gives the records of the shared copy, views and stories apart', () => {
  fc.assert(
    fc.property(anyRichNetwork, (network) => {
      const { network: back, setAside, issues } = throughCsv(network)
      expect(setAside).toEqual([])
      expect(issues).toEqual([])
      expect(back).toEqual({ ...sharedCopyOf(network), views: new Map(), stories: new Map() })
    }),
    { numRuns: 60 },
  )
})

test('Northbridge comes back whole from its CSV set', () => {
  const { network, setAside } = throughCsv(readSampleMap('northbridge'))
  expect(setAside).toEqual([])
  expect(network).toEqual(sharedCopyOf(readSampleMap('northbridge')))
  expect(network.seats.size).toBe(65)
})

test('Wexcombe comes back whole from its CSV set', () => {
  const wexcombe = readSample('wexcombe')
  const { network, setAside } = throughCsv(wexcombe)
  expect(setAside).toEqual([])
  expect(wexcombe.seats.size).toBeGreaterThan(50)
  expect(network).toEqual({ ...sharedCopyOf(wexcombe), views: new Map(), stories: new Map() })
})

test('the files are the map, its units, a file per kind and the priorities of strategies', () => {
  expect(filesOf(readSampleMap('northbridge')).map(({ name }) => name)).toEqual([
    'info.csv',
    'units.csv',
    'people.csv',
    'organisations.csv',
    'partnerships.csv',
    'seats.csv',
    'positions.csv',
    'links.csv',
    'funding.csv',
    'strategies.csv',
    'strategy-links.csv',
    'consultations.csv',
    'themes.csv',
    'areas.csv',
    'priorities.csv',
    'strategy-priorities.csv',
  ])
})

test('headings are the field names in words, a reference is a name and an id', () => {
  const headings = (name: string) => fileOf(readSampleMap('northbridge'), name).split('\r\n')[0]
  expect(headings('themes.csv')).toBe(
    '\uFEFFID,Name,Parent,Parent ID,Note,Source title,Source URL,Source checked on,Source confidence',
  )
  expect(headings('seats.csv')).toContain(
    'Report back to,Report back how,Report back every months,Report back last on',
  )
  expect(headings('seats.csv')).toContain('Wanted themes,Wanted theme IDs,Wanted ward')
  expect(headings('partnerships.csv')).toContain(',Meetings per year,')
  expect(headings('consultations.csv')).toContain(',By,By IDs,')
  expect(headings('funding.csv')).toContain(',Via partnership,Via partnership ID,')
})

test('what is for the owner alone has no column; a note and a public ward have', () => {
  const people = fileOf(readSampleMap('northbridge'), 'people.csv').split('\r\n')[0]
  expect(people).not.toMatch(/Capacity|Review on|Do not export/u)
  expect(people).toContain(',Ward,Ward ID,')
  expect(people).toContain(',Note,')
  expect(fileOf(readSampleMap('northbridge'), 'seats.csv')).not.toMatch(
    /Hours per month,Meetings|Substitute sent/u,
  )
})

const smallMap = networkOf(
  anInfo({ asAt: '2009-04-01', myOrganisationId: 'age-well', units: { U2: 5, U1: 3 } }),
  [
    entryOf('themes', aTheme({ id: 't1', name: 'a|b' })),
    entryOf('themes', aTheme({ id: 't2', name: 'old' })),
    entryOf('organisations', anOrganisation({ themeIds: ['t1', 't2'], annualIncome: 1200.5 })),
    entryOf(
      'people',
      aPerson({
        otherNames: ['A. Khan', '=Ada'],
        identifiers: [{ scheme: 'GB-CHC', value: '0109' }],
        note: 'one\n-two "2"',
      }),
    ),
    entryOf('partnerships', aPartnership({ startedOn: '1998-07', endedOn: '2010-03-31' })),
    entryOf(
      'seats',
      aSeat({
        personId: null,
        wanted: { sectors: ['health'], themeIds: ['t1'], hoursPerMonth: 0 },
        reportBack: { to: 'Forum', everyMonths: 3 },
      }),
    ),
    entryOf('seats', aSeat({ id: 'seat-2', personId: null, nameNotRecorded: true, voting: false })),
    entryOf(
      'strategies',
      aStrategy({
        ownerIds: ['age-well', 'health-board'],
        priorities: [
          { id: 'z', text: 'First' },
          { id: 'a', text: 'Second', themeId: 't2' },
        ],
      }),
    ),
  ],
)

test('the parts of a seat, the priorities of a strategy and the owner of the map come back', () => {
  const { network, setAside } = throughCsv(smallMap)
  expect(setAside).toEqual([])
  expect(network).toEqual(sharedCopyOf(smallMap))
})

test('lists are joined by a bar, a bar of the text is doubled, ids and values are as recorded', () => {
  const organisations = fileOf(smallMap, 'organisations.csv')
  expect(organisations).toContain(',a||b | old,')
  expect(organisations).toContain(',t1 | t2,')
  expect(organisations).toContain(',1200.5,')
  expect(fileOf(smallMap, 'people.csv')).toContain(',GB-CHC: 0109,')
  expect(fileOf(smallMap, 'strategies.csv')).toContain(',Age Well | Health Board,')
})

test('the map itself is a setting and its value in each row', () => {
  expect(fileOf(smallMap, 'info.csv')).toBe(
    '\uFEFFSetting,Value\r\nID,northbridge\r\nTitle,Northbridge\r\nAs at,2009-04-01\r\n' +
      'My organisation,Age Well\r\nMy organisation ID,age-well\r\n',
  )
  expect(fileOf(smallMap, 'units.csv')).toBe('\uFEFFUnit,People\r\nU1,3\r\nU2,5\r\n')
})

test('every line that a spreadsheet would run is marked; numbers, dates and other text are not', () => {
  expect(fileOf(smallMap, 'people.csv')).toContain(`"one\n'-two ""2"""`)
  expect(fileOf(smallMap, 'people.csv')).toContain(',A. Khan | =Ada,')
  expect(fileOf(smallMap, 'partnerships.csv')).toContain(',1998-07,2010-03-31,')
})

test('the same map gives the same bytes, whatever the time', () => {
  vi.useFakeTimers({ now: 1_600_000_000_000 })
  const first = zipCsvSet(filesOf(readSampleMap('northbridge')))
  vi.setSystemTime(1_900_000_000_000)
  const second = zipCsvSet(filesOf(readSampleMap('northbridge')))
  vi.useRealTimers()
  expect(second).toEqual(first)
})

test('a set that somebody opened and saved again is still read', () => {
  const files = filesOf(smallMap).map(({ name, text }) => ({
    name: `set/${name.toUpperCase()}`,
    text: text
      .replace('2010-03-31', '31/03/2010')
      .replace('1200.5', '"£1,200.50"')
      .replace('Voting', 'Voting,Colour')
      .replaceAll('\r\n', '\n'),
  }))
  const read = readCsvSet(files.filter(({ name }) => !name.includes('SEATS')))
  if (!read.ok) throw new Error(read.problem.code)
  const { network } = setAsideBroken(read.value.info, read.value.candidates)
  expect(network.partnerships.get('health-board')?.endedOn).toBe('2010-03-31')
  expect(network.organisations.get('age-well')?.annualIncome).toBe(1200.5)
})

test('a column of somebody else is told and left out', () => {
  const themes = { name: 'themes.csv', text: 'ID,Colour,Name\r\nt9,red,nine\r\n,,\r\n' }
  const info = { name: 'info.csv', text: 'Setting,Value\nID,m\nTitle,M\nColour,red\n' }
  const read = readCsvSet([info, themes])
  if (!read.ok) throw new Error(read.problem.code)
  expect(read.value.candidates).toMatchObject([
    { kind: 'themes', record: { id: 't9', name: 'nine' } },
  ])
  expect(read.value.issues).toEqual([
    { code: 'field-not-known', level: 'changed', sheet: 'Info', value: 'Colour' },
    { code: 'field-not-known', level: 'changed', sheet: 'Themes', value: 'Colour' },
  ])
})

test('what cannot be read is left for the domain to refuse, as it stands', () => {
  const people = {
    name: 'people.csv',
    text: 'ID,Public office,Capacity hours per month,Review on,Identifiers\np,perhaps,much,soon,none\n',
  }
  const read = readCsvSet([{ name: 'info.csv', text: 'Setting,Value\nID,m\nTitle,M\n' }, people])
  if (!read.ok) throw new Error(read.problem.code)
  expect(read.value.candidates[0]?.record).toEqual({
    id: 'p',
    publicOffice: 'perhaps',
    capacityHoursPerMonth: 'much',
    reviewOn: 'soon',
    identifiers: ['none'],
  })
})

test('files without the map itself, damaged archives and too many rows are refused', () => {
  const codeOf = (read: ReturnType<typeof readCsvSet>) => (read.ok ? 'read' : read.problem.code)
  expect(codeOf(readCsvSet([]))).toBe('file-not-readable')
  expect(codeOf(readCsvSet([{ name: 'info.csv', text: 'Setting,Value\nID,m\n' }]))).toBe(
    'file-not-readable',
  )
  expect(codeOf(readCsvSetZip(strToU8('not an archive')))).not.toBe('read')
  const rows = { name: 'themes.csv', text: `ID\n${'a\n'.repeat(100_002)}` }
  expect(codeOf(readCsvSet([rows]))).toBe('limit-exceeded')
  const other = zipSync({ 'readme.txt': strToU8('hello') })
  expect(codeOf(readCsvSetZip(other))).toBe('file-not-readable')
})

test('the archive holds the files as they are', () => {
  const files = filesOf(smallMap)
  const unpacked = unzipSync(zipCsvSet(files))
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  for (const { name, text } of files) expect(decoder.decode(unpacked[name])).toBe(text)
})
