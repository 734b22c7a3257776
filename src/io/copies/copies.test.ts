import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSampleMap } from '../../../tests/builders/golden'
import {
  aConsultation,
  aDecision,
  aFunding,
  aLink,
  anArea,
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aPosition,
  aPriority,
  aSeat,
  aStory,
  aStrategy,
  aTheme,
  aView,
  entryOf,
} from '../../../tests/builders/records'
import { anyRichNetwork } from '../../../tests/builders/rich-network'
import { checkChanges } from '../../domain/check-changes'
import { emptyNetwork, entriesOf, getInfo, type Network, networkOf } from '../../domain/network'
import { hashRecordId } from '../../domain/record-hash'
import { type RecordEntry, readRecord } from '../../domain/records'
import { setAsideBroken } from '../../domain/set-aside-broken'
import type { CopyChoices } from './copy-choices'
import { privacyClasses } from './privacy-classes'
import { toPublicCopy } from './to-public-copy'
import { toSharedCopy } from './to-shared-copy'

const everything: CopyChoices = { leaveOutNotes: false, leaveOutParty: false, hideNames: false }
const hidden: CopyChoices = { ...everything, hideNames: true }

const anyChoices = fc.record({
  leaveOutNotes: fc.boolean(),
  leaveOutParty: fc.boolean(),
  hideNames: fc.boolean(),
})

const textOf = (network: Network) =>
  JSON.stringify(entriesOf(network).map(({ kind, record }) => [kind, record]))

const recordsOf = (network: Network) => entriesOf(network).filter(({ kind }) => kind !== 'info')

/** Every rule of the domain, twice: as a file that is opened, and as one command. */
function expectWhole(copy: Network) {
  const entries = recordsOf(copy)
  const info = getInfo(copy)
  for (const { kind, record } of entriesOf(copy)) expect(readRecord(kind, record).ok).toBe(true)
  expect(setAsideBroken(info, entries).setAside).toEqual([])
  // The map's own organisation arrives with the rest, so the info is put in last.
  const { myOrganisationId: _, ...withoutOwner } = info
  const changes = { added: entries, updated: [], removed: [] }
  expect(checkChanges(emptyNetwork(withoutOwner as typeof info), changes)).toBeNull()
}

/** A map in which every field of every kind holds a text or a number that is nowhere else. */
function aMarkedMap(isWithheld: boolean, publicOffice: boolean): Network {
  let number = 0
  const mark = (letter: string) => {
    number += 1
    return `${letter}marker${number}end`
  }
  const figure = () => {
    number += 1
    return 7_000_000 + number
  }
  const ending = (source = 'P') => ({ note: mark('O'), source: { title: mark(source) } })
  const records: RecordEntry[] = [
    entryOf(
      'people',
      aPerson({
        name: isWithheld ? 'Qqwithheld Personname' : mark('N'),
        otherNames: [mark('X'), mark('X')],
        publicOffice,
        ...(publicOffice ? { party: mark('S') } : {}),
        wardId: 'harbour',
        skills: [mark('K')],
        interestThemeIds: ['health'],
        capacityHoursPerMonth: figure(),
        identifiers: [{ scheme: mark('X'), value: mark('X') }],
        reviewOn: '2031-07-19',
        doNotExport: isWithheld,
        note: mark('O'),
        source: { title: mark('H'), url: 'https://example.org/Hmarker', checkedOn: '2032-07-19' },
      }),
    ),
    entryOf('organisations', anOrganisation({ annualIncome: figure(), ...ending() })),
    entryOf('partnerships', aPartnership({ annualBudget: 350_000, ...ending() })),
    entryOf(
      'seats',
      aSeat({
        appointedBy: mark('I'),
        reasons: ['portfolio'],
        delegatedAuthority: true,
        recallable: true,
        hoursPerMonth: figure(),
        meetingsHeld: 7_900_002,
        meetingsAttended: 7_900_001,
        substituteSent: 7_900_000,
        reportBack: { to: mark('I'), how: mark('I'), lastOn: '2033-07-19' },
        supportContact: mark('I'),
        speaksFor: mark('P'),
        ...ending(),
      }),
    ),
    entryOf('seats', aSeat({ id: 'seat-2', personId: null, wanted: { skills: [mark('P')] } })),
    entryOf('positions', aPosition({ role: mark('T'), ...ending('T') })),
    entryOf('links', aLink(ending())),
    entryOf('funding', aFunding({ annualAmount: figure(), conditions: mark('I'), ...ending('I') })),
    entryOf('strategies', aStrategy({ priorities: [{ id: 'one', text: mark('P') }], ...ending() })),
    entryOf('consultations', aConsultation({ audience: mark('P'), ...ending() })),
    entryOf('themes', aTheme(ending())),
    entryOf('areas', anArea({ ...ending() })),
    entryOf('priorities', aPriority({ text: mark('I'), note: mark('O') })),
    entryOf('views', aView({ name: mark('I'), note: mark('O') })),
    entryOf('stories', aStory({ name: mark('I'), steps: [{ id: 'a', caption: mark('I') }] })),
    entryOf('decisions', aDecision({ note: mark('D'), source: { title: mark('D') } })),
  ]
  const info = anInfo({
    myOrganisationId: 'age-well',
    settings: { weightLimit: figure() },
    ...ending(),
  })
  return networkOf(info, records)
}

/** The letters of the markers a copy may hold. */
function lettersOf(
  audience: 'partners' | 'everybody',
  choices: CopyChoices,
  isWithheld: boolean,
): ReadonlySet<string> {
  const letters = ['P']
  const isNamed = !choices.hideNames && !isWithheld
  if (audience === 'partners') letters.push('I')
  if (audience === 'partners' && !isWithheld) letters.push('K')
  if (audience === 'partners' && isNamed) letters.push('X')
  if (audience === 'partners' && !choices.leaveOutNotes && !choices.hideNames) letters.push('O')
  if (isNamed) letters.push('N', 'H')
  if (!isWithheld) letters.push('T')
  if (!choices.leaveOutParty && !isWithheld) letters.push('S')
  return new Set(letters)
}

function expectMarkers(whole: string, copied: string, isKept: (marker: string) => boolean) {
  const markers = whole.match(/[A-Z]marker\d+end/gu) ?? []
  expect(markers.length).toBeGreaterThan(40)
  for (const marker of markers)
    expect([marker, copied.includes(marker)]).toEqual([marker, isKept(marker)])
}

/** Income, an amount of money and a setting are for partners; nobody sees hours and attendance. */
function expectFigures(copied: string, audience: 'partners' | 'everybody') {
  expect(copied).not.toContain('Qqwithheld')
  expect(copied).not.toContain('2031-07-19')
  expect(copied.includes('2033-07-19')).toBe(audience === 'partners')
  expect(new Set(copied.match(/7[09]\d{5}/gu)).size).toBe(audience === 'partners' ? 3 : 0)
}

test('no value that is left out occurs anywhere in a copy, and every other value does', () => {
  fc.assert(
    fc.property(
      anyChoices,
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom('partners' as const, 'everybody' as const),
      (choices, isWithheld, publicOffice, audience) => {
        const map = aMarkedMap(isWithheld, publicOffice)
        const toCopy = audience === 'partners' ? toSharedCopy : toPublicCopy
        const { copy } = toCopy(map, choices)
        // The notes of somebody whose name is withheld go with the rest of the record.
        const notes = [map.people.get('ada')?.note, map.positions.get('position-1')?.note]
        const own = isWithheld ? notes : []
        const allowed = lettersOf(audience, choices, isWithheld)
        const isKept = (marker: string) => allowed.has(marker.charAt(0)) && !own.includes(marker)
        expectMarkers(textOf(map), textOf(copy), isKept)
        expectFigures(textOf(copy), audience)
        expectWhole(copy)
      },
    ),
  )
})

test('every reference of a copy of any map resolves', () => {
  fc.assert(
    fc.property(anyRichNetwork, anyChoices, (network, choices) => {
      expectWhole(toSharedCopy(network, choices).copy)
      expectWhole(toPublicCopy(network, choices).copy)
    }),
    { numRuns: 40 },
  )
})

test('a copy does not depend on the order of records or fields', () => {
  fc.assert(
    fc.property(anyRichNetwork, anyChoices, (network, choices) => {
      const turned = recordsOf(network)
        .map(({ kind, record }) => {
          const fields = Object.entries(record).reverse()
          return { kind, record: Object.fromEntries(fields) } as unknown as RecordEntry
        })
        .reverse()
      const other = networkOf(getInfo(network), turned)
      expect(textOf(toSharedCopy(other, choices).copy)).toBe(
        textOf(toSharedCopy(network, choices).copy),
      )
    }),
    { numRuns: 20 },
  )
})

test('a field nobody classed for the public is not public', () => {
  const { copy } = toPublicCopy(readSampleMap('northbridge'), everything)
  for (const { kind, record } of entriesOf(copy)) {
    for (const field of Object.keys(record)) {
      const classes: Readonly<Record<string, string>> = privacyClasses[kind]
      const isByOffice = kind === 'people' && (field === 'party' || field === 'wardId')
      expect([kind, field, isByOffice || classes[field] === 'P']).toEqual([kind, field, true])
    }
  }
})

test('the ward is public only of those who hold public office', () => {
  const people = [
    entryOf('areas', anArea()),
    entryOf('people', aPerson({ id: 'member', publicOffice: true, wardId: 'harbour' })),
    entryOf('people', aPerson({ id: 'neighbour', wardId: 'harbour' })),
  ]
  const { copy } = toPublicCopy(networkOf(anInfo(), people), everything)
  expect(copy.people.get('member')?.wardId).toBe('harbour')
  expect(copy.people.get('neighbour')).not.toHaveProperty('wardId')
})

const withheldMap = networkOf(anInfo({ title: 'Map of Ada Khan' }), [
  entryOf('people', aPerson({ doNotExport: true, otherNames: ['Addie Khan'], skills: ['law'] })),
  entryOf('people', aPerson({ id: 'W-001', name: 'Bo Li' })),
  entryOf('organisations', anOrganisation({ name: 'Ada Khan & Sons' })),
  entryOf('partnerships', aPartnership({ note: 'Chaired by DR. ADDIE KHAN, then by Ade Khan.' })),
  entryOf('seats', aSeat({ source: { title: 'Minutes', url: 'https://x.org/ada-khan' } })),
  entryOf('positions', aPosition()),
  entryOf('decisions', aDecision()),
])

test('somebody who asked not to be named is a record without anything, whose seats stay', () => {
  const { copy, key } = toSharedCopy(withheldMap, everything)
  // W-001 is somebody else's id.
  const withheld = { id: 'W-002', name: 'Name withheld', publicOffice: false }
  expect(copy.people.get('W-002')).toEqual(withheld)
  expect(copy.people.has('ada')).toBe(false)
  expect(copy.seats.get('seat-1')?.personId).toBe('W-002')
  expect(copy.positions.size).toBe(0)
  expect(key).toEqual([])
})

test('a withheld name is not left in titles, notes, other names or addresses', () => {
  const { copy } = toSharedCopy(withheldMap, everything)
  expect(getInfo(copy).title).toBe('Map of Name withheld')
  expect(copy.organisations.get('age-well')?.name).toBe('Name withheld & Sons')
  expect(copy.partnerships.get('health-board')?.note).toBe(
    'Chaired by DR. Name withheld, then by Ade Khan.',
  )
  expect(copy.seats.get('seat-1')?.source).toEqual({ title: 'Minutes' })
})

const hiddenMap = networkOf(anInfo(), [
  entryOf('areas', anArea()),
  entryOf('people', aPerson({ publicOffice: true, party: 'Red', wardId: 'harbour' })),
  entryOf('people', aPerson({ id: 'bo', name: 'Bo Li', source: { title: 'List' } })),
  entryOf(
    'people',
    aPerson({ id: 'rose', name: 'Rose', identifiers: [{ scheme: 'x', value: '1' }] }),
  ),
  entryOf('organisations', anOrganisation()),
  entryOf('partnerships', aPartnership({ name: 'Rose Garden Board', note: 'Ada Khan' })),
  entryOf('seats', aSeat({ roleTitle: 'stands in for BO LI; a rose garden' })),
  entryOf(
    'views',
    aView({ state: `1~selection_${hashRecordId('bo')}_${hashRecordId('age-well')}` }),
  ),
  entryOf('stories', aStory({ steps: [{ id: 'one', caption: 'Meet Ada Khan.' }] })),
])

test('with names hidden everybody has an alias, a new id and nothing that would tell', () => {
  const { copy, key } = toSharedCopy(hiddenMap, hidden)
  expect([...copy.people.keys()]).toEqual(['P-001', 'P-002', 'P-003'])
  const names = [...copy.people.values()].map(({ name }) => name)
  expect(names).toEqual(['Person A', 'Person B', 'Person C'])
  for (const person of copy.people.values()) {
    for (const field of ['wardId', 'source', 'identifiers', 'otherNames'])
      expect(person).not.toHaveProperty(field)
  }
  expect(key.map(({ personId, name }) => [personId, name]).sort()).toEqual([
    ['ada', 'Ada Khan'],
    ['bo', 'Bo Li'],
    ['rose', 'Rose'],
  ])
  for (const { id, alias } of key) expect(copy.people.get(id)?.name).toBe(alias)
})

test('with names hidden text has aliases in place of names, and no notes are kept', () => {
  const { copy, key } = toSharedCopy(hiddenMap, hidden)
  const aliasOf = (id: string) => key.find(({ personId }) => personId === id)?.alias
  expect(copy.seats.get('seat-1')?.roleTitle).toBe(`stands in for ${aliasOf('bo')}; a rose garden`)
  expect(copy.partnerships.get('health-board')?.name).toBe(`${aliasOf('rose')} Garden Board`)
  expect(copy.partnerships.get('health-board')).not.toHaveProperty('note')
  expect(copy.stories.get('story-1')?.steps?.[0]?.caption).toBe(`Meet ${aliasOf('ada')}.`)
})

test('a saved view still shows the same people when names are hidden', () => {
  const { copy, key } = toSharedCopy(hiddenMap, hidden)
  const bo = key.find(({ personId }) => personId === 'bo')?.id ?? ''
  expect(copy.views.get('view-1')?.state).toBe(
    `1~selection_${hashRecordId(bo)}_${hashRecordId('age-well')}`,
  )
})

test('a copy shows the aliases that are on screen, and gives the others the next free ones', () => {
  const aliases = new Map([['bo', 'Person A']])
  const { copy, key } = toPublicCopy(hiddenMap, { ...hidden, aliases })
  expect(key.find(({ personId }) => personId === 'bo')?.alias).toBe('Person A')
  expect([...copy.people.values()].map(({ name }) => name).sort()).toEqual([
    'Person A',
    'Person B',
    'Person C',
  ])
})

test('the 27th alias is Person AA', () => {
  const people = Array.from({ length: 27 }, (_, index) =>
    entryOf('people', aPerson({ id: `id-${index}`, name: `Name ${index}` })),
  )
  const { key } = toPublicCopy(networkOf(anInfo(), people), hidden)
  expect(key.map(({ alias }) => alias)).toContain('Person Z')
  expect(key.at(-1)).toMatchObject({ id: 'P-027', alias: 'Person AA' })
})

test('the order of aliases does not follow the order of names', () => {
  const names = readSampleMap('northbridge')
  const { key } = toPublicCopy(names, hidden)
  const inOrder = key.map(({ name }) => name)
  expect(inOrder).not.toEqual([...inOrder].sort())
})

test('a stand-in longer than the name is cut where the text may be no longer', () => {
  const name = `${'a'.repeat(291)} Ada Khan`
  const map = networkOf(anInfo(), [
    entryOf('people', aPerson({ doNotExport: true })),
    entryOf('organisations', anOrganisation({ name })),
  ])
  const { copy } = toSharedCopy(map, everything)
  expect(copy.organisations.get('age-well')?.name).toHaveLength(300)
  expectWhole(copy)
})

test('a recorded name is found without its title, and under letters of any alphabet', () => {
  const title = 'ŁUKASZ BŁAŻEJ, Siân O’Neill and Siân'
  const map = networkOf(anInfo({ title }), [
    entryOf('people', aPerson({ id: 'l', name: 'Dr Łukasz Błażej', doNotExport: true })),
    entryOf('people', aPerson({ id: 's', name: "Sian O'Neill OBE", doNotExport: true })),
  ])
  expect(getInfo(toSharedCopy(map, everything).copy).title).toBe(
    'Name withheld, Name withheld and Siân',
  )
})

test('names of units are no text: areas still consist of the units of the map', () => {
  const info = anInfo({ units: { Rose: 5, Alder: 3 } })
  const map = networkOf(info, [
    entryOf('people', aPerson({ name: 'Rose', doNotExport: true })),
    entryOf('areas', anArea({ unitIds: ['Rose'] })),
  ])
  const { copy } = toSharedCopy(map, everything)
  expect(copy.areas.get('harbour')?.unitIds).toEqual(['Rose'])
  expect(Object.keys(getInfo(copy).units ?? {})).toEqual(['Alder', 'Rose'])
  expectWhole(copy)
})

test('the longest of two recorded names that begin alike is the one replaced', () => {
  const map = networkOf(anInfo({ title: 'Ada Khan Lee, Ada Khan' }), [
    entryOf('people', aPerson({ doNotExport: true })),
    entryOf('people', aPerson({ id: 'lee', name: 'Ada Khan Lee', doNotExport: true })),
  ])
  expect(getInfo(toSharedCopy(map, everything).copy).title).toBe('Name withheld, Name withheld')
})

test('an address that spells a withheld name without a gap, or is badly encoded, is left out', () => {
  const urls = ['https://x.org/AdaKhan', 'https://x.org/ada%20khan', 'https://x.org/%E0/Ada_Khan']
  const kept = ['https://x.org/%E0', 'https://x.org/ada/minutes']
  const organisations = [...urls, ...kept].map((url, index) =>
    entryOf('organisations', anOrganisation({ id: `o-${index}`, name: `O ${index}`, url })),
  )
  const map = networkOf(anInfo(), [
    entryOf('people', aPerson({ doNotExport: true })),
    ...organisations,
  ])
  const { copy } = toPublicCopy(map, everything)
  expect([...copy.organisations.values()].flatMap(({ url = [] }) => url)).toEqual(kept)
})
