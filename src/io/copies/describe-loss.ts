import type { Network } from '../../domain/network'
import { type Kind, kinds } from '../../domain/records'
import { findSeatHolder } from './things-and-ties'

export type CopyFormat =
  | 'map-file'
  | 'csv-set'
  | 'workbook'
  | 'popolo'
  | 'gexf'
  | 'graphml'
  | 'kumu'
  | 'cyjs'

/** Something that would not be in the file, as data for a dialog to put into words. */
export type CopyLoss =
  /** Records of a kind that are not in the file. */
  | { readonly code: 'records-left-out'; readonly kind: Kind; readonly count: number }
  /** A field that this many records have and the file has not. */
  | {
      readonly code: 'field-left-out'
      readonly kind: Kind
      readonly field: string
      readonly count: number
    }
  /** Of the seats left out, those nobody holds, and those held by somebody we know nothing of. */
  | { readonly code: 'empty-seats-left-out' | 'unknown-holders-left-out'; readonly count: number }
  /** People who are in the file without their name. */
  | { readonly code: 'names-replaced'; readonly count: number }
  /** Dates that give a year or a month, and become a day in the file. */
  | { readonly code: 'dates-become-days'; readonly count: number }

type Carried = Readonly<Partial<Record<Kind, readonly string[]>>>

const drawn = {
  people: ['id', 'name'],
  organisations: ['id', 'name', 'sector'],
  partnerships: ['id', 'name', 'kind', 'startedOn', 'endedOn'],
  seats: [
    'id',
    'partnershipId',
    'personId',
    'nameNotRecorded',
    'organisationId',
    'speaksFor',
    'role',
    'startedOn',
    'endedOn',
  ],
  positions: ['id', 'personId', 'organisationId', 'role', 'startedOn', 'endedOn'],
  links: ['id', 'kind', 'fromId', 'toId', 'startedOn', 'endedOn'],
  info: ['id', 'title', 'asAt', 'purpose', 'privacy'],
} satisfies Carried

const themesToo = [...drawn.organisations, 'themeIds']

/** What of a copy a drawing format carries. The other formats carry all of it, save some kinds. */
const carriedBy: Readonly<Partial<Record<CopyFormat, Carried>>> = {
  gexf: drawn,
  graphml: drawn,
  cyjs: drawn,
  kumu: {
    ...drawn,
    organisations: themesToo,
    partnerships: [...drawn.partnerships, 'themeIds'],
    info: ['id'],
  },
}

const kindsNotIn: Readonly<Partial<Record<CopyFormat, readonly Kind[]>>> = {
  'csv-set': ['views', 'stories', 'decisions'],
  workbook: ['views', 'stories', 'decisions'],
}

const wholeDaysOnly: ReadonlySet<CopyFormat> = new Set(['gexf', 'graphml', 'cyjs'])

/**
 * What of a map a file would lack: what the copy leaves out, and what the format cannot carry of the
 * copy. `copy` is the copy that would be written; for the full map file, the map itself.
 */
export function describeLoss(
  network: Network,
  copy: Network,
  format: CopyFormat,
): readonly CopyLoss[] {
  return [
    ...kinds.flatMap((kind) => findKindLoss(network, copy, format, kind)),
    ...findSeatLoss(copy, format),
    ...counted('names-replaced', countReplaced(network, copy)),
    ...counted('dates-become-days', countPartDates(copy, format)),
  ]
}

function findKindLoss(
  network: Network,
  copy: Network,
  format: CopyFormat,
  kind: Kind,
): readonly CopyLoss[] {
  const left = network[kind].size
  const going = findTravelling(copy, format, kind)
  const missing = left - going.length
  const losses: CopyLoss[] = missing > 0 ? [{ code: 'records-left-out', kind, count: missing }] : []
  if (going.length === 0) return losses
  const goingIds = new Set(going.map(({ id }) => id))
  // People get other ids in some copies, and all of them travel.
  const before = [...network[kind].values()].filter(
    ({ id }) => kind === 'people' || goingIds.has(id),
  )
  const carried = carriedBy[format]?.[kind]
  const after = countFields(going)
  for (const [field, count] of countFields(before)) {
    const isCarried = carried === undefined || carried.includes(field)
    const lost = count - (isCarried ? (after.get(field) ?? 0) : 0)
    if (lost > 0 && field !== 'doNotExport') {
      losses.push({ code: 'field-left-out', kind, field, count: lost })
    }
  }
  return losses
}

/** The records of a kind that are in the file. */
function findTravelling(copy: Network, format: CopyFormat, kind: Kind) {
  const carried = carriedBy[format]
  const records: readonly { readonly id: string }[] = [...copy[kind].values()]
  if (carried === undefined) return kindsNotIn[format]?.includes(kind) === true ? [] : records
  if (carried[kind] === undefined) return []
  return kind === 'seats' ? [...copy.seats.values()].filter(isTied) : records
}

function isTied(seat: Parameters<typeof findSeatHolder>[0]): boolean {
  return findSeatHolder(seat) !== undefined
}

/** How many records have each field. An empty list says nothing, so nothing is lost with it. */
function countFields(records: readonly object[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const record of records) {
    for (const [field, value] of Object.entries(record)) {
      const isEmpty = Array.isArray(value) && value.length === 0
      if (!isEmpty) counts.set(field, (counts.get(field) ?? 0) + 1)
    }
  }
  return counts
}

function findSeatLoss(copy: Network, format: CopyFormat): readonly CopyLoss[] {
  if (carriedBy[format] === undefined) return []
  const untied = [...copy.seats.values()].filter((seat) => !isTied(seat))
  const unknown = untied.filter(({ nameNotRecorded }) => nameNotRecorded === true).length
  return [
    ...counted('empty-seats-left-out', untied.length - unknown),
    ...counted('unknown-holders-left-out', unknown),
  ]
}

function counted(
  code: Exclude<CopyLoss['code'], 'records-left-out' | 'field-left-out'>,
  count: number,
) {
  return count > 0 ? [{ code, count }] : []
}

function countReplaced(network: Network, copy: Network): number {
  return [...network.people.values()].filter(({ id, name }) => copy.people.get(id)?.name !== name)
    .length
}

function countPartDates(copy: Network, format: CopyFormat): number {
  if (!wholeDaysOnly.has(format)) return 0
  const seats = [...copy.seats.values()].filter(isTied)
  const dated = [copy.partnerships, copy.positions, copy.links].flatMap((records) => [
    ...records.values(),
  ])
  return [...seats, ...dated]
    .flatMap(({ startedOn, endedOn }) => [startedOn, endedOn])
    .filter((date) => date !== undefined && date.length < 10).length
}
