import { expect, test } from 'vitest'
import { readGraphml } from './read-graphml'

function read(inside: string) {
  const result = readGraphml(
    `<graphml xmlns:y="http://www.yworks.com/xml/graphml">${inside}</graphml>`,
  )
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

test('what yEd writes: names are in the drawing', () => {
  const label = (of: 'Node' | 'Edge', text: string) => `<y:${of}Label>${text}</y:${of}Label>`
  const { things, ties } = read(
    '<key for="node" id="d6" yfiles.type="nodegraphics"/><graph edgedefault="directed">' +
      `<node id="n0"><data key="d6"><y:ShapeNode>${label('Node', ' Ada Khan ')}</y:ShapeNode></data></node>` +
      `<node id="n1"><data key="d6"><y:ShapeNode>${label('Node', 'Board')}</y:ShapeNode></data>` +
      `<graph edgedefault="undirected"><node id="n1::n0"/></graph></node>` +
      `<edge source="n0" target="n1"><data key="d9"><y:PolyLineEdge>${label('Edge', 'Chair')}</y:PolyLineEdge></data></edge>` +
      '</graph>',
  )
  expect(things.map(({ key, label: name }) => [key, name])).toEqual([
    ['n0', 'Ada Khan'],
    ['n1', 'Board'],
    ['n1::n0', 'n1::n0'],
  ])
  expect(ties).toHaveLength(1)
  expect(ties[0]?.attributes.get('label')).toBe('Chair')
  expect(ties[0]?.direction).toBe('directed')
})

test('keys give names, values and what holds where nothing is said', () => {
  const { things, ties } = read(
    '<key id="k0" for="node" attr.name="name"/><key id="k1" for="all" attr.name="type"><default>person</default></key>' +
      '<graph edgedefault="undirected"><node id="1"><data key="k0">Ada &amp; co</data></node>' +
      '<node id="2"><data key="k1">board</data></node><edge source="1" target="2" directed="true"/></graph>',
  )
  expect(things.map(({ label }) => label)).toEqual(['Ada & co', '2'])
  expect(things.map(({ attributes }) => attributes.get('type'))).toEqual(['person', 'board'])
  expect(ties[0]?.direction).toBe('directed')
})
