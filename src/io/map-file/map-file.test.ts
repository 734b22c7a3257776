import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anInfo, aPerson, entryOf } from '../../../tests/builders/records'
import { anyRichNetwork } from '../../../tests/builders/rich-network'
import { entriesOf, type Network, networkOf } from '../../domain/network'
import { fileKinds } from '../../domain/records'
import { setAsideBroken } from '../../domain/set-aside-broken'
import { readMapFile } from './read-map-file'
import { writeMapFile } from './write-map-file'

const lineage = { exportId: 'export-1', parents: [] }
const samples = ['northbridge', 'wexcombe']
const pathOf = (name: string) =>
  fileURLToPath(new URL(`../../../sample-data/${name}.joinedup.json`, import.meta.url))

function open(text: string) {
  const read = readMapFile(text)
  if (!read.ok) throw new Error(read.problem.code)
  return read.value
}

function networkFrom(text: string): Network {
  const { info, candidates } = open(text)
  return setAsideBroken(info, candidates).network
}

/** Empty lists are left out of a file: they say no more than a list that is not there. */
const withoutEmptyLists = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, inner) =>
      Array.isArray(inner) && inner.length === 0 ? undefined : inner,
    ),
  )

const refusalOf = (text: string) => {
  const read = readMapFile(text)
  return read.ok ? undefined : read.problem
}

const empty = writeMapFile(networkOf(anInfo(), []), lineage)
const changed = (fields: object) => JSON.stringify({ ...JSON.parse(empty), ...fields })

describe.each(samples.filter((name) => existsSync(pathOf(name))))('the sample map %s', (name) => {
  const text = readFileSync(pathOf(name), 'utf8')

  test('opened and saved again gives the same bytes, lineage apart', () => {
    const { info, candidates, lineage: its, issues } = open(text)
    const { network, setAside } = setAsideBroken(info, candidates)
    expect(setAside).toEqual([])
    expect(issues).toEqual([])
    const written = writeMapFile(network, its)
    expect(writeMapFile(networkFrom(written), its)).toBe(written)
    // Of the other samples the layout is their maker's.
    if (name === 'northbridge') expect(written).toBe(text)
  })

  test('T29 cut at any length it is refused whole', () => {
    const step = Math.ceil(text.length / 50)
    for (let length = 0; length < text.length - 3; length += step) {
      expect(refusalOf(text.slice(0, length))?.code).toBe('file-not-readable')
    }
  })
})

describe('writing', () => {
  test('every kind is written even when empty, decisions only when there are any', () => {
    const kinds = Object.keys(JSON.parse(empty).records)
    expect(kinds).toEqual(fileKinds.filter((kind) => kind !== 'decisions'))
  })

  test('records are in the order of ids, fields in the order of the domain, empty lists left out', () => {
    const second = { ...aPerson({ id: 'b' }), otherNames: [] }
    const { name, ...rest } = aPerson({ id: 'a', note: 'n', skills: ['x'] })
    const entries = [second, { ...rest, name }].map((person) => entryOf('people', person))
    expect(writeMapFile(networkOf(anInfo(), entries), lineage)).toContain(
      [
        '"people":[',
        '{"id":"a","name":"Ada Khan","publicOffice":false,"skills":["x"],"note":"n"},',
        '{"id":"b","name":"Ada Khan","publicOffice":false}',
        '],',
      ].join('\n'),
    )
  })

  test('lineage and places come back as they were written', () => {
    const extras = {
      exportId: 'e2',
      parents: ['e1'],
      revisions: { a: 'h' },
      erased: [{ id: 'p9', on: '2026-01-01' }],
    }
    const text = writeMapFile(networkOf(anInfo(), []), { ...extras, places: { a: [1, 2, 0] } })
    expect(open(text)).toMatchObject({ lineage: extras, places: { a: [1, 2, 0] }, issues: [] })
  })

  test('what is written is read back the same, whatever the map', () => {
    fc.assert(
      fc.property(anyRichNetwork, (network) => {
        const text = writeMapFile(network, lineage)
        const back = networkFrom(text)
        const byId = (map: Network) =>
          [...entriesOf(map)].sort((a, b) => (a.record.id < b.record.id ? -1 : 1))
        expect(byId(back)).toEqual(withoutEmptyLists(byId(network)))
        expect(writeMapFile(back, lineage)).toBe(text)
      }),
      { numRuns: 30 },
    )
  })
})

describe('reading', () => {
  test('a mark at the start does no harm', () => {
    expect(open(`\uFEFF${empty}`).info.id).toBe('northbridge')
  })

  test('fields and members that are not known are told and left out', () => {
    const people = [
      { ...aPerson(), shoeSize: 5, source: { title: 'x', page: 3 } },
      { ...aPerson({ id: 'bo' }), shoeSize: 6 },
    ]
    const text = changed({ colour: 'red', records: { people, pets: [] } })
    const { candidates, issues } = open(text)
    expect(JSON.stringify(candidates)).not.toMatch(/shoeSize|page/u)
    expect(issues).toEqual(
      [
        { value: 'colour' },
        { value: 'records.pets' },
        { value: 'people.shoeSize', count: 2 },
        { value: 'people.source.page', count: 1 },
      ].map((about) => ({ code: 'field-not-known', level: 'changed', ...about })),
    )
  })

  test('a record that is no record is handed on as it is, for the domain to set aside', () => {
    const { candidates } = open(changed({ records: { people: ['x', null, 5, [1]] } }))
    expect(candidates.map(({ record }) => record)).toEqual(['x', null, 5, [1]])
  })

  test('a higher version is refused with its number', () => {
    expect(refusalOf(changed({ version: 2 }))).toEqual({
      code: 'version-too-new',
      level: 'refuse',
      value: '2',
    })
  })

  test.each([
    ['another format', changed({ format: 'something' }), 'format-not-known'],
    ['a list', '[]', 'format-not-known'],
    ['nothing', 'null', 'format-not-known'],
    ['no version', changed({ version: 'one' }), 'file-not-readable'],
    ['no records', changed({ records: [] }), 'file-not-readable'],
    ['records that are no list', changed({ records: { people: {} } }), 'file-not-readable'],
    ['no info', changed({ info: null }), 'file-not-readable'],
    ['an info with a bad id', changed({ info: { id: '/', title: 'x' } }), 'file-not-readable'],
    ['a lineage of the wrong kind', changed({ parents: 'e1' }), 'file-not-readable'],
    ['text', 'hello', 'file-not-readable'],
  ])('%s is refused', (_, text, code) => {
    expect(refusalOf(text)).toMatchObject({ code, level: 'refuse' })
  })

  test.each(['__proto__', 'constructor', 'prototype'])('T25 a key %s is refused', (key) => {
    const text = changed({ records: { people: [{ id: 'a', source: { KEY: 1 } }] } })
    expect(refusalOf(text.replace('KEY', key))).toMatchObject({ code: 'json-unsafe', value: key })
    const escaped = `\\u${key.charCodeAt(0).toString(16).padStart(4, '0')}${key.slice(1)}`
    expect(refusalOf(text.replace('KEY', escaped))).toMatchObject({ code: 'json-unsafe' })
  })

  test('T30 depth 33 and depth 1,000,000 are refused, brackets in text are not depth', () => {
    const nested = (depth: number) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`
    expect(refusalOf(nested(32))).toMatchObject({
      code: 'json-unsafe',
      limit: { of: 'json-depth', most: 32 },
      count: 33,
    })
    expect(refusalOf(nested(1_000_000))).toMatchObject({ code: 'json-unsafe' })
    expect(refusalOf(nested(31))).toMatchObject({ code: 'format-not-known' })
    const title = `\\"${'['.repeat(100)}`
    expect(
      open(changed({}).replace('"title":"Northbridge"', `"title":"${title}"`)).info.title,
    ).toBe(`"${'['.repeat(100)}`)
  })

  test('T31 too many records and too large a file are refused with the number found', () => {
    const people = Array.from({ length: 4 }, (_, index) => aPerson({ id: `p${index}` }))
    const text = changed({ records: { people } })
    const limits = { mapFileBytes: 1_000_000, records: 3 }
    expect(readMapFile(text, limits)).toMatchObject({
      problem: { code: 'limit-exceeded', limit: { of: 'records', most: 3 }, count: 4 },
    })
    expect(readMapFile(text, { ...limits, mapFileBytes: 10 })).toMatchObject({
      problem: { code: 'file-too-large', limit: { of: 'bytes', most: 10 }, count: text.length },
    })
  })
})
