import type { Link } from '../../domain/link'
import { doPeriodsMeet, type Period } from '../../domain/period'
import type { Position } from '../../domain/position'
import { groupBy } from '../../lib/group-by'
import type { NameGroup } from '../matching/name-group'
import type { ChangeList } from '../planning/change-list'
import type { ImportContext } from '../planning/import-context'
import { importLimits } from '../tables/import-limits'
import type { LinkRow, PositionRow } from './sort-ties'

export interface BodyTiesPlan extends Pick<ImportContext, 'network' | 'idFor'> {
  readonly changes: ChangeList
  readonly idOf: (group: NameGroup) => string
}

/** Words for a position that carries responsibility for the organisation. */
const governing = /\b(?:trustee|governor|director|chair|chairman|chairwoman|chairperson|board)\b/iu

/** Found again by person, organisation and periods that meet; each on the map once. */
export function planPositions(rows: readonly PositionRow[], plan: BodyTiesPlan): void {
  const { network, changes, idFor, idOf } = plan
  const known = groupBy(network.positions.values(), keyOfPosition)
  const used = new Set<Position>()
  for (const { tie, person, organisation, role } of rows) {
    const [personId, organisationId] = [idOf(person), idOf(organisation)]
    const alike = known.get(`${personId} ${organisationId}`) ?? []
    const fitting = alike.filter((one) => !used.has(one) && doPeriodsMeet(one, tie.period))
    const before = fitting.find((one) => one.role === role) ?? fitting[0]
    if (before !== undefined) used.add(before)
    const stated = role === '' ? undefined : role.slice(0, importLimits.nameCharacters).trim()
    changes.put('positions', before?.id ?? idFor(`positions:${tie.item}`), {
      personId,
      organisationId,
      role: stated ?? before?.role ?? 'member',
      governance: before?.governance ?? governing.test(role),
      ...tie.period,
      note: tie.note,
    })
  }
}

function keyOfPosition({ personId, organisationId }: Position): string {
  return `${personId} ${organisationId}`
}

interface PlacedLink extends Period {
  readonly item: string
  readonly kind: Link['kind']
  readonly fromId: string
  readonly toId: string
  readonly note?: string
  readonly isDirected: boolean
}

/**
 * Found again by kind, from and to, in periods that meet; a link without a direction by its ends
 * either way round. Rows of one file that say the same are one link. Gives how many were joined.
 */
export function planLinks(rows: readonly LinkRow[], plan: BodyTiesPlan): number {
  const { network, changes, idFor } = plan
  const placed = rows
    .map((row) => placeLink(row, plan))
    .filter(({ fromId, toId }) => fromId !== toId)
  const known = groupBy(network.links.values(), (link) => keyOf(link))
  const planned = new Map<string, PlacedLink[]>()
  const used = new Set<Link>()
  // Two things that a person said are the same have no link between them.
  let joined = rows.length - placed.length
  for (const link of placed) {
    const keys = link.isDirected ? [keyOf(link)] : [keyOf(link), keyOf(turned(link))]
    const before = keys
      .flatMap((key) => known.get(key) ?? [])
      .find((one) => !used.has(one) && doPeriodsMeet(one, link))
    const isSaid = keys
      .flatMap((key) => planned.get(key) ?? [])
      .some((one) => doPeriodsMeet(one, link))
    if (isSaid) {
      joined += 1
      continue
    }
    if (before !== undefined) used.add(before)
    planned.set(keyOf(link), [...(planned.get(keyOf(link)) ?? []), link])
    const { item, kind, startedOn, endedOn, note } = link
    const { fromId, toId } = before ?? link
    const fields = { kind, fromId, toId, startedOn, endedOn, note }
    changes.put('links', before?.id ?? idFor(`links:${item}`), fields)
  }
  return joined
}

function placeLink({ tie, kind, from, to, note }: LinkRow, { idOf }: BodyTiesPlan): PlacedLink {
  const isDirected = tie.direction !== 'undirected' || kind !== 'shares-information'
  return {
    item: tie.item,
    kind,
    fromId: idOf(from),
    toId: idOf(to),
    ...tie.period,
    ...(note === undefined ? {} : { note }),
    isDirected,
  }
}

function keyOf({ kind, fromId, toId }: Pick<PlacedLink, 'kind' | 'fromId' | 'toId'>): string {
  return `${kind} ${fromId} ${toId}`
}

function turned({ kind, fromId, toId }: PlacedLink) {
  return { kind, fromId: toId, toId: fromId }
}
