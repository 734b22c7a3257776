import type { PublicCopy } from '../copies/copy-choices'
import { describeMap } from '../copies/describe-map'
import { findThings, findTies } from '../copies/things-and-ties'

/**
 * The JSON that Cytoscape reads (https://js.cytoscape.org/#notation/elements-json) of a public copy.
 * The end is the last day held; the direction of a tie matters only for links.
 */
export function writeCyjs(copy: PublicCopy): string {
  const things = findThings(copy).map(({ label, firstDay, lastDay, period: _, ...thing }) => ({
    data: { ...thing, name: label, ...toDays(firstDay, lastDay) },
  }))
  const ties = findTies(copy).map(
    ({ id, fromId, toId, kind, firstDay, lastDay, period: _, ...tie }) => ({
      data: {
        id,
        source: fromId,
        target: toId,
        interaction: kind,
        ...tie,
        ...toDays(firstDay, lastDay),
      },
    }),
  )
  const file = {
    data: { name: describeMap(copy) },
    elements: { nodes: things, edges: ties },
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

function toDays(start: string | undefined, end: string | undefined) {
  return {
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
  }
}
