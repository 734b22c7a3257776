import { failed, ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import { parseSafeJson } from '../map-file/check-json'
import { isPlainObject } from '../map-file/field-order'
import { listOf, toAttributes, toText } from '../network-files/json-values'
import type { RawNetwork, RawThing, RawTie } from '../network-files/raw-network'
import { refuse } from '../tables/refusal'

type Data = Readonly<Record<string, unknown>>

/**
 * Reads what Cytoscape writes (https://js.cytoscape.org/#notation/elements-json): things and ties apart,
 * or in one list.
 */
export function readCyjs(text: string): Result<RawNetwork, ImportIssue> {
  const parsed = parseSafeJson(text)
  if (!parsed.ok) return failed(parsed.problem)
  const elements = isPlainObject(parsed.value) ? parsed.value.elements : parsed.value
  const all = isPlainObject(elements)
    ? [...listOf(elements.nodes), ...listOf(elements.edges)]
    : listOf(elements)
  const data = all.flatMap((element) => (isPlainObject(element.data) ? [element.data] : []))
  if (data.length === 0) return refuse('file-not-readable')
  return ok({
    things: data.filter((one) => !isTie(one)).map(toThing),
    ties: data.filter(isTie).map(toTie),
  })
}

function isTie(data: Data): boolean {
  return 'source' in data && 'target' in data
}

function toThing(data: Data): RawThing {
  const key = toText(data.id)
  const label = [data.name, data.label, data.shared_name].map(toText).find((one) => one !== '')
  return { key, label: label ?? key, attributes: toAttributes(data) }
}

function toTie(data: Data): RawTie {
  const { source, target, name: _, ...said } = data
  return {
    from: toText(source),
    to: toText(target),
    attributes: toAttributes(said),
    direction: data.isDirected === false ? 'undirected' : 'directed',
  }
}
