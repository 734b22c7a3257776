import { expect, test } from 'vitest'
import { readCyjs } from './read-cyjs'

const things = [{ data: { id: 1, name: 'Ada' } }, { data: { id: 'b', label: 'Board' } }]
const ties = [{ data: { source: 1, target: 'b', interaction: 'seat', isDirected: false } }]
const inOneList = [
  ...things.map((thing) => ({ group: 'nodes', ...thing })),
  ...ties.map((tie) => ({ group: 'edges', ...tie })),
]

test.each([
  ['things and ties apart', { elements: { nodes: things, edges: ties } }],
  ['one list', { elements: inOneList }],
  ['nothing but a list', inOneList],
])('%s', (_, file) => {
  const read = readCyjs(JSON.stringify(file))
  if (!read.ok) throw new Error(read.problem.code)
  expect(read.value.things.map(({ key, label }) => [key, label])).toEqual([
    ['1', 'Ada'],
    ['b', 'Board'],
  ])
  expect(read.value.ties).toMatchObject([{ from: '1', to: 'b', direction: 'undirected' }])
  expect(read.value.ties[0]?.attributes.get('interaction')).toBe('seat')
})

test('a file without anything of the kind is refused', () => {
  expect(readCyjs('{"elements":{}}')).toMatchObject({ problem: { code: 'file-not-readable' } })
})
