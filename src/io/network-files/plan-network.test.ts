import { describe, expect, test } from 'vitest'
import { accept, createCountingIds, emptyMap } from '../../../tests/builders/import-plan-of'
import {
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  entryOf,
} from '../../../tests/builders/records'
import { type Network, networkOf } from '../../domain/network'
import { noChanges } from '../../domain/record-changes'
import type { ImportPlan } from '../import-plan'
import type { PlannedChanges } from '../planning/import-context'
import { importLimits } from '../tables/import-limits'
import { planNetwork } from './plan-network'
import type { RawNetwork, RawThing, RawTie } from './raw-network'

const newId = createCountingIds()

function thing(key: string, label: string, said: Readonly<Record<string, string>> = {}): RawThing {
  return { key, label, attributes: new Map(Object.entries(said)) }
}

function tie(from: string, to: string, said: Readonly<Record<string, string>> = {}): RawTie {
  return { from, to, direction: 'undirected', attributes: new Map(Object.entries(said)) }
}

function planOf(
  raw: RawNetwork,
  network: Network = emptyMap,
  readAs?: 'organisations-and-links',
): PlannedChanges {
  const ids = new Map<string, string>()
  const planned = planNetwork(
    raw,
    {
      network,
      today: '2026-08-22',
      answers: [],
      onProgress: () => undefined,
      idFor(key) {
        const id = ids.get(key) ?? newId()
        ids.set(key, id)
        return id
      },
    },
    readAs === undefined ? {} : { readAs },
  )
  if (!planned.ok) throw new Error(`refused: ${planned.problem.code}`)
  return planned.value
}

const acceptAll = (plan: PlannedChanges, network = emptyMap) =>
  accept(network, plan as unknown as ImportPlan)
const codes = ({ issues }: PlannedChanges) => issues.map(({ code }) => code)

const ada = thing('a', 'Ada Khan', { type: 'Person' })
const ben = thing('b', 'Ben Lee', { type: 'Individual' })
const board = thing('h', 'Health Board', { type: 'Board' })
const trust = thing('t', 'Coast Trust', { type: 'Voluntary organisation' })

describe('what a tie is', () => {
  test('a person and a partnership, either way round: a seat with its role and dates', () => {
    const said = { role: 'Chair', start: '2020', end: '2024-03-31', 'on behalf of': 'Coast Trust' }
    const network = acceptAll(
      planOf({ things: [ada, ben, board, trust], ties: [tie('a', 'h', said), tie('h', 'b')] }),
    )
    const [organisation] = network.organisations.keys()
    expect([...network.seats.values()]).toMatchObject([
      { role: 'chair', startedOn: '2020', endedOn: '2024-04-01', organisationId: organisation },
      { role: 'member' },
    ])
  })

  test('a person and an organisation: a position, governing where the word says so', () => {
    const network = acceptAll(
      planOf({
        things: [ada, ben, trust],
        ties: [tie('a', 't', { role: 'Trustee' }), tie('t', 'b', { role: 'Officer' })],
      }),
    )
    expect([...network.positions.values()]).toMatchObject([
      { role: 'Trustee', governance: true },
      { role: 'Officer', governance: false },
    ])
  })

  test('an organisation and a partnership: a seat whose holder’s name is not recorded', () => {
    const network = acceptAll(planOf({ things: [board, trust], ties: [tie('t', 'h')] }))
    const [organisationId] = network.organisations.keys()
    expect([...network.seats.values()]).toMatchObject([
      { personId: null, nameNotRecorded: true, organisationId },
    ])
  })

  test('bodies: a link of the kind that the file names, else sharing information with its words', () => {
    const forum = thing('f', 'Coast Forum', { type: 'forum' })
    const ties = [
      tie('f', 'h', { type: 'Reports to' }),
      tie('h', 'f', { type: 'shares a building with' }),
      tie('t', 'h', { type: 'Scrutinises' }),
    ]
    const network = acceptAll(planOf({ things: [board, forum, trust], ties }))
    expect([...network.links.values()]).toMatchObject([
      { kind: 'reports-to' },
      { kind: 'shares-information', note: 'shares a building with' },
      { kind: 'scrutinises' },
    ])
    expect(network.seats.size).toBe(0)
  })

  test('two people: not kept, and told once with how many', () => {
    const plan = planOf({
      things: [ada, ben, board],
      ties: [tie('a', 'b'), tie('b', 'a'), tie('a', 'h')],
    })
    expect(plan.issues).toEqual([{ code: 'tie-between-people', level: 'problem', count: 2 }])
    expect(plan.counts.seats).toMatchObject({ new: 1, problem: 2 })
  })

  test('a link both ways of a kind that has a direction is two', () => {
    const both: RawTie = { ...tie('h', 't', { type: 'advises' }), direction: 'mutual' }
    const plan = planOf({ things: [board, trust], ties: [both] })
    const links = [...acceptAll(plan).links.values()]
    expect(links.map(({ fromId, toId }) => [fromId, toId])).toEqual([
      [links[0]?.fromId, links[0]?.toId],
      [links[0]?.toId, links[0]?.fromId],
    ])
    expect(planOf({ things: [board, trust], ties: [both] }, acceptAll(plan)).changes).toEqual(
      noChanges,
    )
  })

  test('links without a direction that say the same twice are one', () => {
    const plan = planOf({
      things: [board, trust, thing('o', 'Old Trust', { type: 'trust' })],
      ties: [tie('o', 't'), tie('t', 'o')],
    })
    expect(acceptAll(plan).links.size).toBe(1)
    expect(plan.counts.links).toMatchObject({ new: 1, leftOut: 1 })
  })

  test('a tie to nothing, and one that would end before it starts, are problems of their own', () => {
    const plan = planOf({
      things: [ada, board],
      ties: [tie('a', 'x'), tie('a', 'h', { start: '2024', end: '2020-01-01' }), tie('a', 'h')],
    })
    expect(codes(plan)).toEqual(['reference-missing', 'end-before-start'])
    expect(plan.counts.seats).toMatchObject({ new: 1, problem: 2 })
  })
})

describe('what a thing is', () => {
  test('its type in the words of people who map networks', () => {
    const things = [
      thing('1', 'One', { 'element type': 'Staff member' }),
      thing('2', 'Two', { Kind: 'organization' }),
      thing('3', 'Three', { type: 'Working group' }),
      thing('4', 'Four', { type: 'council' }),
      thing('5', 'Five', { type: 'full-council' }),
    ]
    const { people, organisations, partnerships } = acceptAll(planOf({ things, ties: [] }))
    expect([people.size, organisations.size, partnerships.size]).toEqual([1, 2, 2])
    expect([...organisations.values()].map(({ sector }) => sector)).toEqual([undefined, 'council'])
    expect([...partnerships.values()].map(({ kind }) => kind)).toContain('full-council')
  })

  const untyped = (label: string) => thing(label, label)

  test('without types, the side with people’s names is people', () => {
    const things = ['Ada Khan', 'Ben Lee', 'E1', 'E2'].map(untyped)
    const ties = [tie('E1', 'Ada Khan'), tie('E1', 'Ben Lee'), tie('Ben Lee', 'E2')]
    const { people, partnerships, seats } = acceptAll(planOf({ things, ties }))
    expect([people.size, partnerships.size, seats.size]).toEqual([2, 2, 3])
  })

  test('a chain of people that happens to come apart in two sides is asked about', () => {
    const things = ['Ada Khan', 'Ben Lee', 'Cy Moss'].map(untyped)
    const plan = planOf({ things, ties: [tie('Ada Khan', 'Ben Lee'), tie('Ben Lee', 'Cy Moss')] })
    expect(plan.issues).toEqual([{ code: 'not-two-mode', level: 'ask', count: 3 }])
    expect(plan.changes).toEqual(noChanges)
    const more = [...things, thing('Maz', 'Maz')]
    const ties = [tie('Ada Khan', 'Ben Lee'), tie('Ben Lee', 'Cy Moss'), tie('Cy Moss', 'Maz')]
    expect(codes(planOf({ things: more, ties }))).toEqual(['not-two-mode'])
  })

  test('types that are not known here are named in the question', () => {
    const things = [ada, thing('m', 'Warm homes', { type: 'Theme' })]
    expect(planOf({ things, ties: [] }).issues).toEqual([
      { code: 'not-two-mode', level: 'ask', count: 2, value: 'Theme' },
    ])
    const { people, organisations } = acceptAll(
      planOf({ things, ties: [] }, emptyMap, 'organisations-and-links'),
    )
    expect([people.size, organisations.size]).toEqual([1, 1])
  })

  test('a name that the map knows as one kind of thing is that thing', () => {
    const network = networkOf(anInfo(), [
      entryOf('people', aPerson({ id: 'ada', name: 'Ada Khan' })),
      entryOf('partnerships', aPartnership({ id: 'board', name: 'Health Board' })),
    ])
    const things = ['Ada Khan', 'Health Board'].map(untyped)
    const plan = planOf({ things, ties: [tie('Ada Khan', 'Health Board')] }, network)
    expect(plan.changes.added).toMatchObject([
      { kind: 'seats', record: { personId: 'ada', partnershipId: 'board' } },
    ])
  })
})

describe('finding things again', () => {
  test('a link on the map is found once, however many ties of the file meet it', () => {
    const before = acceptAll(
      planOf({ things: [board, trust], ties: [tie('h', 't', { type: 'advises' })] }),
    )
    const years = [
      { type: 'advises', start: '2001', end: '2002' },
      { type: 'advises', start: '2004', end: '2005' },
    ]
    const raw = { things: [board, trust], ties: years.map((said) => tie('h', 't', said)) }
    const plan = planOf(raw, before)
    expect(plan.counts.links).toMatchObject({ new: 1, updated: 1 })
    expect(planOf(raw, acceptAll(plan, before)).changes).toEqual(noChanges)
  })

  test('an id of another program says nothing, even if a record here is called so', () => {
    const network = networkOf(anInfo(), [
      entryOf('people', aPerson({ id: 'a', name: 'Somebody Else' })),
    ])
    const plan = planOf({ things: [ada, board], ties: [tie('a', 'h')] }, network)
    expect(plan.changes.updated).toEqual([])
    expect(plan.counts.people).toMatchObject({ new: 1 })
  })

  test('two things of one name are two, and may be the same', () => {
    const plan = planOf({
      things: [ada, { ...ada, key: 'a2' }, board],
      ties: [tie('a', 'h'), tie('a2', 'h')],
    })
    expect(plan.counts.people).toMatchObject({ new: 2, possibleDuplicate: 1 })
  })

  test('what the file lacks stays, and its names and dates are filled in', () => {
    const before = networkOf(anInfo(), [
      entryOf('organisations', anOrganisation({ id: 'trust', name: 'Coast Trust', note: 'Kept' })),
    ])
    const said = { type: 'organisation', sector: 'voluntary', tags: 'Health | Homes' }
    const plan = planOf({ things: [thing('x', 'The Coast Trust', said)], ties: [] }, before)
    const network = acceptAll(plan, before)
    expect(network.organisations.get('trust' as never)).toMatchObject({
      name: 'Coast Trust',
      otherNames: ['The Coast Trust'],
      sector: 'voluntary',
      note: 'Kept',
    })
    expect(network.themes.size).toBe(2)
  })

  test('a person known by one name only is found again by the organisation they work in', () => {
    const raw = { things: [thing('m', 'Maz', { type: 'person' }), trust], ties: [tie('m', 't')] }
    const network = acceptAll(planOf(raw))
    expect(planOf(raw, network).changes).toEqual(noChanges)
  })
})

test('ways to reach a person are not kept, and other columns are told', () => {
  const said = { type: 'Person', Email: 'ada@example.org', 'Shoe size': '5', color: 'red' }
  const plan = planOf({ things: [thing('a', 'Ada Khan', said), ben], ties: [] })
  expect(plan.issues).toEqual([
    { code: 'contact-not-kept', level: 'privacy', column: 'Email', count: 1 },
    { code: 'column-not-used', level: 'note', column: 'Shoe size', count: 1 },
  ])
  expect(JSON.stringify(plan.changes)).not.toContain('example.org')
})

test('things without a usable name are problems, and so are the ties to them', () => {
  const plan = planOf({
    things: [
      ada,
      thing('x', ' - ', { type: 'board' }),
      thing('y', 'N'.repeat(301), { type: 'board' }),
    ],
    ties: [tie('a', 'x'), tie('a', 'y')],
  })
  expect(codes(plan)).toEqual([
    'name-missing',
    'text-too-long',
    'reference-missing',
    'reference-missing',
  ])
  expect(plan.counts.people).toMatchObject({ new: 1 })
})

test('an id that two things have is told, and the first keeps it', () => {
  const plan = planOf({ things: [ada, { ...ben, key: 'a' }, board], ties: [tie('a', 'h')] })
  expect(codes(plan)).toEqual(['id-clash'])
  expect([...acceptAll(plan).people.values()].map(({ name }) => name)).toEqual(['Ada Khan'])
})

test('a file of more ties than a map may hold is refused with both numbers', () => {
  const ties = Array.from({ length: importLimits.rows + 1 }, () => tie('a', 'h'))
  expect(() => planOf({ things: [ada, board], ties })).toThrow('limit-exceeded')
})
