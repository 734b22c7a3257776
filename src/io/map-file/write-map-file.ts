import { getInfo, type Network } from '../../domain/network'
import { fileKinds } from '../../domain/records'
import { createArrangers } from './field-order'
import type { MapFileLineage } from './map-file-lineage'

/** What a full map file holds beside the records; `places` is where things lie on the map. */
export type MapFileExtras = MapFileLineage & { readonly places?: unknown }

/**
 * The map file of a network (formats, section 9): one record in a line, kinds, fields and ids in a
 * fixed order, so that the same map gives the same bytes, lineage apart.
 */
export function writeMapFile(network: Network, lineage: MapFileExtras): string {
  // A record in memory has been read by its schema, so it has no field that is not known.
  const arrange = createArrangers(() => {})
  const kinds = fileKinds
    .filter((kind) => kind !== 'decisions' || network.decisions.size > 0)
    .map((kind) => {
      const records = [...network[kind].values()].sort((a, b) => (a.id < b.id ? -1 : 1))
      const lines = records.map((record) => JSON.stringify(arrange(kind, record)))
      const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`
      return `${JSON.stringify(kind)}:${list}`
    })
  const members = [
    '"format":"joined-up-map"',
    '"version":1',
    `"exportId":${JSON.stringify(lineage.exportId)}`,
    `"parents":${JSON.stringify(lineage.parents)}`,
    ...optionalMembers(lineage),
    `"info":${JSON.stringify(arrange('info', getInfo(network)))}`,
    `"records":{\n${kinds.join(',\n')}\n}`,
  ]
  return `{\n${members.join(',\n')}\n}\n`
}

function optionalMembers({ revisions, erased, places }: MapFileExtras): readonly string[] {
  return Object.entries({ revisions, erased, places })
    .filter(([, value]) => value !== undefined)
    .map(([member, value]) => `${JSON.stringify(member)}:${JSON.stringify(value)}`)
}
