import { failed, ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import { parseSafeJson } from '../map-file/check-json'
import { isPlainObject } from '../map-file/field-order'
import { listOf, toAttributes, toText } from '../network-files/json-values'
import { createNameFinder } from '../network-files/name-finder'
import type { RawNetwork, RawThing, RawTie } from '../network-files/raw-network'
import { refuse } from '../tables/refusal'

type Data = Readonly<Record<string, unknown>>

/** Reads a Kumu blueprint, or the whole project as Kumu exports it. */
export function readKumuJson(text: string): Result<RawNetwork, ImportIssue> {
  const parsed = parseSafeJson(text)
  if (!parsed.ok) return failed(parsed.problem)
  if (!isPlainObject(parsed.value)) return refuse('file-not-readable')
  const { elements, connections } = parsed.value
  const things = listOf(elements).map(toThing)
  const find = createNameFinder(things)
  const ties = listOf(connections).map((one) => toTie(one, find))
  return ok({ things, ties, areThingsImplied: true })
}

/** In a whole project what is said of a thing lies one level deeper. */
function saidOf(data: Data): Data {
  return isPlainObject(data.attributes) ? data.attributes : data
}

function toThing(data: Data): RawThing {
  const said = saidOf(data)
  const label = toText(said.label)
  const id = toText(data._id) || toText(data.id)
  return { key: id === '' ? label.trim() : id, label, attributes: toAttributes(said) }
}

function toTie(data: Data, find: (text: string) => string): RawTie {
  const { from: _, to: __, ...said } = saidOf(data)
  const direction = toText(data.direction) || toText(said.direction)
  return {
    from: find(toText(data.from)),
    to: find(toText(data.to)),
    attributes: toAttributes(said),
    direction: direction === 'directed' || direction === 'mutual' ? direction : 'undirected',
  }
}
