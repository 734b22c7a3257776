import { expect, test } from 'vitest'
import { readSampleMap } from '../../../tests/builders/golden'
import {
  aLink,
  anInfo,
  anOrganisation,
  aPartnership,
  entryOf,
} from '../../../tests/builders/records'
import { countElements } from '../../../tests/builders/well-formed-xml'
import { networkOf } from '../../domain/network'
import { toPublicCopy } from '../copies/to-public-copy'
import { writeGraphml } from './write-graphml'

const choices = { leaveOutNotes: true, leaveOutParty: true, hideNames: false }
const graphmlOf = (network: Parameters<typeof toPublicCopy>[0]) =>
  writeGraphml(toPublicCopy(network, choices).copy)

test('Northbridge is 51 things and 91 ties, well formed', () => {
  const counts = countElements(graphmlOf(readSampleMap('northbridge')))
  expect([counts.get('node'), counts.get('edge')]).toEqual([51, 91])
})

test('keys come before what uses them, and every key used is declared', () => {
  const text = graphmlOf(readSampleMap('northbridge'))
  expect(text.lastIndexOf('<key ')).toBeLessThan(text.indexOf('<graph '))
  const declared = new Set([...text.matchAll(/<key id="(\w+)"/gu)].map(([, id]) => id))
  const used = new Set([...text.matchAll(/<data key="(\w+)"/gu)].map(([, id]) => id))
  expect([...used].filter((id) => !declared.has(id))).toEqual([])
  expect(used.size).toBeGreaterThan(6)
})

test('only a link is directed, and its dates are texts', () => {
  const network = networkOf(anInfo(), [
    entryOf('partnerships', aPartnership({ name: 'A & B' })),
    entryOf('organisations', anOrganisation({ sector: 'health' })),
    entryOf('links', aLink({ startedOn: '2008-04' })),
  ])
  const text = graphmlOf(network)
  expect(text).toContain('<data key="label">A &amp; B</data>')
  expect(text).toContain('<data key="sector">health</data>')
  expect(text).toContain(
    '<edge id="link-1" source="health-board" target="age-well" directed="true">' +
      '<data key="tieKind">link</data><data key="role">reports-to</data>' +
      '<data key="tieStart">2008-04-01</data></edge>',
  )
})
