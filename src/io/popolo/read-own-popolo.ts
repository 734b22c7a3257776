import { isPlainObject } from '../map-file/field-order'
import type { Draft, OwnRow, RowKind } from '../own-records/own-row'
import type { PopoloFile, PopoloItem } from './popolo-file'

/** The kinds that lie whole under our own key. */
const wholeKinds = ['links', 'strategies', 'strategyLinks', 'consultations', 'themes'] as const

/** Our own Popolo file as the records it was written from (domain model, section 7). */
export function readOwnPopolo(file: PopoloFile, own: PopoloItem): readonly OwnRow[] {
  const { persons, organizations, posts, memberships, areas } = file
  const held = new Map(memberships.map((one) => [one.post_id, one] as const))
  const positions = memberships.filter(({ post_id }) => post_id === undefined)
  return [
    ...wholeKinds.flatMap((kind) => {
      const list = Array.isArray(own[kind]) ? own[kind].filter(isPlainObject) : []
      return list.map((draft, index) => toRow(kind, draft, kind, index))
    }),
    ...areas.map((item, index) => toRow('areas', toArea(item), 'areas', index)),
    ...persons.map((item, index) => toRow('people', draftOf(item, {}), 'persons', index)),
    ...organizations.map((item, index) => toRow(...toBody(item), 'organizations', index)),
    ...posts.map((post, index) => toRow('seats', toSeat(post, held.get(post.id)), 'posts', index)),
    ...positions.map((item, index) => toRow('positions', toPosition(item), 'memberships', index)),
  ]
}

/** Whether a file says of itself that it is one of ours. */
export function findOwn({ own }: PopoloFile): PopoloItem | undefined {
  return own !== undefined && isPlainObject(own.info) ? own : undefined
}

function toRow(kind: RowKind, draft: Draft, sheet: string, index: number): OwnRow {
  return { kind, draft, named: [], sheet, row: index + 1 }
}

/** What every object of Popolo may have, in our words, and what lies under our own key. */
function draftOf(item: PopoloItem, fields: Draft): Draft {
  const { kind: _, source: about, ...own } = isPlainObject(item.x_joined_up) ? item.x_joined_up : {}
  const [source] = listOf(item.sources)
  const [link] = listOf(item.links)
  const names = listOf(item.other_names).map(({ name }) => name)
  const identifiers = listOf(item.identifiers).map((one) => ({
    scheme: one.scheme,
    value: one.identifier,
  }))
  const stated = isPlainObject(about) ? about : {}
  const title = source === undefined ? {} : { title: source.note, url: source.url }
  const whole = { ...title, ...stated }
  return withoutAbsent({
    ...own,
    id: item.id,
    name: item.name,
    url: link?.url,
    ...(names.length === 0 ? {} : { otherNames: names }),
    ...(identifiers.length === 0 ? {} : { identifiers }),
    ...(Object.keys(whole).length === 0 ? {} : { source: whole }),
    ...fields,
  })
}

function toBody(item: PopoloItem): readonly [RowKind, Draft] {
  const own = isPlainObject(item.x_joined_up) ? item.x_joined_up : {}
  const shared = { parentId: item.parent_id, areaId: item.area_id }
  if (own.kind === 'organisation') {
    return ['organisations', draftOf(item, { ...shared, sector: item.classification })]
  }
  const period = { startedOn: item.founding_date, endedOn: item.dissolution_date }
  return ['partnerships', draftOf(item, { ...shared, ...period, kind: item.classification })]
}

function toSeat(post: PopoloItem, membership: PopoloItem | undefined): Draft {
  const behalf = membership?.on_behalf_of_id
  return draftOf(post, {
    partnershipId: post.organization_id,
    personId: membership?.person_id ?? null,
    ...(behalf === undefined ? {} : { organisationId: behalf }),
    role: post.role,
    roleTitle: post.label,
    startedOn: post.start_date,
    endedOn: post.end_date,
  })
}

function toPosition(item: PopoloItem): Draft {
  return draftOf(item, {
    personId: item.person_id,
    organisationId: item.organization_id,
    role: item.role,
    startedOn: item.start_date,
    endedOn: item.end_date,
  })
}

function toArea(item: PopoloItem): Draft {
  return draftOf(item, {
    code: item.identifier,
    tier: item.classification,
    parentId: item.parent_id,
  })
}

function listOf(value: unknown): readonly PopoloItem[] {
  return Array.isArray(value) ? value.filter(isPlainObject) : []
}

function withoutAbsent(draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined))
}
