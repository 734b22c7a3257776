import { expect, test } from 'vitest'
import { readKumuJson } from './read-kumu-json'

function read(file: unknown) {
  const result = readKumuJson(JSON.stringify(file))
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

test('a blueprint names the ends of a connection by label, whatever the capitals, or by id', () => {
  const { things, ties } = read({
    elements: [
      { label: 'Ada Khan', type: 'Person', tags: ['Health', 'Homes'] },
      { id: '7', label: 'Board' },
    ],
    connections: [
      { from: 'ada khan', to: '7', direction: 'directed', type: 'Chair' },
      { from: 'Board', to: 'New Forum' },
    ],
  })
  expect(things.map(({ key }) => key)).toEqual(['Ada Khan', '7'])
  expect(things[0]?.attributes.get('tags')).toBe('Health | Homes')
  expect(ties).toMatchObject([
    { from: 'Ada Khan', to: '7', direction: 'directed' },
    { from: '7', to: 'New Forum', direction: 'undirected' },
  ])
  expect(Object.fromEntries(ties[0]?.attributes ?? [])).toMatchObject({ type: 'Chair' })
})

test('a whole project keeps what is said one level deeper', () => {
  const { things, ties } = read({
    elements: [
      { _id: 'elem-1', attributes: { label: 'Ada', 'element type': 'Person' } },
      { _id: 'elem-2', attributes: { label: 'Ada', 'element type': 'Board' } },
    ],
    connections: [
      {
        _id: 'conn-1',
        from: 'elem-1',
        to: 'elem-2',
        direction: 'mutual',
        attributes: { 'connection type': 'Chair' },
      },
    ],
  })
  expect(things.map(({ key, label }) => [key, label])).toEqual([
    ['elem-1', 'Ada'],
    ['elem-2', 'Ada'],
  ])
  expect(ties).toMatchObject([{ from: 'elem-1', to: 'elem-2', direction: 'mutual' }])
  expect(ties[0]?.attributes.get('connection type')).toBe('Chair')
})
