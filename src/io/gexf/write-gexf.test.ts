import { expect, test } from 'vitest'
import { readSampleMap } from '../../../tests/builders/golden'
import {
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  entryOf,
} from '../../../tests/builders/records'
import { countElements } from '../../../tests/builders/well-formed-xml'
import { networkOf } from '../../domain/network'
import { toPublicCopy } from '../copies/to-public-copy'
import { writeGexf } from './write-gexf'

const choices = { leaveOutNotes: true, leaveOutParty: true, hideNames: false }
const gexfOf = (network: Parameters<typeof toPublicCopy>[0]) =>
  writeGexf(toPublicCopy(network, choices).copy)

const board = entryOf('partnerships', aPartnership())
const ada = entryOf('people', aPerson())

test('Northbridge is 51 things and 91 ties, well formed', () => {
  const counts = countElements(gexfOf(readSampleMap('northbridge')))
  expect([counts.get('node'), counts.get('edge')]).toEqual([51, 91])
})

test('a tie ends on its last day held, whole years and months included', () => {
  const network = networkOf(anInfo(), [
    ada,
    board,
    entryOf('seats', aSeat({ id: 'a', startedOn: '2007', endedOn: '2010-03-31' })),
    entryOf('seats', aSeat({ id: 'b', startedOn: '2011-02', endedOn: '2012-02' })),
  ])
  const text = gexfOf(network)
  expect(text).toContain('start="2007-01-01" end="2010-03-30"')
  expect(text).toContain('start="2011-02-01" end="2012-02-29"')
})

test('two seats of one person at one table are two ties', () => {
  const network = networkOf(anInfo(), [
    ada,
    board,
    entryOf('organisations', anOrganisation()),
    entryOf('seats', aSeat({ id: 'a', organisationId: 'age-well', role: 'chair' })),
    entryOf('seats', aSeat({ id: 'b', speaksFor: 'tenants' })),
  ])
  const text = gexfOf(network)
  expect(text.match(/source="ada" target="health-board" kind="seat"/gu)).toHaveLength(2)
  expect(text).toContain('<attvalue for="1" value="chair"/><attvalue for="2" value="Age Well"/>')
  expect(text).toContain('<attvalue for="2" value="tenants"/>')
})

test('a holder whose name we lack ties the organisation; an empty seat ties nobody', () => {
  const network = networkOf(anInfo(), [
    board,
    entryOf('organisations', anOrganisation()),
    entryOf(
      'seats',
      aSeat({ id: 'a', personId: null, nameNotRecorded: true, organisationId: 'age-well' }),
    ),
    entryOf('seats', aSeat({ id: 'b', personId: null, nameNotRecorded: true })),
    entryOf('seats', aSeat({ id: 'c', personId: null, organisationId: 'age-well' })),
  ])
  const text = gexfOf(network)
  expect(text.match(/<edge /gu)).toHaveLength(1)
  expect(text).toContain('id="a" source="age-well" target="health-board"')
})

test('names with marks of XML, and letters that XML cannot carry, leave a well-formed file', () => {
  const name = `"A" & 'B' <c>]]>\uFFFE\uD800 Siân 😀`
  const text = gexfOf(networkOf(anInfo({ title: name }), [entryOf('people', aPerson({ name }))]))
  expect(countElements(text).get('node')).toBe(1)
  expect(text).toContain('label="&quot;A&quot; &amp; &apos;B&apos; &lt;c&gt;]]&gt; Siân 😀"')
})

test('the title, date, purpose and controller of the map go along', () => {
  const info = anInfo({
    asAt: '2009-04-01',
    purpose: 'To see\nwho meets',
    privacy: { controller: 'Northbridge CVS' },
  })
  expect(gexfOf(networkOf(info, []))).toContain(
    '<description>Northbridge · 2009-04-01 · To see&#10;who meets · Northbridge CVS</description>',
  )
})
