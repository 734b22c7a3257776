import type { PublicCopy } from '../copies/copy-choices'
import { describeMap } from '../copies/describe-map'
import { escapeXml, writeAttributes } from '../copies/escape-xml'
import { findThings, findTies, type Thing, type Tie } from '../copies/things-and-ties'

/** The id of each key and what programs show it as. All are texts, dates too. */
const thingKeys = {
  label: 'label',
  kind: 'kind',
  sector: 'sector',
  partnershipKind: 'partnership kind',
  start: 'start',
  end: 'end',
} as const

const tieKeys = {
  tieKind: 'kind',
  role: 'role',
  onBehalfOf: 'on behalf of',
  tieStart: 'start',
  tieEnd: 'end',
} as const

/**
 * GraphML (http://graphml.graphdrawing.org/specification.html) of a public copy: keys first; the end
 * is the last day held; ties between the same two things are kept apart. Only links are directed.
 */
export function writeGraphml(copy: PublicCopy): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declare('node', thingKeys),
    ...declare('edge', tieKeys),
    '<graph id="map" edgedefault="undirected">',
    `<desc>${escapeXml(describeMap(copy))}</desc>`,
    ...findThings(copy).map(writeThing),
    ...findTies(copy).map(writeTie),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n')
}

function declare(of: 'node' | 'edge', keys: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(keys).map(
    ([id, name]) => `<key id="${id}" for="${of}" attr.name="${name}" attr.type="string"/>`,
  )
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
  const values: Record<keyof typeof thingKeys, string | undefined> = {
    label,
    kind,
    sector,
    partnershipKind,
    start: firstDay,
    end: lastDay,
  }
  return `<node${writeAttributes({ id })}>${writeValues(values)}</node>`
}

function writeTie(tie: Tie): string {
  const values: Record<keyof typeof tieKeys, string | undefined> = {
    tieKind: tie.kind,
    role: tie.role,
    onBehalfOf: tie.onBehalfOf,
    tieStart: tie.firstDay,
    tieEnd: tie.lastDay,
  }
  const attributes = writeAttributes({
    id: tie.id,
    source: tie.fromId,
    target: tie.toId,
    directed: tie.isDirected ? 'true' : undefined,
  })
  return `<edge${attributes}>${writeValues(values)}</edge>`
}

function writeValues(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .flatMap(([key, value]) =>
      value === undefined ? [] : [`<data key="${key}">${escapeXml(value)}</data>`],
    )
    .join('')
}
