import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyEntries } from '../../tests/builders/random-network'
import {
  aDecision,
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  aTheme,
  entryOf,
} from '../../tests/builders/records'
import { checkChanges } from './check-changes'
import { emptyNetwork, entriesOf, getInfo } from './network'
import { noChanges } from './record-changes'
import { type RecordCandidate, setAsideBroken } from './set-aside-broken'

const ada = entryOf('people', aPerson())
const board = entryOf('partnerships', aPartnership())
const idsOf = (network: Parameters<typeof entriesOf>[0]) =>
  entriesOf(network).map(({ record }) => record.id)

test('what is in order opens in full', () => {
  const seat = entryOf('seats', aSeat())
  const { network, setAside } = setAsideBroken(anInfo(), [seat, ada, board])
  expect(setAside).toEqual([])
  expect(idsOf(network)).toEqual(['ada', 'health-board', 'seat-1', 'northbridge'])
})

test('a record its schema refuses is set aside as it was found, and the rest opens', () => {
  const broken: RecordCandidate = { kind: 'people', record: { ...aPerson({ id: 'bo' }), shoe: 43 } }
  const { network, setAside } = setAsideBroken(anInfo(), [ada, broken, board])
  expect(setAside).toEqual([{ ...broken, problem: { code: 'unreadable-record', field: 'shoe' } }])
  expect(setAside[0]?.record).toBe(broken.record)
  expect(idsOf(network)).toEqual(['ada', 'health-board', 'northbridge'])
})

test('what refers to a record set aside is set aside too, however far away', () => {
  const decision = entryOf('decisions', aDecision({ aboutIds: ['seat-1', 'health-board'] }))
  const candidates: RecordCandidate[] = [
    decision,
    entryOf('seats', aSeat()),
    board,
    { kind: 'people', record: { id: 'ada' } },
  ]
  const { network, setAside } = setAsideBroken(anInfo(), candidates)
  expect(setAside.map(({ kind, problem }) => [kind, problem.code])).toEqual([
    ['people', 'unreadable-record'],
    ['seats', 'reference-missing'],
    ['decisions', 'reference-missing'],
  ])
  expect(idsOf(network)).toEqual(['health-board', 'northbridge'])
})

test('a decision about the map itself opens', () => {
  const decision = entryOf('decisions', aDecision({ aboutIds: ['northbridge', 'ada'] }))
  expect(setAsideBroken(anInfo(), [ada, decision]).setAside).toEqual([])
})

test('of two records with one id the first opens', () => {
  const other = entryOf('themes', aTheme({ id: 'ada' }))
  const { network, setAside } = setAsideBroken(anInfo(), [ada, other])
  expect(setAside).toEqual([{ ...other, problem: { code: 'already-exists', recordId: 'ada' } }])
  expect(network.people.get('ada')).toEqual(ada.record)
})

test('a second info, or a record with the id of the map, is set aside', () => {
  const candidates = [
    entryOf('info', anInfo({ id: 'other' })),
    entryOf('themes', aTheme({ id: 'northbridge' })),
  ]
  const { network, setAside } = setAsideBroken(anInfo(), candidates)
  expect(setAside.map(({ problem }) => problem.code)).toEqual(['already-exists', 'already-exists'])
  expect(idsOf(network)).toEqual(['northbridge'])
})

test('of two seats that clash the one that starts first opens', () => {
  const late = entryOf('seats', aSeat({ id: 'late', startedOn: '2009' }))
  const early = entryOf('seats', aSeat({ id: 'early', startedOn: '2008' }))
  const { network, setAside } = setAsideBroken(anInfo(), [ada, board, late, early])
  expect(setAside.map(({ problem }) => problem)).toEqual([{ code: 'seat-twice', recordId: 'late' }])
  expect([...network.seats.keys()]).toEqual(['early'])
})

test('a seat that clashed only with one set aside opens', () => {
  const seats = [
    aSeat({ id: 'first', startedOn: '2000', endedOn: '2009' }),
    aSeat({ id: 'second', startedOn: '2009', endedOn: '2011' }),
    aSeat({ id: 'third', startedOn: '2011' }),
  ]
  const candidates = seats.map((seat) => entryOf('seats', seat))
  const { network } = setAsideBroken(anInfo(), [ada, board, ...candidates])
  expect([...network.seats.keys()]).toEqual(['first', 'third'])
})

test('a loop of parents is set aside, and so is what hangs from it', () => {
  const themes = [
    aTheme({ id: 'c', parentId: 'a' }),
    aTheme({ id: 'a', parentId: 'b' }),
    aTheme({ id: 'b', parentId: 'a' }),
    aTheme({ id: 'd' }),
  ]
  const { network, setAside } = setAsideBroken(
    anInfo(),
    themes.map((theme) => entryOf('themes', theme)),
  )
  expect(setAside.map(({ problem }) => problem.code)).toEqual([
    'parent-loop',
    'parent-loop',
    'reference-missing',
  ])
  expect([...network.themes.keys()]).toEqual(['d'])
})

test('a map whose own organisation is missing opens without it, and its text is kept', () => {
  const info = anInfo({ myOrganisationId: 'age-well', units: { U01: 1 } })
  const { network, setAside } = setAsideBroken(info, [ada])
  expect(getInfo(network)).toEqual(anInfo({ units: { U01: 1 } }))
  expect(setAside).toEqual([
    {
      kind: 'info',
      record: info,
      problem: { code: 'reference-missing', recordId: 'northbridge', field: 'myOrganisationId' },
    },
  ])
  const whole = setAsideBroken(info, [entryOf('organisations', anOrganisation())])
  expect(getInfo(whole.network)).toEqual(info)
})

test('nothing is lost: every record opens or is set aside, and what opens obeys every rule', () => {
  let withSome = 0
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const info = anInfo({ units: { U01: 1_500 } })
      const { network, setAside } = setAsideBroken(info, entries)
      const opened = entriesOf(network).filter(({ kind }) => kind !== 'info')
      expect(opened.length + setAside.length).toBe(entries.length)
      expect(new Set([...opened, ...setAside].map(({ record }) => record)).size).toBe(
        entries.length,
      )
      expect(checkChanges(emptyNetwork(info), { ...noChanges, added: opened })).toBeNull()
      if (setAside.length > 0 && opened.length > 0) withSome += 1
    }),
  )
  expect(withSome).toBeGreaterThan(20)
})
