import type { PublicCopy } from '../copies/copy-choices'
import { describeMap } from '../copies/describe-map'
import { escapeXml, writeAttributes } from '../copies/escape-xml'
import { findThings, findTies, type Thing, type Tie } from '../copies/things-and-ties'

/** The numbers by which values name their attribute. */
const thingAttributes = ['kind', 'sector', 'partnership kind'] as const
const tieAttributes = ['kind', 'role', 'on behalf of'] as const

/**
 * GEXF 1.3 (https://gexf.net/schema.html) of a public copy, with dates of which the end is the last
 * day held. Ties between the same two things are kept apart. Only links are directed.
 */
export function writeGexf(copy: PublicCopy): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    '<meta>',
    '<creator>Joined Up</creator>',
    `<description>${escapeXml(describeMap(copy))}</description>`,
    '</meta>',
    '<graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="undirected">',
    ...declare('node', thingAttributes),
    ...declare('edge', tieAttributes),
    '<nodes>',
    ...findThings(copy).map(writeThing),
    '</nodes>',
    '<edges>',
    ...findTies(copy).map(writeTie),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n')
}

function declare(of: 'node' | 'edge', titles: readonly string[]): readonly string[] {
  return [
    `<attributes class="${of}" mode="static">`,
    ...titles.map((title, id) => `<attribute id="${id}" title="${title}" type="string"/>`),
    '</attributes>',
  ]
}

function writeThing({
  id,
  label,
  kind,
  sector,
  partnershipKind,
  firstDay,
  lastDay,
}: Thing): string {
  const attributes = writeAttributes({ id, label, start: firstDay, end: lastDay })
  return `<node${attributes}>${writeValues([kind, sector, partnershipKind])}</node>`
}

function writeTie(tie: Tie): string {
  const attributes = writeAttributes({
    id: tie.id,
    source: tie.fromId,
    target: tie.toId,
    kind: tie.kind,
    type: tie.isDirected ? 'directed' : undefined,
    start: tie.firstDay,
    end: tie.lastDay,
  })
  return `<edge${attributes}>${writeValues([tie.kind, tie.role, tie.onBehalfOf])}</edge>`
}

function writeValues(values: readonly (string | undefined)[]): string {
  const written = values.flatMap((value, id) =>
    value === undefined ? [] : [`<attvalue${writeAttributes({ for: `${id}`, value })}/>`],
  )
  return `<attvalues>${written.join('')}</attvalues>`
}
