import { expect, test } from 'vitest'
import { readGexf } from './read-gexf'

const gexf = (inside: string) =>
  `<gexf xmlns="http://gexf.net/1.2" version="1.2"><graph defaultedgetype="directed">${inside}</graph></gexf>`

function read(inside: string) {
  const result = readGexf(gexf(inside))
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

const said = (attributes: ReadonlyMap<string, string> | undefined) =>
  Object.fromEntries(attributes ?? [])

test('attributes by their titles, with what they are by default', () => {
  const { things } = read(
    '<attributes class="node"><attribute id="0" title="kind"><default>person</default></attribute></attributes>' +
      '<nodes><node id="1" label="Ada"/><node id="2"><attvalues><attvalue for="0" value="board"/></attvalues></node></nodes>',
  )
  expect(things.map(({ key, label }) => [key, label])).toEqual([
    ['1', 'Ada'],
    ['2', '2'],
  ])
  expect(things.map(({ attributes }) => attributes.get('kind'))).toEqual(['person', 'board'])
})

test('each spell of a tie is a tie of its own; a thing lasts from its first spell to its last', () => {
  const { things, ties } = read(
    '<nodes><node id="1"><spells><spell start="2009" end="2011"/><spell start="2005" end="2006"/></spells></node></nodes>' +
      '<edges><edge source="1" target="1" kind="seat" type="undirected"><spells>' +
      '<spell start="2001" end="2002"/><spell start="2004"/></spells></edge><edge source="1" target="1"/></edges>',
  )
  expect(said(things[0]?.attributes)).toEqual({ start: '2005', end: '2011' })
  expect(ties.map(({ attributes }) => said(attributes))).toEqual([
    { kind: 'seat', start: '2001', end: '2002' },
    { kind: 'seat', start: '2004', end: '' },
    { start: '', end: '' },
  ])
  expect(ties.map(({ direction }) => direction)).toEqual(['undirected', 'undirected', 'directed'])
})

test('things inside other things are read too', () => {
  const { things } = read('<nodes><node id="1"><nodes><node id="2"/></nodes></node></nodes>')
  expect(things.map(({ key }) => key)).toEqual(['1', '2'])
})
