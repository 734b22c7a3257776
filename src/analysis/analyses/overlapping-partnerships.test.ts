import { expect, test } from 'vitest'
import { askMap } from '../../../tests/builders/ask-map'
import { aLink, aPartnership, aSeat, aTheme, entryOf } from '../../../tests/builders/records'

/** Members by partnership, each a letter. */
function tables(members: Readonly<Record<string, string>>) {
  return Object.entries(members).flatMap(([id, people]) => [
    entryOf('partnerships', aPartnership({ id })),
    ...[...people].map((person) =>
      entryOf('seats', aSeat({ id: `${id}-${person}`, partnershipId: id, personId: person })),
    ),
  ])
}

test('A7 a pair is listed from three people and half of the smaller', () => {
  const isListed = (members: Record<string, string>) =>
    askMap(tables(members)).answer('A7').pairs[0]?.listed
  expect(isListed({ x: 'abcdef', y: 'abcxyz' })).toBe(true)
  expect(isListed({ x: 'abcdefg', y: 'abctuvw' })).toBe(false)
  expect(isListed({ x: 'ab', y: 'ab' })).toBe(false)
})

test('A7 a pair with a reporting line either way is not listed, and says which line', () => {
  const withLink = (fromId: string, toId: string, fields: object = {}) =>
    askMap([
      ...tables({ x: 'abc', y: 'abc' }),
      entryOf('links', aLink({ id: 'l', fromId, toId, ...fields })),
    ]).answer('A7')
  expect(withLink('y', 'x')).toMatchObject({
    listed: 0,
    pairs: [{ line: 'reports', listed: false }],
  })
  expect(withLink('x', 'y')).toMatchObject({ listed: 0, pairs: [{ line: 'reports' }] })
  expect(withLink('x', 'y', { endedOn: '2009' }).listed).toBe(0)
  expect(withLink('x', 'y', { endedOn: '2008' }).listed).toBe(1)
  for (const [child, parent] of [['x', 'y'] as const, ['y', 'x'] as const]) {
    const entries = [
      ...tables({ x: 'abc', y: 'abc' }),
      entryOf('partnerships', aPartnership({ id: child, parentId: parent })),
    ]
    expect(askMap(entries).answer('A7').pairs).toMatchObject([{ line: 'parent', listed: false }])
  }
})

test('A7 themes are compared by their topmost, and not at all where one side has none', () => {
  const jaccard = (x?: string[], y?: string[]) =>
    askMap([
      ...tables({ x: 'a', y: 'a' }),
      entryOf('themes', aTheme({ id: 'health' })),
      entryOf('themes', aTheme({ id: 'clinics', parentId: 'health' })),
      entryOf('themes', aTheme({ id: 'crime' })),
      entryOf('partnerships', aPartnership({ id: 'x', ...(x && { themeIds: x }) })),
      entryOf('partnerships', aPartnership({ id: 'y', ...(y && { themeIds: y }) })),
    ]).answer('A7').pairs[0]?.themeJaccard
  expect(jaccard(['clinics'], ['health'])).toBe(1)
  expect(jaccard(['health', 'crime'], ['crime'])).toBe(0.5)
  expect(jaccard(['health'])).toBeNull()
  expect(jaccard(undefined, ['health'])).toBeNull()
})

test('A7 an area share needs both areas', () => {
  const share = (...areas: readonly (string | undefined)[]) =>
    askMap([
      ...tables({ x: 'a', y: 'a' }),
      ...['x', 'y'].map((id, index) =>
        entryOf(
          'partnerships',
          aPartnership({ id, ...(areas[index] && { areaId: areas[index] }) }),
        ),
      ),
    ]).answer('A7').pairs[0]?.areaShare
  expect(share('here', 'here')).toBe(1)
  expect(share('here')).toBeNull()
  expect(share(undefined, 'here')).toBeNull()
})

test('A7 on screen at most 1,000 pairs are handed over, listed ones first, the count whole', () => {
  // One person on all of 46 tables joins 1,035 pairs; the last two share three people.
  const names = Array.from({ length: 46 }, (_, index) => `t${index + 10}`)
  const members = Object.fromEntries(names.map((name, index) => [name, index < 44 ? 'a' : 'abc']))
  const { sharing, pairs, listed } = askMap(tables(members), {}, 'screen').answer('A7')
  expect([sharing, pairs.length, listed]).toEqual([1_035, 1_000, 1])
  expect(pairs.at(-1)).toMatchObject({ a: 't54', b: 't55', listed: true })
  expect(askMap(tables(members)).answer('A7').pairs).toHaveLength(1_035)
})

test('A12 on screen the people with most threads come first, up to 2,000 pairs', () => {
  const names = Array.from({ length: 72 }, (_, index) => `t${index + 10}`)
  const members = Object.fromEntries(
    names.map((name, index) => [name, (index < 68 ? 'a' : '') + (index > 60 ? 'b' : '')]),
  )
  const screen = askMap(tables(members), {}, 'screen').answer('A12')
  const complete = askMap(tables(members)).answer('A12')
  expect(screen.threads).toBe(complete.threads)
  expect(complete.singleThreads.map(({ personId }) => personId)).toEqual(['a', 'b'])
  expect(screen.singleThreads.map(({ personId }) => personId)).toEqual(['a'])
})
