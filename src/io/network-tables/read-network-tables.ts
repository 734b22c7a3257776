import { foldWords } from '../../lib/fold-words'
import { createNameFinder } from '../network-files/name-finder'
import type { Attributes, RawNetwork, RawThing, RawTie } from '../network-files/raw-network'
import type { SheetRow } from '../planning/sheet-row'
import type { Table } from '../tables/table'
import { findNetworkSections, type NetworkSection } from './network-sections'

/**
 * Reads lists of things and ties, as Kumu keeps them on two sheets and Gephi in two files. A thing that
 * only ties name is a thing too. Ends are recorded as they stand.
 */
export function readNetworkTables(tables: readonly Table[]): RawNetwork {
  const sections = tables.flatMap((table) =>
    findNetworkSections(table).map((section) => withoutCutRow(section, table)),
  )
  const things = sections
    .filter(({ lists }) => lists === 'things')
    .flatMap((section) => section.rows.map((row) => toThing(row, section)))
  const find = createNameFinder(things)
  const ties = sections
    .filter(({ lists }) => lists === 'ties')
    .flatMap((section) => section.rows.flatMap((row) => toTies(row, section, find)))
  const cutRows = tables.flatMap(({ cutRow }) => (cutRow === undefined ? [] : [cutRow]))
  return { things, ties, areThingsImplied: true, areEndsAfter: true, cutRows }
}

function withoutCutRow(section: NetworkSection, { cutRow }: Table): NetworkSection {
  return { ...section, rows: section.rows.filter(({ row }) => row !== cutRow) }
}

function toThing({ row, cells }: SheetRow, section: NetworkSection): RawThing {
  const [named, numbered] = section.places
  const label = (cells[named] ?? '').trim()
  const id = (cells[numbered] ?? '').trim()
  const attributes = toAttributes(cells, section)
  return { key: id === '' ? label : id, label: label === '' ? id : label, attributes, row }
}

/** A cell may name several things that a thing is tied to, each after a bar. */
function toTies(
  { row, cells }: SheetRow,
  section: NetworkSection,
  find: (text: string) => string,
): readonly RawTie[] {
  const [from, to] = section.places
  const attributes = new Map(toAttributes(cells, section))
  const direction = readDirection(attributes)
  return splitEnds(cells[from] ?? '').flatMap((start) =>
    splitEnds(cells[to] ?? '').map((end) => {
      return { from: find(start), to: find(end), attributes, direction, row }
    }),
  )
}

function splitEnds(cell: string): readonly string[] {
  const ends = cell.split('|').map((end) => end.trim())
  return ends.length === 1 ? ends : ends.filter((end) => end !== '')
}

/** Gephi says under Type, Kumu under Direction, whether a tie has a direction; it is no type. */
function readDirection(attributes: Map<string, string>): RawTie['direction'] {
  for (const [heading, value] of attributes) {
    const direction = value.trim().toLowerCase()
    if (!['type', 'direction'].includes(foldWords(heading))) continue
    if (direction !== 'directed' && direction !== 'mutual' && direction !== 'undirected') continue
    attributes.delete(heading)
    return direction
  }
  return 'undirected'
}

function toAttributes(cells: readonly string[], { headings, places }: NetworkSection): Attributes {
  return new Map(
    headings.flatMap((heading, place) =>
      places.includes(place) || heading === '' ? [] : [[heading, cells[place] ?? ''] as const],
    ),
  )
}
