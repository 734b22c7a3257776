import { failed, ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import type { RawNetwork, RawThing, RawTie } from '../network-files/raw-network'
import { refuse } from '../tables/refusal'
import { readXml } from '../xml/read-xml'
import { childrenOf, findAll, type XmlElement } from '../xml/xml-element'

/** Reads GEXF 1.2 or 1.3 (https://gexf.net/schema.html). Each spell of an edge is a tie of its own. */
export function readGexf(text: string): Result<RawNetwork, ImportIssue> {
  const root = readXml(text)
  if (!root.ok) return failed(root.problem)
  const [graph] = childrenOf(root.value, 'graph')
  if (root.value.name !== 'gexf' || graph === undefined) return refuse('file-not-readable')
  const ofNodes = readDeclarations(graph, 'node')
  const ofEdges = readDeclarations(graph, 'edge')
  const usual = graph.attributes.get('defaultedgetype') ?? 'undirected'
  return ok({
    things: [...findAll(graph, 'node')].map((node) => toThing(node, ofNodes)),
    ties: [...findAll(graph, 'edge')].flatMap((edge) => toTies(edge, ofEdges, usual)),
  })
}

interface Declared {
  readonly title: string
  readonly usual: string
}

type Declarations = ReadonlyMap<string, Declared>

function readDeclarations(graph: XmlElement, of: 'node' | 'edge'): Declarations {
  const lists = childrenOf(graph, 'attributes').filter((one) => one.attributes.get('class') === of)
  return new Map(
    lists
      .flatMap((list) => childrenOf(list, 'attribute'))
      .map((one) => {
        const id = one.attributes.get('id') ?? ''
        const title = one.attributes.get('title') ?? id
        return [id, { title, usual: childrenOf(one, 'default')[0]?.text.trim() ?? '' }]
      }),
  )
}

function readAttributes(element: XmlElement, declared: Declarations): Map<string, string> {
  const read = new Map([...declared.values()].map(({ title, usual }) => [title, usual]))
  for (const list of childrenOf(element, 'attvalues')) {
    for (const { attributes } of childrenOf(list, 'attvalue')) {
      const id = attributes.get('for') ?? attributes.get('id') ?? ''
      read.set(declared.get(id)?.title ?? id, attributes.get('value') ?? '')
    }
  }
  return read
}

function toThing(node: XmlElement, declared: Declarations): RawThing {
  const key = node.attributes.get('id') ?? ''
  const attributes = readAttributes(node, declared)
  const spells = readSpells(node)
  // A thing that came and went is there from its first day to its last.
  const starts = spells.map(({ start }) => start).toSorted()
  const ends = spells.map(({ end }) => end).toSorted()
  attributes.set('start', starts[0] ?? '')
  attributes.set('end', ends.includes('') ? '' : (ends.at(-1) ?? ''))
  return { key, label: node.attributes.get('label') ?? key, attributes }
}

function toTies(edge: XmlElement, declared: Declarations, usual: string): readonly RawTie[] {
  const own = readAttributes(edge, declared)
  for (const name of ['kind', 'label']) {
    const value = edge.attributes.get(name)
    if (value !== undefined) own.set(name, value)
  }
  const type = edge.attributes.get('type') ?? usual
  const direction = type === 'directed' || type === 'mutual' ? type : 'undirected'
  return readSpells(edge).map(({ start, end }) => ({
    from: edge.attributes.get('source') ?? '',
    to: edge.attributes.get('target') ?? '',
    attributes: new Map([...own, ['start', start], ['end', end]]),
    direction,
  }))
}

/** At least one: a thing without spells has the dates that it gives itself, or none. */
function readSpells(element: XmlElement) {
  const spells = childrenOf(element, 'spells').flatMap((list) => childrenOf(list, 'spell'))
  return (spells.length === 0 ? [element] : spells).map(({ attributes }) => ({
    start: attributes.get('start') ?? attributes.get('startopen') ?? '',
    end: attributes.get('end') ?? attributes.get('endopen') ?? '',
  }))
}
