import { describe, expect, test } from 'vitest'
import { foldText } from '../../lib/fold-text'
import type { FindKnownNames, KnownName, ReadName, SentenceKind } from './known-names'
import { readSeatSentence } from './read-seat-sentence'

const onMap: Record<SentenceKind, readonly KnownName[]> = {
  people: [
    { id: 'jane', name: 'Jane Smith' },
    { id: 'sian', name: 'Siân Pryce', otherNames: ['S Pryce'] },
    { id: 'twin-1', name: 'Ann Lee' },
    { id: 'twin-2', name: 'Ann Lee' },
  ],
  partnerships: [
    { id: 'housing', name: 'Housing Forum' },
    { id: 'older', name: 'Forum for Older People' },
    { id: 'action', name: 'Housing Action for Older People' },
    { id: 'commas', name: 'Health, Housing and Care Board' },
  ],
  organisations: [
    { id: 'age-well', name: 'Age Well' },
    { id: 'rivers', name: 'Rivers Trust Ltd' },
  ],
}

const find: FindKnownNames = (kind, text) => {
  const words = foldText(text).split(' ')
  return onMap[kind].filter(({ name, otherNames = [] }) =>
    words.some((word) => foldText([name, ...otherNames].join(' ')).includes(word)),
  )
}

const nothing: FindKnownNames = () => []

const nameOf = (read: ReadName | null) => read?.same[0]?.id ?? read?.name ?? null

function understood(sentence: string, known = find) {
  const { person, partnership, organisation, role, facts, leftOver, holder } = readSeatSentence(
    sentence,
    known,
  )
  return {
    person: holder === 'named' ? nameOf(person) : holder,
    partnership: nameOf(partnership),
    organisation: nameOf(organisation),
    role: role.role,
    ...facts,
    ...(leftOver.length === 0 ? {} : { leftOver }),
  }
}

const jane = { person: 'jane', partnership: 'housing', organisation: 'age-well' }

describe('what a sentence says becomes the fields of a seat', () => {
  test.each([
    [
      'Jane Smith, Housing Forum, chair, for Age Well, from May 2024',
      { ...jane, role: 'chair', startedOn: '2024-05' },
    ],
    ['Jane Smith is chair of Housing Forum', { ...jane, organisation: null, role: 'chair' }],
    [
      'chair, from 3/5/2024, for Age Well, Housing Forum, Jane Smith',
      { ...jane, role: 'chair', startedOn: '2024-05-03' },
    ],
    [
      'Jane Smith is vice chair of the Housing Forum for Age Well since 2024 until June 2026',
      { ...jane, role: 'vice-chair', startedOn: '2024', endedOn: '2026-06' },
    ],
    ['Jane Smith chairs Housing Forum', { ...jane, organisation: null, role: 'chair' }],
    ['Jane Smith joins Housing Forum', { ...jane, organisation: null, role: 'member' }],
    ['Jane Smith sits on the Housing Forum', { ...jane, organisation: null, role: 'member' }],
    ['Jane Smith chair Housing Forum', { ...jane, organisation: null, role: 'chair' }],
    ['Age Well on Housing Forum, Jane Smith', { ...jane, role: 'member' }],
    ['Housing Forum; Age Well; Jane Smith', { ...jane, role: 'member' }],
    ['Cllr Jane Smith, The Housing Forum', { ...jane, organisation: null, role: 'member' }],
    [
      'Jane Smith, Housing Forum, on behalf of Age Well, 2.5 hours a month, non-voting',
      { ...jane, role: 'member', hoursPerMonth: 2.5, voting: false },
    ],
    [
      'Jane Smith, voting member, Housing Forum, from 3 May, 2024',
      { ...jane, organisation: null, role: 'member', voting: true, startedOn: '2024-05-03' },
    ],
    [
      'S. Pryce, cadeirydd, Housing Forum, dros Rivers Trust Limited, ers Mai 2024',
      {
        person: 'sian',
        partnership: 'housing',
        organisation: 'rivers',
        role: 'chair',
        startedOn: '2024-05',
      },
    ],
  ])('%s', (sentence, fields) => {
    expect(understood(sentence)).toEqual(fields)
  })
})

describe('words inside a name of the map do not take it apart', () => {
  test.each([
    ['Jane Smith is chair of Forum for Older People for Age Well', 'older', 'age-well'],
    ['Jane Smith, Forum for Older People', 'older', null],
    ['Jane Smith, Housing Action for Older People', 'action', null],
    ['Jane Smith, chair, Health, Housing and Care Board, for Age Well', 'commas', 'age-well'],
  ])('%s', (sentence, partnership, organisation) => {
    expect(understood(sentence)).toMatchObject({ person: 'jane', partnership, organisation })
  })
})

describe('on a map that knows none of the names', () => {
  test.each([
    [
      'Jo Bloggs, vice chair, Housing Forum, for Age UK, from May 2025, 4 hours',
      {
        person: 'Jo Bloggs',
        partnership: 'Housing Forum',
        organisation: 'Age UK',
        role: 'vice-chair',
        startedOn: '2025-05',
        hoursPerMonth: 4,
      },
    ],
    [
      'Tarrow Council, Town Deal Board, Cllr Jo Bloggs',
      {
        person: 'Jo Bloggs',
        partnership: 'Town Deal Board',
        organisation: 'Tarrow Council',
        role: 'member',
      },
    ],
    [
      'Jo Bloggs is on Forum for Older People',
      {
        person: 'Jo Bloggs',
        partnership: 'Forum for Older People',
        organisation: null,
        role: 'member',
      },
    ],
    [
      'Jo Bloggs is treasurer of Youth Panel',
      { person: 'Jo Bloggs', partnership: 'Youth Panel', organisation: null, role: 'member' },
    ],
  ])('%s', (sentence, fields) => {
    expect(understood(sentence, nothing)).toEqual(fields)
  })
})

describe('a seat that nobody holds', () => {
  test.each([
    'vacant, Housing Forum, for Age Well',
    'Vacant seat on Housing Forum for Age Well',
    'empty seat: Housing Forum, for Age Well',
    'Housing Forum, Age Well, vacancy',
  ])('%s', (sentence) => {
    expect(understood(sentence)).toEqual({
      person: 'empty',
      partnership: 'housing',
      organisation: 'age-well',
      role: 'member',
    })
  })

  test('its role is read, and a holder whose name is not known is not nobody', () => {
    expect(understood('vacancy for chair of Housing Forum')).toMatchObject({
      person: 'empty',
      partnership: 'housing',
      role: 'chair',
    })
    expect(understood('name not known, chair, Housing Forum').person).toBe('not-known')
  })
})

test('a councillor is kept without the title, and said to hold public office', () => {
  const read = readSeatSentence('Cllr Jo Bloggs, Youth Panel', nothing)
  expect([read.person?.name, read.isCouncillor]).toEqual(['Jo Bloggs', true])
})

test('records that resemble a typed name are offered, and none is taken for it', () => {
  const { person } = readSeatSentence('Jane Smyth, Housing Forum', find)
  expect(person).toMatchObject({ name: 'Jane Smyth', same: [], similar: [{ id: 'jane' }] })
})

test('two people of one name are both given, for nobody can tell which is meant', () => {
  const { person } = readSeatSentence('Ann Lee, Housing Forum', find)
  expect(person?.same.map(({ id }) => id)).toEqual(['twin-1', 'twin-2'])
})

test('the words of an office are kept beside the role', () => {
  expect(readSeatSentence('Jane Smith, Treasurer, Housing Forum', find).role).toMatchObject({
    role: 'member',
    roleTitle: 'Treasurer',
  })
})

test('what fits no field is handed back rather than lost', () => {
  expect(understood('Jane Smith, Housing Forum, Age Well, brings the biscuits')).toMatchObject({
    ...jane,
    leftOver: ['brings the biscuits'],
  })
})

test('hours a week are not taken for hours a month', () => {
  expect(understood('Jane Smith, Housing Forum, 4 hours a week')).not.toHaveProperty(
    'hoursPerMonth',
  )
})

test('a name alone is no sentence, and neither is nothing', () => {
  expect(readSeatSentence('Jane Smith', find).isSentence).toBe(false)
  expect(readSeatSentence(' , ', find)).toMatchObject({ isSentence: false, person: null })
  expect(readSeatSentence('Jane Smith, Housing Forum', find).isSentence).toBe(true)
  expect(readSeatSentence('Jane Smith is on Housing Forum', nothing).isSentence).toBe(true)
})
