import { failed, ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import { foldAttribute } from '../network-files/attribute-names'
import type { RawNetwork, RawThing, RawTie } from '../network-files/raw-network'
import { refuse } from '../tables/refusal'
import { readXml } from '../xml/read-xml'
import { childrenOf, findAll, type XmlElement } from '../xml/xml-element'

/** Reads GraphML (http://graphml.graphdrawing.org/specification.html), with the labels of yEd. */
export function readGraphml(text: string): Result<RawNetwork, ImportIssue> {
  const root = readXml(text)
  if (!root.ok) return failed(root.problem)
  const graphs = [...findAll(root.value, 'graph')]
  if (root.value.name !== 'graphml' || graphs.length === 0) return refuse('file-not-readable')
  const keys = childrenOf(root.value, 'key')
  // A group in yEd is a thing with a drawing of its own inside.
  return ok({
    things: graphs.flatMap((graph) => childrenOf(graph, 'node').map((one) => toThing(one, keys))),
    ties: graphs.flatMap((graph) => {
      const usual = graph.attributes.get('edgedefault')
      return childrenOf(graph, 'edge').map((edge) => toTie(edge, keys, usual))
    }),
  })
}

type Keys = readonly XmlElement[]

function readData(element: XmlElement, of: 'node' | 'edge', keys: Keys): Map<string, string> {
  const read = new Map<string, string>()
  const given = new Map(
    childrenOf(element, 'data').map((data) => [data.attributes.get('key') ?? '', data]),
  )
  for (const key of keys) {
    const isFor = key.attributes.get('for') ?? 'all'
    if (isFor !== of && isFor !== 'all') continue
    const id = key.attributes.get('id') ?? ''
    const value = given.get(id)?.text ?? childrenOf(key, 'default')[0]?.text ?? ''
    read.set(key.attributes.get('attr.name') ?? id, value.trim())
    given.delete(id)
  }
  for (const [id, data] of given) read.set(id, data.text.trim())
  return read
}

const labelNames = new Set(['label', 'name', 'title'])

function findLabel(read: ReadonlyMap<string, string>): string | undefined {
  for (const [name, value] of read) {
    if (value !== '' && labelNames.has(foldAttribute(name))) return value
  }
  return undefined
}

function toThing(node: XmlElement, keys: Keys): RawThing {
  const key = node.attributes.get('id') ?? ''
  const attributes = readData(node, 'node', keys)
  const [described] = childrenOf(node, 'desc')
  if (described !== undefined) attributes.set('description', described.text)
  return {
    key,
    label: findLabel(attributes) ?? findDrawnLabel(node, 'NodeLabel') ?? key,
    attributes,
  }
}

/** The first label in the drawing of a thing itself, not in what lies inside it. */
function findDrawnLabel(element: XmlElement, name: 'NodeLabel' | 'EdgeLabel'): string | undefined {
  const labels = childrenOf(element, 'data').flatMap((data) => [...findAll(data, name)])
  return labels.map(({ text }) => text.trim()).find((text) => text !== '')
}

function toTie(edge: XmlElement, keys: Keys, usual: string | undefined): RawTie {
  const attributes = readData(edge, 'edge', keys)
  const drawn = findDrawnLabel(edge, 'EdgeLabel')
  if (drawn !== undefined) attributes.set('label', drawn)
  const isDirected = edge.attributes.get('directed') ?? (usual === 'directed' ? 'true' : 'false')
  return {
    from: edge.attributes.get('source') ?? '',
    to: edge.attributes.get('target') ?? '',
    attributes,
    direction: isDirected === 'true' ? 'directed' : 'undirected',
  }
}
