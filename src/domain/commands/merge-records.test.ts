import { describe, expect, test } from 'vitest'
import {
  aConsultation,
  aDecision,
  aFunding,
  aLink,
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aPosition,
  aSeat,
  entryOf,
} from '../../../tests/builders/records'
import { toChangedStep } from '../changed-step'
import { entriesOf, getInfo, type Network, networkOf } from '../network'
import { applyChanges } from '../record-changes'
import type { RecordEntry } from '../records'
import { setAsideBroken } from '../set-aside-broken'
import { type MergeRecordsInput, mergeRecords, planMerge } from './merge-records'
import { undoChanges } from './undo-changes'

const boards = [
  entryOf('partnerships', aPartnership({ id: 'housing', name: 'Housing Forum' })),
  entryOf('partnerships', aPartnership({ id: 'youth', name: 'Youth Panel' })),
]
const twins = [
  entryOf('people', aPerson({ id: 'p1', name: 'Jon Smith' })),
  entryOf('people', aPerson({ id: 'p2', name: 'John Smith' })),
]
const people = { kind: 'people', firstId: 'p1', secondId: 'p2' } as const

function findBroken(network: Network) {
  const records = entriesOf(network).filter(({ kind }) => kind !== 'info')
  return setAsideBroken(getInfo(network), records).setAside
}

function mapOf(entries: readonly RecordEntry[], info = anInfo()) {
  const network = networkOf(info, entries)
  expect(findBroken(network)).toEqual([])
  return network
}

function merged(entries: readonly RecordEntry[], input: MergeRecordsInput, info = anInfo()) {
  const network = mapOf(entries, info)
  const result = mergeRecords(input)(network)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  const after = applyChanges(network, result.value)
  // Whatever is merged, the map obeys every rule afterwards and one undo gives back every record.
  expect(findBroken(after)).toEqual([])
  const back = undoChanges(toChangedStep(result.value))(after)
  const restored = back.ok ? applyChanges(after, back.value) : after
  const sorted = (one: typeof network) =>
    entriesOf(one).toSorted((a, b) => (a.record.id < b.record.id ? -1 : 1))
  expect(sorted(restored)).toEqual(sorted(network))
  return after
}

describe('the record that stays', () => {
  test('keeps the older id, the fuller of each field, every spelling and every identifier', () => {
    const after = merged(
      [
        entryOf(
          'people',
          aPerson({
            id: 'p1',
            name: 'Jon Smith',
            otherNames: ['J Smith'],
            identifiers: [{ scheme: 'a', value: '1' }],
            note: 'Met in May.',
          }),
        ),
        entryOf(
          'people',
          aPerson({
            id: 'p2',
            name: 'John Smith',
            publicOffice: true,
            party: 'Red',
            skills: ['chairing'],
            identifiers: [{ scheme: 'b', value: '2' }],
            note: 'Prefers e-mail.',
          }),
        ),
      ],
      { kind: 'people', firstId: 'p2', secondId: 'p1' },
    )
    expect([...after.people.values()]).toEqual([
      aPerson({
        id: 'p1',
        name: 'Jon Smith',
        otherNames: ['J Smith', 'John Smith'],
        publicOffice: true,
        party: 'Red',
        skills: ['chairing'],
        identifiers: [
          { scheme: 'a', value: '1' },
          { scheme: 'b', value: '2' },
        ],
        note: 'Met in May.\n\nPrefers e-mail.',
      }),
    ])
  })

  test('different values are asked about, and the chosen one stands', () => {
    const entries = [
      entryOf('organisations', anOrganisation({ id: 'o1', name: 'Age Well', annualIncome: 100 })),
      entryOf(
        'organisations',
        anOrganisation({ id: 'o2', name: 'Age Well Ltd', annualIncome: 900, sector: 'voluntary' }),
      ),
    ]
    const input = { kind: 'organisations', firstId: 'o1', secondId: 'o2' } as const
    const plan = planMerge(mapOf(entries), input)
    const asked = plan.ok ? plan.value.differing : []
    expect(asked).toEqual([
      { field: 'name', kept: 'Age Well', gone: 'Age Well Ltd', usual: 'kept' },
      { field: 'annualIncome', kept: 100, gone: 900, usual: 'kept' },
    ])
    const choices = { name: 'gone', annualIncome: 'gone' } as const
    const after = merged(entries, { ...input, choices })
    expect(after.organisations.get('o1')).toMatchObject({
      name: 'Age Well Ltd',
      otherNames: ['Age Well'],
      annualIncome: 900,
      sector: 'voluntary',
    })
  })

  test('a kind that nobody has stated gives way without a question', () => {
    const entries = [
      entryOf('partnerships', aPartnership({ id: 'b1', name: 'Tarrow', kind: 'other' })),
      entryOf(
        'partnerships',
        aPartnership({ id: 'b2', name: 'Tarrow', kind: 'forum', decidesBy: 'vote' }),
      ),
    ]
    const input = { kind: 'partnerships', firstId: 'b1', secondId: 'b2' } as const
    const plan = planMerge(mapOf(entries), input)
    expect(plan.ok && plan.value.differing).toEqual([])
    const after = merged(entries, input)
    expect(after.partnerships.get('b1')).toMatchObject({ kind: 'forum', decidesBy: 'vote' })
  })
})

describe('what referred to the other follows', () => {
  test('seats, positions and decisions of a person', () => {
    const after = merged(
      [
        ...twins,
        ...boards,
        entryOf('people', aPerson({ id: 'p3', name: 'Ann Lee' })),
        entryOf('organisations', anOrganisation()),
        entryOf('seats', aSeat({ id: 's1', partnershipId: 'youth', personId: 'p2' })),
        entryOf('positions', aPosition({ personId: 'p2' })),
        entryOf('decisions', aDecision({ id: 'd1', aboutIds: ['p2', 'p3'] })),
      ],
      people,
    )
    expect(after.seats.get('s1')?.personId).toBe('p1')
    expect(after.positions.get('position-1')?.personId).toBe('p1')
    expect(after.decisions.get('d1')?.aboutIds).toEqual(['p1', 'p3'])
  })

  test('a decision that the two are different goes, for it speaks of one record now', () => {
    const decision = aDecision({ aboutIds: ['p1', 'p2'] })
    const after = merged([...twins, entryOf('decisions', decision)], people)
    expect(after.decisions.size).toBe(0)
  })

  test('money, hosts, owners and the map itself follow an organisation, once each', () => {
    const info = anInfo({ myOrganisationId: 'o2' })
    const after = merged(
      [
        entryOf('organisations', anOrganisation({ id: 'o1' })),
        entryOf('organisations', anOrganisation({ id: 'o2' })),
        entryOf(
          'partnerships',
          aPartnership({ id: 'housing', name: 'Housing Forum', hostOrganisationId: 'o2' }),
        ),
        entryOf('funding', aFunding({ id: 'f1', fromId: 'o2', toId: 'housing' })),
        entryOf('funding', aFunding({ id: 'f2', fromId: 'o1', toId: 'o2' })),
        entryOf('consultations', aConsultation({ byIds: ['o1', 'o2', 'housing'] })),
      ],
      { kind: 'organisations', firstId: 'o1', secondId: 'o2' },
      info,
    )
    expect(after.partnerships.get('housing')?.hostOrganisationId).toBe('o1')
    expect([...after.funding.keys()]).toEqual(['f1'])
    expect(after.funding.get('f1')?.fromId).toBe('o1')
    expect(after.consultations.get('consultation-1')?.byIds).toEqual(['o1', 'housing'])
    expect([...after.info.values()][0]?.myOrganisationId).toBe('o1')
  })

  test('a tie between the two goes, with what was decided about it; neither is its own parent', () => {
    const after = merged(
      [
        entryOf('partnerships', aPartnership({ id: 'b1', name: 'Tarrow Board' })),
        entryOf('partnerships', aPartnership({ id: 'b2', name: 'Tarrow Bd', parentId: 'b1' })),
        entryOf('partnerships', aPartnership({ id: 'b3', name: 'Group', parentId: 'b2' })),
        entryOf('links', aLink({ id: 'l1', fromId: 'b2', toId: 'b1' })),
        entryOf('links', aLink({ id: 'l2', fromId: 'b3', toId: 'b2' })),
        entryOf('decisions', aDecision({ id: 'd1', aboutIds: ['l1', 'b3'] })),
      ],
      { kind: 'partnerships', firstId: 'b1', secondId: 'b2' },
    )
    expect(after.partnerships.get('b1')).not.toHaveProperty('parentId')
    expect(after.partnerships.get('b3')?.parentId).toBe('b1')
    expect([...after.links.values()]).toEqual([aLink({ id: 'l2', fromId: 'b3', toId: 'b1' })])
    expect(after.decisions.size).toBe(0)
  })
})

describe('rule 3: seats that would stand twice at one time are joined', () => {
  test('one seat, the stronger role, from the first start, still on if either is', () => {
    const after = merged(
      [
        ...twins,
        ...boards,
        entryOf(
          'seats',
          aSeat({ id: 's1', partnershipId: 'housing', personId: 'p1', startedOn: '2007' }),
        ),
        entryOf(
          'seats',
          aSeat({
            id: 's2',
            partnershipId: 'housing',
            personId: 'p2',
            role: 'chair',
            startedOn: '2005',
            endedOn: '2008',
            hoursPerMonth: 4,
          }),
        ),
        entryOf('decisions', aDecision({ id: 'd1', aboutIds: ['s2', 'youth'] })),
      ],
      people,
    )
    expect([...after.seats.values()]).toEqual([
      aSeat({
        id: 's1',
        partnershipId: 'housing',
        personId: 'p1',
        role: 'chair',
        startedOn: '2005',
        hoursPerMonth: 4,
      }),
    ])
    expect(after.decisions.get('d1')?.aboutIds).toEqual(['s1', 'youth'])
  })

  test('seats one after the other stay two, and a longer one joins those it reaches', () => {
    const seat = (id: string, personId: string, startedOn: string, endedOn: string) =>
      entryOf('seats', aSeat({ id, partnershipId: 'housing', personId, startedOn, endedOn }))
    const apart = merged(
      [...twins, ...boards, seat('s1', 'p1', '2001', '2004'), seat('s2', 'p2', '2005', '2006')],
      people,
    )
    expect(apart.seats.size).toBe(2)
    const reaching = merged(
      [
        ...twins,
        ...boards,
        seat('s1', 'p1', '2001', '2002'),
        seat('s2', 'p1', '2006', '2008'),
        seat('s3', 'p2', '2002', '2006'),
      ],
      people,
    )
    expect([...reaching.seats.values()]).toMatchObject([
      { id: 's1', startedOn: '2001', endedOn: '2008' },
    ])
  })

  test('one person at one table for two organisations that turn out to be one', () => {
    const after = merged(
      [
        ...boards,
        entryOf('people', aPerson({ id: 'p1' })),
        entryOf('organisations', anOrganisation({ id: 'o1' })),
        entryOf('organisations', anOrganisation({ id: 'o2' })),
        entryOf(
          'seats',
          aSeat({
            id: 's1',
            partnershipId: 'housing',
            personId: 'p1',
            organisationId: 'o1',
            meetingsHeld: 10,
            meetingsAttended: 9,
          }),
        ),
        entryOf(
          'seats',
          aSeat({
            id: 's2',
            partnershipId: 'housing',
            personId: 'p1',
            organisationId: 'o2',
            meetingsHeld: 12,
            substituteSent: 11,
          }),
        ),
      ],
      { kind: 'organisations', firstId: 'o1', secondId: 'o2' },
    )
    const [seat] = [...after.seats.values()]
    expect(after.seats.size).toBe(1)
    // Numbers of one count stay together: 11 substitutes of 10 meetings would be nonsense.
    expect(seat).toMatchObject({ id: 's1', meetingsHeld: 10, meetingsAttended: 9 })
    expect(seat).not.toHaveProperty('substituteSent')
  })
})

test('rule 7: links that would stand twice are joined', () => {
  const after = merged(
    [
      ...boards,
      entryOf('organisations', anOrganisation({ id: 'o1' })),
      entryOf('organisations', anOrganisation({ id: 'o2' })),
      entryOf('links', aLink({ id: 'l1', fromId: 'housing', toId: 'o1', startedOn: '2004' })),
      entryOf('links', aLink({ id: 'l2', fromId: 'housing', toId: 'o2', note: 'By letter.' })),
    ],
    { kind: 'organisations', firstId: 'o1', secondId: 'o2' },
  )
  expect([...after.links.values()]).toEqual([
    aLink({ id: 'l1', fromId: 'housing', toId: 'o1', startedOn: '2004', note: 'By letter.' }),
  ])
})

test('what came with a map file is older than what was added to it', () => {
  const made = '019ab5c0-0000-7000-8000-000000000000'
  const entries = [
    entryOf('people', aPerson({ id: made })),
    entryOf('people', aPerson({ id: 'p1' })),
  ]
  const after = merged(entries, { kind: 'people', firstId: made, secondId: 'p1' })
  expect([...after.people.keys()]).toEqual(['p1'])
})

test('a record is not merged with itself, nor with one that is gone, nor into a broken one', () => {
  const network = mapOf([
    entryOf('people', aPerson({ id: 'p1' })),
    entryOf('partnerships', aPartnership({ id: 'b1', startedOn: '2010' })),
    entryOf('partnerships', aPartnership({ id: 'b2', startedOn: '2001', endedOn: '2005' })),
  ])
  const codeOf = (input: MergeRecordsInput) => {
    const result = mergeRecords(input)(network)
    return result.ok ? 'merged' : result.problem.code
  }
  expect(codeOf({ kind: 'people', firstId: 'p1', secondId: 'p1' })).toBe('refers-to-itself')
  expect(codeOf({ kind: 'people', firstId: 'p1', secondId: 'p2' })).toBe('not-found')
  const boardsInput = { kind: 'partnerships', firstId: 'b1', secondId: 'b2' } as const
  expect(codeOf(boardsInput)).toBe('end-before-start')
  expect(codeOf({ ...boardsInput, choices: { startedOn: 'gone' } })).toBe('merged')
})
