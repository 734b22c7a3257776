import type { Identifier } from '../../domain/identifier'
import { doPeriodsMeet, type Period } from '../../domain/period'
import { recordIdPattern } from '../../domain/record-id'
import { kinds } from '../../domain/records'
import type { PossibleMatch } from '../import-plan'
import { cleanBodyForm, cleanPersonForm } from '../matching/cleaned-form'
import { indexDeclaredDifferent } from '../matching/declared-different'
import { indexCompanions } from '../matching/known-companions'
import { indexKnownRecords, type NamedKind } from '../matching/known-records'
import { matchGroups } from '../matching/match-groups'
import { createNameGroups } from '../matching/name-group'
import type { ImportContext } from '../planning/import-context'
import { readPersonName } from '../values/read-person-name'
import { type Draft, type KeyedRow, type RowKind, rowKinds, textAt } from './own-row'

export interface RowIds {
  /** The id of the record that a row states, by the key of the row. */
  readonly idOf: ReadonlyMap<string, string>
  readonly matches: readonly PossibleMatch[]
}

const namedKinds: readonly NamedKind[] = ['people', 'organisations', 'partnerships']

/**
 * Finds each row again on the map (formats, section 6): by our own id; people and bodies by other
 * ids and by name; the rest by what they say. What is not found keeps the id it has, or gets one.
 */
export function findRowIds(rows: readonly KeyedRow[], context: ImportContext): RowIds {
  const idOf = new Map<string, string>()
  const matches: PossibleMatch[] = []
  for (const kind of rowKinds) {
    const ofKind = rows.filter((row) => row.kind === kind)
    const named = namedKinds.find((one) => one === kind)
    if (named === undefined) findOthers(kind, ofKind, context, idOf)
    else matches.push(...findNamed(named, ofKind, context, idOf))
  }
  return { idOf, matches }
}

/** A new record keeps an id that nothing on the map has. */
function newIdOf(row: KeyedRow, { network, idFor }: ImportContext): string {
  const { id } = row.draft
  const isFree =
    typeof id === 'string' &&
    recordIdPattern.test(id) &&
    !kinds.some((kind) => network[kind].has(id))
  return isFree ? id : idFor(`${row.kind}:${row.key}`)
}

function findNamed(
  kind: NamedKind,
  rows: readonly KeyedRow[],
  context: ImportContext,
  idOf: Map<string, string>,
): readonly PossibleMatch[] {
  const { network, answers } = context
  const groups = createNameGroups(kind)
  const placed = rows.map((row) => {
    const { name, cleaned } = readName(kind, textAt(row.draft, 'name'))
    const idValue = textAt(row.draft, 'id')
    const group = groups.add({ name, cleaned, idValue, row: row.row, sheet: row.sheet })
    const stated = Array.isArray(row.draft.identifiers) ? row.draft.identifiers : []
    group.identifiers.push(...stated.filter(isIdentifier))
    return { row, group }
  })
  const rowByGroupKey = new Map(placed.map(({ row, group }) => [`${kind}:${group.key}`, row]))
  const matched = matchGroups({
    groups: groups.all,
    known: indexKnownRecords(network, kind),
    companionsOf: indexCompanions(network, kind),
    scheme: undefined,
    areIdsForeign: false,
    isDeclaredDifferent: indexDeclaredDifferent(network),
    answers,
    idFor: (key) => {
      const row = rowByGroupKey.get(key)
      return row === undefined ? context.idFor(key) : newIdOf(row, context)
    },
  })
  for (const { row, group } of placed) idOf.set(row.key, matched.slotOf.get(group)?.id ?? row.key)
  return matched.matches
}

function isIdentifier(value: unknown): value is Identifier {
  return typeof value === 'object' && value !== null && 'scheme' in value && 'value' in value
}

function readName(kind: NamedKind, text: string) {
  if (kind !== 'people') return { name: text, cleaned: cleanBodyForm(text) }
  const read = readPersonName(text, { isSurnameFirst: false })
  return { name: text, cleaned: read.is === 'named' ? read.cleaned : cleanPersonForm(text) }
}

function findOthers(
  kind: RowKind,
  rows: readonly KeyedRow[],
  context: ImportContext,
  idOf: Map<string, string>,
): void {
  const known = context.network[kind] as ReadonlyMap<string, Draft & { readonly id: string }>
  const used = new Set<string>()
  for (const { key, draft } of rows) {
    const id = textAt(draft, 'id')
    if (!known.has(id)) continue
    idOf.set(key, id)
    used.add(id)
  }
  const rest = rows.filter(({ key }) => !idOf.has(key))
  const onMap = rest.length === 0 ? new Map() : indexByKey(kind, known.values())
  for (const row of rest) {
    const draft = withIds(row.draft, idOf)
    const alike = onMap.get(keyOf(kind, draft)) ?? []
    const again = alike.find(
      (one: Draft) => !used.has(textAt(one, 'id')) && isFit(kind, draft, one),
    )
    const id = again === undefined ? newIdOf(row, context) : textAt(again, 'id')
    used.add(id)
    idOf.set(row.key, id)
  }
}

function indexByKey(
  kind: RowKind,
  records: Iterable<Draft>,
): ReadonlyMap<string, readonly Draft[]> {
  const index = new Map<string, Draft[]>()
  for (const record of records) {
    const key = keyOf(kind, record)
    const others = index.get(key)
    if (others === undefined) index.set(key, [record])
    else others.push(record)
  }
  return index
}

/** The keys of rows in the place of which records have ids: at the top level, which is all a key reads. */
function withIds(draft: Draft, idOf: ReadonlyMap<string, string>): Draft {
  return Object.fromEntries(
    Object.entries(draft).map(([field, value]) => [
      field,
      field !== 'id' && typeof value === 'string' ? (idOf.get(value) ?? value) : value,
    ]),
  )
}

/** Fields that a record is found again by, when its id is not known (formats, section 6). */
const keyFields: Readonly<Partial<Record<RowKind, readonly string[]>>> = {
  seats: ['partnershipId', 'personId'],
  positions: ['personId', 'organisationId'],
  links: ['kind', 'fromId', 'toId'],
  funding: ['fromId', 'toId', 'viaPartnershipId'],
  strategies: ['name'],
  strategyLinks: ['fromId', 'toId', 'kind'],
  consultations: ['name', 'startedOn'],
  themes: ['name'],
  areas: ['name', 'tier'],
  priorities: ['text', 'themeId', 'areaId'],
}

function keyOf(kind: RowKind, draft: Draft): string {
  return (keyFields[kind] ?? [])
    .map((field) => {
      const text = textAt(draft, field)
      return field === 'name' ? cleanBodyForm(text) : text
    })
    .join('\n')
}

function isFit(kind: RowKind, draft: Draft, known: Draft): boolean {
  if (kind === 'seats') return isSameSeat(draft, known)
  if (kind === 'positions') return doPeriodsMeet(draft as Period, known as Period)
  if (kind === 'themes' || kind === 'areas') return isOpenOrSame(draft, known, 'parentId')
  if (kind !== 'strategies') return true
  const owners = (known.ownerIds ?? []) as readonly string[]
  const stated = (draft.ownerIds ?? []) as readonly string[]
  return owners.length === 0 || stated.length === 0 || owners.some((id) => stated.includes(id))
}

function isSameSeat(draft: Draft, known: Draft): boolean {
  const isEmpty = textAt(draft, 'personId') === ''
  if (isEmpty && (draft.nameNotRecorded === true) !== (known.nameNotRecorded === true)) return false
  const isSameRole = !isEmpty || (draft.role ?? 'member') === known.role
  const isSameOrganisation = isOpenOrSame(draft, known, 'organisationId')
  return isSameRole && isSameOrganisation && doPeriodsMeet(draft as Period, known as Period)
}

function isOpenOrSame(draft: Draft, known: Draft, field: string): boolean {
  return draft[field] === undefined || known[field] === undefined || draft[field] === known[field]
}
