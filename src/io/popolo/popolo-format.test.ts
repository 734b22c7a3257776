import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSampleMap } from '../../../tests/builders/golden'
import { accept, emptyMap } from '../../../tests/builders/import-plan-of'
import { planNetworkFile } from '../../../tests/builders/plan-network-file'
import { aPerson, entryOf } from '../../../tests/builders/records'
import { anyRichNetwork } from '../../../tests/builders/rich-network'
import { emptyNetwork, getInfo, type Network, networkOf } from '../../domain/network'
import { toPublicCopy } from '../copies/to-public-copy'
import { popoloFormat } from './popolo-format'
import { writePopolo } from './write-popolo'

const planOf = (value: unknown, network: Network = emptyMap, fileName = 'town.popolo.json') =>
  planNetworkFile(popoloFormat, { fileName, text: JSON.stringify(value) }, network)

function read(value: unknown, network: Network = emptyMap) {
  const plan = planOf(value, network)
  return { plan, network: accept(network, plan), codes: plan.issues.map(({ code }) => code) }
}

const seatsOf = ({ seats }: Network) => [...seats.values()]
const namesOf = (records: ReadonlyMap<string, { readonly name: string }>) =>
  [...records.values()].map(({ name }) => name)

const ada = { id: 'p1', name: 'Ada Khan' }
const board = { id: 'b1', name: 'Harbour Board', classification: 'board' }
const sits = { id: 'm1', person_id: 'p1', organization_id: 'b1', role: 'Chair' }
const noChanges = { added: [], updated: [], removed: [] }

describe('shapes', () => {
  test.each([
    ['collections', { persons: [ada], organizations: [board], memberships: [sits] }],
    [
      'memberships in people',
      { persons: [{ ...ada, memberships: [sits] }], organizations: [board] },
    ],
    [
      'memberships in bodies',
      {
        persons: [ada],
        organizations: [{ ...board, memberships: [{ person_id: 'p1', role: 'Chair' }] }],
      },
    ],
    ['whole objects', { memberships: [{ role: 'Chair', person: ada, organization: board }] }],
    ['a bare array of people', [{ ...ada, memberships: [{ role: 'Chair', organization: board }] }]],
    ['a bare array of bodies', [{ ...board, memberships: [{ role: 'Chair', person: ada }] }]],
    [
      'a membership on both sides',
      {
        persons: [{ ...ada, memberships: [sits] }],
        organizations: [{ ...board, memberships: [sits] }],
      },
    ],
    [
      'a post with its membership',
      {
        persons: [ada],
        organizations: [
          { ...board, posts: [{ id: 'c', role: 'Chair', memberships: [{ person_id: 'p1' }] }] },
        ],
      },
    ],
  ])('%s give one person on one seat', (_, value) => {
    const { network } = read(value)
    expect(namesOf(network.people)).toEqual(['Ada Khan'])
    expect(namesOf(network.partnerships)).toEqual(['Harbour Board'])
    expect(seatsOf(network).map(({ role }) => role)).toEqual(['chair'])
    expect(planOf(value, network).changes).toEqual(noChanges)
  })

  test('other JSON is not taken for it', () => {
    const isLike = (value: unknown) =>
      popoloFormat.isLike({ fileName: 'x.json', text: JSON.stringify(value) })
    expect(isLike({ elements: [], connections: [] })).toBe(false)
    expect(isLike({ format: 'joined-up-map', records: { people: [] } })).toBe(false)
    expect(isLike([{ group: 'nodes', data: { id: 'a' } }])).toBe(false)
  })

  test('T29 T30 T25 a cut, deep or unsafe file is refused whole', () => {
    const planText = (text: string) =>
      popoloFormat.plan({ fileName: 'x.json', text }, {} as never, {})
    const deep = `{"persons":${'['.repeat(40)}${']'.repeat(40)}}`
    expect(planText('{"persons":[{"id":')).toMatchObject({ problem: { code: 'file-not-readable' } })
    expect(planText(deep)).toMatchObject({ problem: { code: 'json-unsafe' } })
    expect(planText('{"persons":[{"__proto__":{}}]}')).toMatchObject({
      problem: { code: 'json-unsafe' },
    })
  })
})

describe('references', () => {
  test('somebody who is not in the file is told, and the rest is read', () => {
    const { plan, network } = read({
      persons: [ada],
      organizations: [board],
      memberships: [sits, { person_id: 'p9', organization_id: 'b1' }, { person_id: 'p1' }],
    })
    expect(network.seats.size).toBe(1)
    const problems = plan.issues.filter(({ level }) => level === 'problem')
    expect(problems.map(({ code, row, value }) => [code, row, value])).toEqual([
      ['reference-missing', 2, 'p9'],
      ['partnership-missing', 3, undefined],
    ])
    expect(plan.counts.seats?.problem).toBe(2)
  })

  test('people and bodies on the map are found by the ids of the file', () => {
    const whole = { persons: [ada], organizations: [board], memberships: [sits] }
    const { network } = read(whole)
    const { network: after, plan } = read({ memberships: [{ ...sits, role: 'Member' }] }, network)
    expect(plan.changes.added).toEqual([])
    expect(seatsOf(after).map(({ role }) => role)).toEqual(['member'])
  })

  test('an id of somebody else is never taken for one of ours', () => {
    const map = networkOf(getInfo(emptyMap), [
      entryOf('people', aPerson({ id: 'p1', name: 'Zoe Quite Other' })),
    ])
    const { network } = read({ persons: [ada] }, map)
    expect(namesOf(network.people)).toEqual(['Zoe Quite Other', 'Ada Khan'])
    expect([...network.people.values()][1]?.identifiers).toEqual([{ scheme: 'town', value: 'p1' }])
  })

  test('ids in other sources find a person whatever they are called', () => {
    const identifiers = [{ scheme: 'wikidata', value: 'Q1' }]
    const map = networkOf(getInfo(emptyMap), [entryOf('people', aPerson({ identifiers }))])
    const stated = [{ scheme: 'wikidata', identifier: 'Q1' }]
    const { network } = read({ persons: [{ name: 'Adeela Khan', identifiers: stated }] }, map)
    expect([...network.people.values()]).toEqual([
      aPerson({ identifiers, otherNames: ['Adeela Khan'] }),
    ])
    const other = [{ scheme: 'wikidata', identifier: 'Q2' }]
    const { plan } = read({ persons: [{ name: 'Ada Khan', identifiers: other }] }, map)
    expect(plan.matches.map(({ candidates }) => candidates[0]?.reason)).toEqual([
      'same-name-different-id',
    ])
  })
})

describe('what things are', () => {
  test('a body that only speaks for seats is an organisation; one with members alone is not', () => {
    const { network } = read({
      persons: [ada],
      organizations: [
        { id: 'o1', name: 'Age Well' },
        { id: 'x1', name: 'Quay People' },
      ],
      memberships: [
        { person_id: 'p1', organization_id: 'x1', on_behalf_of_id: 'o1' },
        {
          person_id: 'p1',
          organization_id: 'o1',
          role: 'Trustee',
          start_date: '2020-05-01T10:00:00Z',
        },
      ],
    })
    expect(namesOf(network.organisations)).toEqual(['Age Well'])
    expect(namesOf(network.partnerships)).toEqual(['Quay People'])
    expect([...network.positions.values()]).toMatchObject([
      { role: 'Trustee', governance: true, startedOn: '2020-05-01' },
    ])
  })

  test('a party is kept of those in public office alone, and is never an organisation', () => {
    const { network, codes } = read({
      persons: [ada, { id: 'p2', name: 'Bo Lee' }],
      organizations: [
        board,
        { id: 'c', name: 'Town Council', classification: 'council' },
        { id: 'red', name: 'Red', classification: 'party' },
        { id: 'u', name: 'unknown', classification: 'party' },
      ],
      areas: [{ id: 'w', name: 'Harbour', classification: 'ward', identifier: 'E05000001' }],
      memberships: [
        { person_id: 'p1', organization_id: 'c', on_behalf_of_id: 'red', area_id: 'w' },
        { person_id: 'p2', organization_id: 'b1', on_behalf_of_id: 'red', area_id: 'w' },
        { person_id: 'p2', organization_id: 'b1', role: 'chair', on_behalf_of_id: 'u' },
      ],
    })
    expect(network.organisations.size).toBe(0)
    const [councillor, other] = [...network.people.values()]
    expect(councillor).toMatchObject({ publicOffice: true, party: 'Red' })
    expect(network.areas.get(councillor?.wardId ?? '')).toMatchObject({
      name: 'Harbour',
      tier: 'ward',
      code: 'E05000001',
    })
    expect(other).toEqual({
      id: other?.id,
      name: 'Bo Lee',
      publicOffice: false,
      identifiers: [{ scheme: 'town', value: 'p2' }],
    })
    expect(codes).toContain('party-not-kept')
    expect([...network.partnerships.values()].map(({ kind }) => kind)).toEqual([
      'partnership-board',
      'full-council',
    ])
  })

  test('a post that nobody holds today is an empty seat', () => {
    const { network } = read({
      persons: [ada],
      organizations: [board],
      posts: [
        { id: 'a', label: 'Treasurer', organization_id: 'b1' },
        { id: 'b', role: 'chair', organization_id: 'b1' },
        { id: 'c', role: 'secretary', organization_id: 'b1', end_date: '2001' },
      ],
      memberships: [
        { person_id: 'p1', post_id: 'a' },
        { person_id: 'p1', post_id: 'b', start_date: '2010', end_date: '2012-01-31' },
      ],
    })
    const seats = seatsOf(network).map(({ personId, role, roleTitle, endedOn }) => [
      personId === null,
      role,
      roleTitle,
      endedOn,
    ])
    expect(seats).toContainEqual([true, 'chair', undefined, undefined])
    expect(seats.filter(([isEmpty]) => isEmpty)).toHaveLength(1)
  })

  test('a parent that would make a body part of itself is left out', () => {
    const { network, codes } = read({
      organizations: [
        { ...board, parent_id: 'b2' },
        { id: 'b2', name: 'Second Board', classification: 'board', parent_id: 'b1' },
      ],
    })
    expect([...network.partnerships.values()].map(({ parentId }) => parentId)).toEqual([
      undefined,
      undefined,
    ])
    expect(codes).toContain('parent-loop')
  })

  test('what describes a person beside their seats is told and not kept', () => {
    const secret = { email: 'ada@example.org', birth_date: '1970-01-01', image: 'https://x/y.jpg' }
    const { plan, network } = read({ persons: [{ ...ada, ...secret }] })
    const told = plan.issues.filter(({ code }) => code === 'contact-not-kept')
    expect(told.map(({ column }) => column)).toEqual(['email', 'birth_date', 'image'])
    expect(JSON.stringify([...network.people.values()])).not.toMatch(/example|1970|jpg/u)
  })
})

describe('our own public copy', () => {
  const choices = { leaveOutNotes: true, leaveOutParty: false, hideNames: false }

  test('read back into an empty map it is equal, and again it changes nothing', () => {
    fc.assert(
      fc.property(anyRichNetwork, (network) => {
        const { copy } = toPublicCopy(network, choices)
        const text = writePopolo(copy)
        const empty = emptyNetwork(getInfo(copy))
        const back = accept(
          empty,
          planNetworkFile(popoloFormat, { fileName: 'a.json', text }, empty),
        )
        expect(back).toEqual(copy)
        const again = planNetworkFile(popoloFormat, { fileName: 'b.json', text }, back)
        expect(again.changes).toEqual(noChanges)
      }),
      { numRuns: 40 },
    )
  })

  test('read back into the map it came from it changes nothing', () => {
    const northbridge = readSampleMap('northbridge')
    const text = writePopolo(toPublicCopy(northbridge, choices).copy)
    const plan = planNetworkFile(popoloFormat, { fileName: 'a.json', text }, northbridge)
    expect(plan.changes).toEqual(noChanges)
  })
})

test('objects of any content never throw, and give a plan that the map accepts', () => {
  const ids = fc.constantFrom('a', 'b', 'c', '', 7, null)
  const texts = fc.oneof(
    fc.string(),
    fc.constantFrom('Ada Khan', 'Board', '2020', '2019-13', 'party'),
  )
  const item = fc.record(
    {
      id: ids,
      name: texts,
      classification: fc.constantFrom('board', 'party', 'council', 'charity', 'event'),
      parent_id: ids,
      person_id: ids,
      organization_id: ids,
      on_behalf_of_id: ids,
      post_id: ids,
      area_id: ids,
      role: texts,
      start_date: texts,
      end_date: texts,
      identifiers: fc.constant([{ scheme: 'x', identifier: '1' }]),
    },
    { requiredKeys: [] },
  )
  const list = fc.array(item, { maxLength: 6 })
  const file = fc.record({
    persons: list,
    organizations: list,
    memberships: list,
    posts: list,
    areas: list,
  })
  fc.assert(
    fc.property(file, (value) => {
      const { network } = read(value)
      expect(() => read(value, network)).not.toThrow()
    }),
    { numRuns: 150 },
  )
})
