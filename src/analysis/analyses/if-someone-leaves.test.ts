import { expect, test } from 'vitest'
import { askMap } from '../../../tests/builders/ask-map'
import {
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  entryOf,
} from '../../../tests/builders/records'
import { networkOfPairs } from '../../../tests/builders/seats-of-pairs'
import { entriesOf } from '../../domain/network'

/** Each word is who sits on the partnership of that place: 'ab' seats a and b on b0. */
function boards(...words: readonly string[]) {
  const pairs = words.flatMap((word, index) =>
    [...word].map((person) => [person, `b${index}`] as const),
  )
  return entriesOf(networkOfPairs(pairs)).filter(({ kind }) => kind !== 'info')
}

const ask = (...words: readonly string[]) => askMap(boards(...words)).answer('A13')

test('A13 groups are partnerships joined by people, the largest first', () => {
  const empty = entryOf('partnerships', aPartnership({ id: 'nobody' }))
  const { groups, withoutPeople } = askMap([...boards('x', 'ab', 'bc', 'y', 'c'), empty]).answer(
    'A13',
  )
  expect(groups).toEqual([['b1', 'b2', 'b4'], ['b0'], ['b3']])
  expect(withoutPeople).toEqual(['nobody'])
})

test('A13 a cut person is one whose loss leaves more groups, and says which', () => {
  expect(ask('ab', 'bc', 'cd').cutPeople).toEqual([
    { personId: 'b', extraGroups: 1, groups: [['b1', 'b2'], ['b0']] },
    { personId: 'c', extraGroups: 1, groups: [['b0', 'b1'], ['b2']] },
  ])
})

test('A13 somebody alone on several partnerships leaves each of them by itself', () => {
  expect(ask('a', 'a', 'a').cutPeople).toEqual([
    { personId: 'a', extraGroups: 2, groups: [['b0'], ['b1'], ['b2']] },
  ])
})

test('A13 somebody cuts off a ring that hangs by them, and nobody inside it does', () => {
  expect(ask('a', 'ab', 'ab').cutPeople).toEqual([
    { personId: 'a', extraGroups: 1, groups: [['b1', 'b2'], ['b0']] },
  ])
})

test('A13 where two people join the same partnerships nobody cuts', () => {
  const { cuts, cutPeople } = ask('ab', 'ab', 'abc')
  expect([cuts, cutPeople]).toEqual([0, []])
})

test('A13 a chain longer than any stack of calls is walked to its end', () => {
  const length = 20_000
  const pairs = Array.from({ length }, (_, index) => [
    [`p${index}`, `b${index}`] as const,
    [`p${index}`, `b${index + 1}`] as const,
  ]).flat()
  const { groups, cuts } = askMap(entriesOf(networkOfPairs(pairs)), {}, 'screen').answer('A13')
  expect([groups.length, groups[0]?.length, cuts]).toEqual([1, length + 1, length])
})

test('A13 on screen those whose loss leaves most groups come, and the count is whole', () => {
  const star = Array.from({ length: 300 }, (_, index) => [`hub`, `x${index}`] as const)
  const chain = Array.from({ length: 300 }, (_, index) => [
    [`p${index}`, `x${index}`] as const,
    [`p${index}`, `y${index}`] as const,
  ]).flat()
  const entries = entriesOf(networkOfPairs([...star, ...chain]))
  const onScreen = askMap(entries, {}, 'screen').answer('A13')
  expect(onScreen.cuts).toBe(301)
  expect(onScreen.cutPeople.length).toBeLessThan(50)
  expect(onScreen.cutPeople.map(({ personId }) => personId)).toContain('hub')
  expect(askMap(entries).answer('A13').cutPeople).toHaveLength(301)
})

test('A13 an organisation whose seats are all one person has a sole voice', () => {
  const forTrust = (id: string, fields: object) =>
    entryOf('seats', aSeat({ id, organisationId: 'trust', ...fields }))
  const entries = [
    entryOf('organisations', anOrganisation({ id: 'trust' })),
    ...['b0', 'b1'].map((id) => entryOf('partnerships', aPartnership({ id }))),
    ...['ada', 'ben'].map((id) => entryOf('people', aPerson({ id }))),
    forTrust('s1', { personId: 'ada', partnershipId: 'b1' }),
    forTrust('s2', { personId: 'ada', partnershipId: 'b0' }),
  ]
  const voices = (...more: readonly ReturnType<typeof entryOf>[]) =>
    askMap([...entries, ...more]).answer('A13').soleVoices
  expect(voices()).toEqual([
    { organisationId: 'trust', personId: 'ada', partnershipIds: ['b0', 'b1'] },
  ])
  expect(voices(forTrust('s3', { personId: 'ben', partnershipId: 'b0' }))).toEqual([])
  const unnamed = { personId: null, nameNotRecorded: true, partnershipId: 'b0' }
  expect(voices(forTrust('s3', unnamed))).toEqual([])
  expect(voices(forTrust('s3', { personId: null, partnershipId: 'b0' }))).toHaveLength(1)
})

test('A13 how few must go is asked of three partnerships and more', () => {
  expect(ask('a', 'a').busFactor).toBeNull()
  expect(ask('a', 'a', 'a').busFactor).toEqual({
    atMost: 1,
    atLeast: 1,
    exact: true,
    people: ['a'],
  })
})

test('A13 where no group holds half, nobody need go', () => {
  expect(ask('a', 'b', 'c').busFactor).toEqual({ atMost: 0, atLeast: 0, exact: true, people: [] })
})

test('A13 half of the partnerships is still too many', () => {
  expect(ask('a', 'a', 'b', 'c').busFactor?.people).toEqual(['a'])
})

test('A13 the smallest set is found where going one by one takes more', () => {
  // a and b join everything; c, d and e look better one at a time.
  const { busFactor } = ask('ab', 'ab', 'ab', 'ab')
  expect(busFactor).toEqual({ atMost: 2, atLeast: 2, exact: true, people: ['a', 'b'] })
})

test('A13 where sets run out of number, the answer is a range and says so', () => {
  // Nine people sit on everything: eight at most are tried together.
  const everybody = 'abcdefghi'
  const { busFactor } = ask(everybody, everybody, everybody, everybody)
  expect(busFactor).toMatchObject({ atMost: 9, atLeast: 9, exact: true })
  const more = `${everybody}jklmn`
  expect(ask(more, more, more, more).busFactor).toMatchObject({
    atMost: 14,
    atLeast: 9,
    exact: false,
  })
})

test('A13 the search ends before more than 200,000 sets are tried', () => {
  const many = Array.from({ length: 60 }, (_, index) => String.fromCodePoint(0x100 + index)).join(
    '',
  )
  const { busFactor } = askMap(
    entriesOf(
      networkOfPairs(
        [...many].flatMap((_, person) =>
          ['b0', 'b1', 'b2'].map((board) => [`p${`${person}`.padStart(2, '0')}`, board] as const),
        ),
      ),
    ),
  ).answer('A13')
  // 1 + 60 + 1,770 + 34,220 sets of up to three people; those of four are too many.
  expect(busFactor).toMatchObject({ atMost: 60, atLeast: 4, exact: false })
})

test('A13 above 300 people on two and more it is not asked', () => {
  const pairs = Array.from({ length: 301 }, (_, index) => [
    [`p${index}`, 'x'] as const,
    [`p${index}`, `y${index}`] as const,
  ]).flat()
  expect(askMap(entriesOf(networkOfPairs(pairs))).answer('A13').busFactor).toBeNull()
})
