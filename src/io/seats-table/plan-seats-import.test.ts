import { describe, expect, test } from 'vitest'
import { accept, emptyMap, planOfRows } from '../../../tests/builders/import-plan-of'
import {
  aDecision,
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  entryOf,
} from '../../../tests/builders/records'
import { type Network, networkOf } from '../../domain/network'
import type { RecordEntry } from '../../domain/records'
import type { Seat } from '../../domain/seat'
import type { ImportPlan } from '../import-plan'

const heading = ['Name', 'Board', 'Representing', 'Role', 'Start date', 'End date']

type Rows = readonly (readonly string[])[]

async function importRows(rows: Rows, network: Network = emptyMap) {
  const plan = await planOfRows(rows, network)
  return { plan, network: accept(network, plan) }
}

const seatsOf = ({ seats }: Network): readonly Seat[] => [...seats.values()]
const issuesOf = ({ issues }: ImportPlan, code: string) =>
  issues.filter((issue) => issue.code === code)
const mapOf = (...entries: readonly RecordEntry[]) => networkOf(anInfo(), entries)
const namesOf = (records: ReadonlyMap<string, { readonly name: string }>) =>
  [...records.values()].map(({ name }) => name).sort()

const board = aPartnership({ id: 'b1', name: 'Health Board' })
const ada = aPerson({ id: 'p1', name: 'Ada Khan' })
const onBoard = (fields: object) =>
  aSeat({ id: 's1', partnershipId: 'b1', personId: 'p1', role: 'member', ...fields })

describe('rows that become seats', () => {
  test('a row gives a seat and the person, partnership and organisation it needs', async () => {
    const { plan, network } = await importRows([
      heading,
      ['Ada Khan', 'Health Board', 'Age UK', 'Chair', '3/5/2024', '2026'],
    ])
    expect(namesOf(network.people)).toEqual(['Ada Khan'])
    expect([...network.partnerships.values()]).toMatchObject([
      { name: 'Health Board', kind: 'partnership-board', electedBody: false, decidesBy: 'unknown' },
    ])
    expect(namesOf(network.organisations)).toEqual(['Age UK'])
    expect(seatsOf(network)).toMatchObject([
      { role: 'chair', startedOn: '2024-05-03', endedOn: '2026' },
    ])
    expect(plan.counts.seats).toEqual({
      new: 1,
      updated: 0,
      unchanged: 0,
      possibleDuplicate: 0,
      problem: 0,
      leftOut: 0,
    })
  })

  test('spellings of one name are one person, under the commonest, with the others kept', async () => {
    const { network } = await importRows([
      heading,
      ['Cllr Ada Khan', 'A Board'],
      ['Dr Ada Khan', 'B Board'],
      ['Ada Khan', 'C Board'],
      ['ADA  KHAN', 'D Board'],
    ])
    expect([...network.people.values()]).toMatchObject([
      { name: 'Ada Khan', otherNames: ['ADA KHAN', 'Dr Ada Khan'], publicOffice: true },
    ])
  })

  test('empty seats are seats of their own; a name not known is held', async () => {
    const { plan, network } = await importRows([
      heading,
      ['Vacant', 'Health Board'],
      ['VACANT', 'Health Board'],
      ['Name not known', 'Health Board'],
    ])
    expect(
      seatsOf(network).map(({ personId, nameNotRecorded }) => [personId, nameNotRecorded]),
    ).toEqual([
      [null, undefined],
      [null, undefined],
      [null, true],
    ])
    expect(issuesOf(plan, 'vacant-seat')).toHaveLength(2)
    expect(network.people.size).toBe(0)
  })

  test('two rows about one seat are joined when their periods meet', async () => {
    const { plan, network } = await importRows([
      heading,
      ['Ada Khan', 'Health Board', '', 'Member', '2020', '2022'],
      ['Ada Khan', 'Health Board', '', 'Chair', '2021', '2024'],
      ['Ada Khan', 'Health Board', '', 'Member', '2030', ''],
      ['Ada Khan', 'Health Board', 'Age UK', '', '2021', ''],
    ])
    const terms = seatsOf(network).map(({ role, startedOn, endedOn }) => [role, startedOn, endedOn])
    expect(terms.sort()).toEqual([
      ['chair', '2020', '2024'],
      ['member', '2021', undefined],
      ['member', '2030', undefined],
    ])
    expect(issuesOf(plan, 'seats-joined')).toMatchObject([{ row: 3 }])
  })

  test('rows that cannot be seats are problems with their row, and the others go in', async () => {
    const { plan, network } = await importRows([
      heading,
      ['', 'Health Board'],
      ['Ada Khan', '-'],
      ['Ada Khan', 'Health Board', '', '', '2024', '2023'],
      ['Ada '.repeat(80), 'Health Board'],
      ['Bo Lee', 'Health Board'],
    ])
    const problems = plan.issues.filter(({ level }) => level === 'problem')
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ['person-missing', 2],
      ['partnership-missing', 3],
      ['end-before-start', 4],
      ['text-too-long', 5],
    ])
    expect(plan.counts.seats).toMatchObject({ new: 1, problem: 4 })
    expect(namesOf(network.people)).toEqual(['Bo Lee'])
  })

  test('what cannot be read is left blank, and its text goes into the note', async () => {
    const { plan, network } = await importRows([
      ['Name', 'Board', 'Since', 'Hours', 'Voting', 'Notes'],
      ['Ada Khan', 'Health Board', 'a while ago', 'varies', 'perhaps', 'Likes tea'],
      ['Bo Lee', 'Health Board', 'n/a', '1.5', 'yes', ''],
    ])
    const [first, second] = seatsOf(network)
    expect(first?.note).toBe('Likes tea\nSince: a while ago\nVoting: perhaps\nHours: varies')
    expect(first?.startedOn).toBeUndefined()
    expect(second).toMatchObject({ hoursPerMonth: 1.5, voting: true })
    expect(second?.note).toBeUndefined()
    expect(plan.issues.filter(({ level }) => level === 'changed').map(({ code }) => code)).toEqual([
      'date-unreadable',
      'value-not-in-list',
      'number-unreadable',
    ])
  })

  test('T22 only addresses that cannot run anything are kept as sources', async () => {
    const { plan, network } = await importRows([
      ['Name', 'Board', 'Source'],
      ['Ada Khan', 'A Board', 'https://example.org/list?x=1'],
      ['Bo Lee', 'A Board', 'www.example.org'],
      ['Cy Poe', 'A Board', 'Annual report'],
      ['Di Fox', 'A Board', 'javascript:alert(1)'],
    ])
    expect(seatsOf(network).map(({ source }) => source)).toEqual([
      { title: 'example.org', url: 'https://example.org/list?x=1' },
      { title: 'www.example.org', url: 'https://www.example.org' },
      { title: 'Annual report' },
      undefined,
    ])
    expect(issuesOf(plan, 'url-not-kept')).toMatchObject([{ row: 5 }])
  })

  test('contacts are dropped once per column; a party only stays with public office', async () => {
    const { plan, network } = await importRows([
      ['Name', 'Board', 'E-mail', 'Mobile', 'Party', 'Colour'],
      ['Cllr Ada Khan', 'A Board', 'a@b.c', '', 'Red', 'x'],
      ['Bo Lee', 'A Board', 'b@b.c', '', 'Blue', ''],
    ])
    expect(issuesOf(plan, 'contact-not-kept')).toMatchObject([{ column: 'E-mail', count: 2 }])
    expect(issuesOf(plan, 'party-not-kept')).toMatchObject([{ row: 3, count: 1 }])
    expect(issuesOf(plan, 'column-not-used')).toMatchObject([{ column: 'Colour', count: 1 }])
    expect([...network.people.values()].map(({ party }) => party)).toEqual(['Red', undefined])
    expect(JSON.stringify([...network.people.values()])).not.toContain('@')
  })

  test('hosts, themes and wards are made once and found again', async () => {
    const rows = [
      ['Name', 'Board', 'Host', 'Themes', 'Ward'],
      ['Ada Khan', 'A Board', 'The Council', 'Health; Crime', 'Moor'],
      ['Bo Lee', 'B Board', 'Council', 'crime', 'Moor'],
    ]
    const { network } = await importRows(rows)
    expect(namesOf(network.themes)).toEqual(['Crime', 'Health'])
    expect([...network.areas.values()]).toMatchObject([{ name: 'Moor', tier: 'ward' }])
    expect(network.organisations.size).toBe(1)
    const hosts = [...network.partnerships.values()].map((one) => one.hostOrganisationId)
    expect(new Set(hosts).size).toBe(1)
    const again = await planOfRows(rows, network)
    expect(again.changes.added).toEqual([])
    expect(again.changes.updated).toEqual([])
  })

  test('wards of different councils are different areas', async () => {
    const { network } = await importRows([
      ['Name', 'Council', 'Ward', 'Party'],
      ['Ada Khan', 'North District Council', 'Central', 'Red'],
      ['Bo Lee', 'South District Council', 'Central', 'Blue'],
    ])
    const wards = [...network.areas.values()].filter(({ tier }) => tier === 'ward')
    expect(wards.map(({ name }) => name)).toEqual(['Central', 'Central'])
    expect(new Set(wards.map(({ parentId }) => parentId)).size).toBe(2)
    expect([...network.people.values()]).toMatchObject([
      { publicOffice: true, party: 'Red' },
      { publicOffice: true, party: 'Blue' },
    ])
  })

  test('a person in a cell with an organisation gives both', async () => {
    const { plan, network } = await importRows([
      ['Board', 'Members'],
      ['A Board', 'Ada Khan - Age UK'],
      ['A Board', 'Bo Lee'],
      ['A Board', 'Representative - Shelter'],
    ])
    expect(namesOf(network.organisations)).toEqual(['Age UK'])
    expect(namesOf(network.people)).toEqual(['Ada Khan', 'Bo Lee', 'Representative - Shelter'])
    expect(issuesOf(plan, 'person-organisation-unclear')).toMatchObject([{ row: 4 }])
  })

  test('surnames first are turned when six in ten have that shape', async () => {
    const { plan, network } = await importRows([
      heading,
      ['Khan, Ada', 'A Board'],
      ['Lee, Bo', 'A Board'],
      ['Cy Poe', 'A Board'],
    ])
    expect(namesOf(network.people)).toEqual(['Ada Khan', 'Bo Lee', 'Cy Poe'])
    expect(issuesOf(plan, 'surname-first-turned')).toMatchObject([{ column: 'Name', count: 2 }])
  })

  test('a heading that is a role gives that role', async () => {
    const { network } = await importRows([
      ['Board', 'Chair'],
      ['A Board', 'Ada Khan'],
    ])
    expect(seatsOf(network)).toMatchObject([{ role: 'chair' }])
  })

  test('what a person should look at is noted', async () => {
    const { plan } = await importRows([
      heading,
      ['A Khan', 'A Board'],
      ['Bo Lee', 'A Board', 'Age UK'],
      ['Bo Lee', 'A Board', 'Shelter'],
      ['Сy Poe', 'A Board', 'x', 'Wizard', '', '2001'],
      ['Di\u200b Fox', 'A Board', 'CafÃ©', 'Wizard'],
    ])
    const told = plan.issues.map(({ code, row, count }) => [code, row, count])
    expect(told).toEqual(
      expect.arrayContaining([
        ['initials-only', 2, undefined],
        ['person-joined-across-organisations', 3, 2],
        ['look-alike-letters', 5, undefined],
        ['role-not-known', 5, 2],
        ['end-date-passed', 5, 1],
        ['characters-removed', 6, 1],
        ['letters-damaged', 6, 1],
      ]),
    )
  })
})

describe('records found again on the map', () => {
  test('a name is found by its cleaned form, and grows by the new spelling', async () => {
    const known = aPerson({ id: 'p1', name: 'Ada Khan', otherNames: ['A. Khan'] })
    const before = mapOf(entryOf('people', known), entryOf('partnerships', board))
    const { plan, network } = await importRows(
      [heading, ['Dr Ada Khán', 'THE health board']],
      before,
    )
    expect(network.people.get('p1')?.otherNames).toEqual(['A. Khan', 'Dr Ada Khán'])
    expect(network.partnerships.get('b1')?.otherNames).toEqual(['THE health board'])
    expect(plan.counts.people).toMatchObject({ new: 0, updated: 1 })
  })

  test('our own id and an identifier come before the name', async () => {
    const before = mapOf(
      entryOf('people', ada),
      entryOf(
        'people',
        aPerson({ id: 'p2', name: 'Old Name', identifiers: [{ scheme: 'Person ID', value: '7' }] }),
      ),
      entryOf('partnerships', board),
    )
    const { network } = await importRows(
      [
        ['Name', 'Person ID', 'Board'],
        ['Ada Smith', 'p1', 'Health Board'],
        ['Ada Khan', '7', 'Health Board'],
      ],
      before,
    )
    expect(network.people.size).toBe(2)
    expect(network.people.get('p1')).toMatchObject({ otherNames: ['Ada Smith'] })
    expect(network.people.get('p2')).toMatchObject({ name: 'Old Name', otherNames: ['Ada Khan'] })
    expect(network.people.get('p1')?.identifiers).toBeUndefined()
  })

  test('another id of the same scheme speaks against a name; a new scheme does not', async () => {
    const withId = (scheme: string) =>
      mapOf(
        entryOf(
          'people',
          aPerson({ id: 'p1', name: 'Ada Khan', identifiers: [{ scheme, value: '1' }] }),
        ),
      )
    const rows = [
      ['Name', 'Person ID', 'Board'],
      ['Ada Khan', '2', 'Health Board'],
    ]
    const different = await importRows(rows, withId('Person ID'))
    expect(different.network.people.size).toBe(2)
    expect(different.plan.matches).toMatchObject([
      { candidates: [{ id: 'p1', reason: 'same-name-different-id' }], answer: 'later' },
    ])
    const other = await importRows(rows, withId('elsewhere'))
    expect(other.network.people.get('p1')?.identifiers).toEqual([
      { scheme: 'elsewhere', value: '1' },
      { scheme: 'Person ID', value: '2' },
    ])
  })

  test('a name that two on the map bear, or that is only an initial, is never joined by itself', async () => {
    const before = mapOf(
      entryOf('people', ada),
      entryOf('people', aPerson({ id: 'p2', name: 'Ada Khan' })),
      entryOf('people', aPerson({ id: 'p3', name: 'B Lee' })),
    )
    const { plan } = await importRows(
      [heading, ['Ada Khan', 'X Board'], ['B Lee', 'X Board']],
      before,
    )
    expect(plan.counts.people).toMatchObject({ new: 2, possibleDuplicate: 2 })
    const [first, second] = plan.matches
    expect(first?.candidates.map(({ id }) => id).sort()).toEqual(['p1', 'p2'])
    expect(second?.candidates.map(({ id }) => id)).toEqual(['p3'])
  })

  test('the same short name in all the same places is the same person', async () => {
    const before = mapOf(
      entryOf('people', aPerson({ id: 'p1', name: 'A Khan' })),
      entryOf('people', aPerson({ id: 'p2', name: 'A Khan' })),
      entryOf('partnerships', board),
      entryOf('seats', onBoard({})),
    )
    const { plan } = await importRows([heading, ['A Khan', 'Health Board']], before)
    expect(plan.changes.added).toEqual([])
  })

  test('names that resemble one another are suggested with the reason, and joined on "same"', async () => {
    const before = mapOf(entryOf('people', aPerson({ id: 'p1', name: 'Thomas Reed' })))
    const rows = [heading, ['Tom Reed', 'Health Board']]
    const ids = new Map<string, string>()
    const plan = await planOfRows(rows, before, { ids })
    const [match] = plan.matches
    expect(match).toMatchObject({
      kind: 'people',
      incomingName: 'Tom Reed',
      candidates: [{ id: 'p1', name: 'Thomas Reed', reason: 'short-form' }],
      answer: 'later',
    })
    const incomingId = match?.incomingId ?? ''
    const answer = { incomingId, candidateId: 'p1' }
    const same = await planOfRows(rows, before, { ids, answers: [{ ...answer, answer: 'same' }] })
    expect(same.matches[0]?.answer).toBe('same')
    expect(accept(before, same).people.get('p1')?.otherNames).toEqual(['Tom Reed'])
    const different = await planOfRows(rows, before, {
      ids,
      answers: [{ ...answer, answer: 'different' }],
    })
    expect(different.counts.people).toMatchObject({ new: 1, possibleDuplicate: 0 })
    const decided = accept(before, different)
    expect([...decided.decisions.values()]).toMatchObject([
      { question: 'same-record', aboutIds: [incomingId, 'p1'], outcome: 'different' },
    ])
  })

  test('a record declared different from the one of that very name is not suggested again', async () => {
    const rows = [
      ['Name', 'Board'],
      ['T Reed', 'A Board'],
      ['Bo Lee', 'A Board'],
    ]
    const twins = [
      entryOf('people', aPerson({ id: 'p1', name: 'T Reed' })),
      entryOf('people', aPerson({ id: 'p2', name: 'Tom Reed' })),
    ]
    const candidatesOn = async (entries: Parameters<typeof networkOf>[1]) => {
      const plan = await planOfRows(rows, networkOf(anInfo(), entries))
      return plan.matches.flatMap(({ candidates }) => candidates.map(({ id }) => id))
    }
    const decided = entryOf('decisions', aDecision({ aboutIds: ['p1', 'p2'] }))
    expect(await candidatesOn(twins)).toEqual(['p1', 'p2'])
    expect(await candidatesOn([...twins, decided])).toEqual(['p1'])
  })

  test('two people of one name in the file can be joined, and keep both ids', async () => {
    const rows = [
      ['Name', 'Person ID', 'Board'],
      ['Ada Khan', '1', 'A Board'],
      ['Ada Khan', '2', 'B Board'],
      ['Bo Lee', '3', 'A Board'],
      ['Cy Poe', '4', 'A Board'],
    ]
    const ids = new Map<string, string>()
    const plan = await planOfRows(rows, emptyMap, { ids })
    const [match] = plan.matches
    const candidateId = match?.candidates[0]?.id ?? ''
    const answers = [
      { incomingId: match?.incomingId ?? '', candidateId, answer: 'same' as const },
      { incomingId: 'somebody else', candidateId: 'nobody', answer: 'same' as const },
    ]
    const joined = accept(emptyMap, await planOfRows(rows, emptyMap, { ids, answers }))
    expect(namesOf(joined.people)).toEqual(['Ada Khan', 'Bo Lee', 'Cy Poe'])
    const joinedAda = [...joined.people.values()].find(({ name }) => name === 'Ada Khan')
    expect(joinedAda?.identifiers?.map(({ value }) => value)).toEqual(['1', '2'])
    expect(joined.seats.size).toBe(4)
  })

  test('two that the file tells apart are never both the one on the map', async () => {
    const before = mapOf(entryOf('people', ada), entryOf('partnerships', board))
    const { plan } = await importRows(
      [
        ['Name', 'Person ID', 'Board'],
        ['Ada Khan', '1', 'Health Board'],
        ['Ada Khan', '', 'Health Board'],
      ],
      before,
    )
    expect(plan.counts.people).toMatchObject({ new: 2, updated: 0 })
    expect(plan.matches).toHaveLength(2)
  })
})

describe('seats found again on the map', () => {
  const mapWith = (...seats: readonly Seat[]) =>
    mapOf(
      entryOf('people', ada),
      entryOf('partnerships', board),
      entryOf('organisations', anOrganisation({ id: 'o1', name: 'Age UK' })),
      entryOf('organisations', anOrganisation({ id: 'o2', name: 'Shelter' })),
      ...seats.map((seat) => entryOf('seats', seat)),
    )

  test('a filled cell replaces, a blank cell never clears', async () => {
    const before = mapWith(
      onBoard({ organisationId: 'o1', startedOn: '2020', roleTitle: 'Treasurer', note: 'mine' }),
    )
    const { network } = await importRows(
      [heading, ['Ada Khan', 'Health Board', '', '', '', '2030']],
      before,
    )
    expect(network.seats.get('s1')).toMatchObject({
      organisationId: 'o1',
      startedOn: '2020',
      endedOn: '2030',
      role: 'member',
      roleTitle: 'Treasurer',
      note: 'mine',
    })
    const chair = await importRows([heading, ['Ada Khan', 'Health Board', '', 'Chair']], before)
    expect(chair.network.seats.get('s1')?.role).toBe('chair')
    expect(chair.network.seats.get('s1')?.roleTitle).toBeUndefined()
  })

  test('another organisation is another seat; a seat without one is found by any', async () => {
    const before = mapWith(onBoard({ organisationId: 'o1' }))
    const other = await importRows([heading, ['Ada Khan', 'Health Board', 'Shelter']], before)
    expect(other.network.seats.size).toBe(2)
    const open = await importRows(
      [heading, ['Ada Khan', 'Health Board', 'Shelter'], ['Ada Khan', 'Health Board', 'Age UK']],
      mapWith(onBoard({})),
    )
    expect(
      seatsOf(open.network)
        .map(({ organisationId }) => organisationId)
        .sort(),
    ).toEqual(['o1', 'o2'])
  })

  test('each row finds its own of two seats, however the rows lie', async () => {
    const seats = [onBoard({}), onBoard({ id: 's2', organisationId: 'o1', role: 'chair' })]
    const rows = [
      ['Ada Khan', 'Health Board', 'Age UK', 'Chair'],
      ['Ada Khan', 'Health Board', '', 'Member'],
    ]
    for (const given of [rows, rows.toReversed()]) {
      const { plan } = await importRows([heading, ...given], mapWith(...seats))
      expect(plan.counts.seats).toMatchObject({ new: 0, updated: 0, unchanged: 2 })
      const again = await importRows([heading, ...given], mapWith(...seats.toReversed()))
      expect(again.plan.counts.seats).toMatchObject({ new: 0, updated: 0, unchanged: 2 })
    }
  })

  test('a term that does not meet the one on the map is a new seat', async () => {
    const before = mapWith(onBoard({ startedOn: '2010', endedOn: '2012' }))
    const { network } = await importRows(
      [heading, ['Ada Khan', 'Health Board', '', '', '2020', '']],
      before,
    )
    expect(network.seats.size).toBe(2)
  })

  test('a term that meets two on the map changes the dates of neither', async () => {
    const before = mapWith(
      onBoard({ startedOn: '2010', endedOn: '2012' }),
      onBoard({ id: 's2', startedOn: '2014', endedOn: '2016' }),
    )
    const { network } = await importRows(
      [heading, ['Ada Khan', 'Health Board', '', 'Chair', '2011', '2015']],
      before,
    )
    expect(seatsOf(network).map(({ startedOn, endedOn }) => [startedOn, endedOn])).toEqual([
      ['2010', '2012'],
      ['2014', '2016'],
    ])
    expect(network.seats.get('s1')?.role).toBe('chair')
  })

  test('empty seats are found by what they are for, in order', async () => {
    const rows = [
      heading,
      ['Vacant', 'Health Board', '', 'Chair'],
      ['Vacant', 'Health Board', '', 'Member'],
      ['Vacant', 'Health Board', '', 'Member'],
      ['Name not known', 'Health Board', '', 'Member'],
    ]
    const { network } = await importRows(rows)
    const again = await planOfRows([...rows, ['Vacant', 'Health Board', '', 'Member']], network)
    expect(again.counts.seats).toMatchObject({ new: 1, unchanged: 4 })
  })

  test('seats on the map that the list of their partnership lacks are named', async () => {
    const before = mapWith(onBoard({}), onBoard({ id: 's2', startedOn: '1999', endedOn: '2001' }))
    const { plan } = await importRows([heading, ['Bo Lee', 'Health Board']], before)
    expect(issuesOf(plan, 'not-in-file')).toEqual([
      { code: 'not-in-file', level: 'note', value: 'Ada Khan', recordId: 's1' },
    ])
    const elsewhere = await importRows([heading, ['Bo Lee', 'Crime Board']], before)
    expect(issuesOf(elsewhere.plan, 'not-in-file')).toEqual([])
  })
})
