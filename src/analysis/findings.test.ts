import { expect, test } from 'vitest'
import { findDifferences, readGolden, readSampleMap } from '../../tests/builders/golden'
import { getInfo } from '../domain/network'
import { settingsInForce } from '../domain/settings'
import { analysisIds } from './analyses'
import { askColumns } from './ask-columns'
import { buildColumns } from './columns'
import { type Findings, toFindings, toSharedFindings } from './findings'
import type { Scenario } from './question'

interface Expected {
  readonly tolerance: number
  readonly inputs: { readonly A36: readonly Scenario[] }
  readonly findings: Findings
}

const network = readSampleMap('northbridge')
const expected = readGolden<Expected>('12_northbridge_expected')
const info = getInfo(network)
const { asAt, compareWith, results, ...head } = expected.findings

function findingsOf(words = {}) {
  const settings = settingsInForce(info.settings)
  const question = { asAt, compareWith, settings, scenarios: expected.inputs.A36 }
  return toFindings(askColumns(buildColumns(network), question), info, words)
}

const known = Object.fromEntries(analysisIds.map((id) => [id, results[id]]))

test('the findings of Northbridge are those known of it, cards and settings too', () => {
  const found = findingsOf()
  const all = { ...head, asAt, compareWith, results: known }
  expect(findDifferences(found, all, expected.tolerance)).toEqual([])
  expect(Object.keys(found)).toEqual(Object.keys(expected.findings))
})

test('findings have ids and no name of anybody, scenarios of the owner apart', () => {
  const text = JSON.stringify(toSharedFindings(findingsOf()))
  expect(text).toContain('p01')
  const { A36: _A36, ...others } = findingsOf().results
  const own = JSON.stringify(others)
  const named = [...network.people.values(), ...network.organisations.values()]
  const found = named.filter(({ name }) => text.includes(name) || own.includes(name))
  expect(found).toEqual([])
})

test('the question and the sentence of a finding stand with its result', () => {
  const words = { A7: { question: 'Which are the same people?', sentence: 'Four pairs.' } }
  expect(findingsOf(words).results.A7).toMatchObject({ ...words.A7, listed: 4 })
  expect(findingsOf(words).results.A1).not.toHaveProperty('question')
})

test('the form for others empties the lists of named people, and only those', () => {
  const complete = findingsOf()
  const shared = toSharedFindings(complete)
  expect(shared.results.A3?.people).toEqual([])
  expect(shared.results.A4).toEqual({ counts: complete.results.A4?.counts, people: [] })
  expect(shared.results.A22?.items).toEqual([])
  expect(shared.results.A31?.seats).toEqual([])
  expect(shared.results.A36?.scenarios.map(({ name, hours }) => [name, hours])).toEqual([
    ['1', []],
    ['2', []],
    ['3', []],
  ])
  const { A3, A4, A22, A31, A36, ...others } = complete.results
  expect([A3?.people, A4?.people, A22?.items, A31?.seats].every((list) => list?.length)).toBe(true)
  expect(A36?.scenarios.every(({ hours }) => hours.length > 0)).toBe(true)
  expect(shared.results).toMatchObject(others)
  expect(shared.results.A3?.total).toBe(A3?.total)
  expect(Object.keys(shared.results)).toEqual(Object.keys(complete.results))
})

test('the same map gives the same text', () => {
  expect(JSON.stringify(findingsOf())).toBe(JSON.stringify(findingsOf()))
})
