import { tidyName } from '../../domain/clean-name'
import type { Period } from '../../domain/period'
import { toPlainText } from '../../domain/plain-text'
import { type ReadRole, readRole } from '../../domain/read-role'
import { foldWords } from '../../lib/fold-words'
import type { NameGroup } from '../matching/name-group'
import type { CellSource } from '../planning/file-facts'
import type { PositionRow } from '../planning/plan-positions'
import type { SeatHolder, SeatRow } from '../seats-table/seat-row'
import { importLimits } from '../tables/import-limits'
import type { PopoloItem } from './popolo-file'
import type { PopoloReading } from './popolo-reading'
import { type PopoloPlace, periodOf, referenceOf, sourceOf, textOf } from './popolo-values'

export interface ReadMemberships {
  readonly seats: readonly SeatRow[]
  readonly positions: readonly PositionRow[]
  /** Memberships that could not be read. */
  readonly problems: number
}

/** A membership with what it refers to. */
interface Member {
  readonly item: PopoloItem
  readonly post: PopoloItem | undefined
  readonly place: PopoloPlace
  readonly key: string
  readonly holder: SeatHolder
  readonly period: Period
  readonly bodyId: string
}

/** A membership is a seat on a partnership, a position in an organisation, or says whose party. */
export function readMemberships(reading: PopoloReading): ReadMemberships {
  const posts = new Map(reading.file.posts.map((post) => [referenceOf(post, 'id'), post]))
  const seats: SeatRow[] = []
  const positions: PositionRow[] = []
  let problems = 0
  for (const [index, item] of reading.file.memberships.entries()) {
    const place = { sheet: 'memberships', row: index + 1 }
    const post = posts.get(referenceOf(item, 'post_id'))
    const member = readMember(item, post, place, reading)
    if (member === null) {
      problems += 1
      continue
    }
    const partnership = reading.partnerships.get(member.bodyId)
    const organisation = reading.organisations.get(member.bodyId)
    if (partnership !== undefined) seats.push(toSeat(member, partnership, reading))
    else if (organisation !== undefined) positions.push(...toPosition(member, organisation))
    else addParty(member.holder, member.bodyId, reading)
  }
  return { seats, positions, problems }
}

function readMember(
  item: PopoloItem,
  post: PopoloItem | undefined,
  place: PopoloPlace,
  reading: PopoloReading,
): Member | null {
  const bodyId = referenceOf(item, 'organization_id') || referenceOf(post ?? {}, 'organization_id')
  const isBodyThere = isBodyKnown(bodyId, reading)
  const person = reading.people.get(referenceOf(item, 'person_id'))
  if (!isBodyThere || person === undefined || person === null) {
    tellOfMissing(item, isBodyThere ? null : bodyId, place, reading)
    return null
  }
  const period = periodOf(item, ['start_date', 'end_date'], place, reading.issues)
  const holder: SeatHolder =
    person.is === 'person' ? { is: 'person', person: person.group } : { is: person.is }
  const key = `memberships\n${referenceOf(item, 'id')}`
  return period === null ? null : { item, post, place, key, holder, period, bodyId }
}

function isBodyKnown(
  bodyId: string,
  { bodies, partnerships, organisations }: PopoloReading,
): boolean {
  const isRead = partnerships.has(bodyId) || organisations.has(bodyId)
  return isRead || bodies.get(bodyId)?.sort === 'party'
}

/** Of two things that are missing the body is told. `bodyId` null: it is there. */
function tellOfMissing(
  item: PopoloItem,
  bodyId: string | null,
  place: PopoloPlace,
  { issues }: PopoloReading,
): void {
  const missing = bodyId ?? referenceOf(item, 'person_id')
  if (missing !== '') {
    const value = tidyName(missing).slice(0, importLimits.nameCharacters)
    issues.add({ code: 'reference-missing', level: 'problem', ...place, value })
    return
  }
  const code = bodyId === null ? 'person-missing' : 'partnership-missing'
  issues.add({ code, level: 'problem', ...place })
}

function toSeat(member: Member, partnership: NameGroup, reading: PopoloReading): SeatRow {
  const { item, post, place, key, holder, period } = member
  const { facts, bodies } = reading
  const isElected =
    bodies.get(member.bodyId)?.isElected ?? facts.partnership(partnership).isOfCouncil
  const role = readSeatRole(member, reading)
  const behalf = readBehalf(member, reading)
  if (holder.is === 'person') {
    const known = facts.person(holder.person)
    known.isInOffice ||= isElected
    holder.person.companions.add(partnership.cleaned)
    partnership.companions.add(holder.person.cleaned)
    behalf.organisation?.companions.add(partnership.cleaned)
    behalf.organisation?.companions.add(holder.person.cleaned)
    if (behalf.organisation !== undefined) known.organisations.add(behalf.organisation.cleaned)
    if (isElected) addWard(known, [item, post], place, reading)
  }
  return {
    ...place,
    key,
    partnership,
    holder,
    ...role,
    ...period,
    ...behalf,
    ...unreadOf(item, period),
    ...ending(item),
  }
}

/** Texts that were no dates are kept for the note. */
function unreadOf(item: PopoloItem, { startedOn, endedOn }: Period) {
  const kept = [
    ['start_date', startedOn],
    ['end_date', endedOn],
  ] as const
  const unread = kept.flatMap(([field, date]) => {
    const text = toPlainText(textOf(item, field)).slice(0, importLimits.nameCharacters)
    return date === undefined && text !== '' ? [`${field}: ${text}`] : []
  })
  return { unread }
}

function ending(item: PopoloItem): { readonly source?: CellSource } {
  const source = sourceOf(item)
  return source === undefined ? {} : { source }
}

function readSeatRole(
  { item, post, place }: Member,
  { issues }: PopoloReading,
): { readonly role: ReadRole; readonly isRoleStated: boolean } {
  const texts = [textOf(item, 'role'), textOf(post ?? {}, 'role'), textOf(item, 'label')]
  const label = textOf(post ?? {}, 'label')
  const text = [...texts, label].find((one) => one !== '') ?? ''
  const role = readRole(text)
  if (!role.isKnown) {
    const value = text.slice(0, importLimits.nameCharacters)
    issues.count({ code: 'role-not-known', level: 'changed', ...place, column: 'role', value })
  }
  const isMore = label !== '' && role.roleTitle === undefined && !isFormOf(label, text)
  return {
    role: isMore ? { ...role, roleTitle: label } : role,
    isRoleStated: text !== '',
  }
}

function isFormOf(label: string, text: string): boolean {
  const read = readRole(label)
  const isPlain = read.isKnown && read.roleTitle === undefined
  return foldWords(label) === foldWords(text) || isPlain
}

/** On whose behalf: an organisation, another partnership by its name, or a party. */
function readBehalf({ item, place, holder }: Member, reading: PopoloReading) {
  const id = referenceOf(item, 'on_behalf_of_id')
  if (id === '') return {}
  const organisation = reading.organisations.get(id)
  if (organisation !== undefined) return { organisation }
  const body = reading.bodies.get(id)
  const name = body === undefined ? '' : textOf(body.item, 'name')
  if (body === undefined) {
    const value = tidyName(id).slice(0, importLimits.nameCharacters)
    reading.issues.add({ code: 'reference-missing', level: 'changed', ...place, value })
    return {}
  }
  if (body.sort !== 'party') {
    return name === '' ? {} : { speaksFor: name.slice(0, importLimits.nameCharacters).trim() }
  }
  addParty(holder, id, reading)
  return isPartyNamed(name) ? { partyColumn: 'on_behalf_of_id' } : {}
}

/** Kept only of those who hold public office; "unknown" is no party. */
function addParty(holder: SeatHolder, id: string, { facts, bodies }: PopoloReading): void {
  const item = bodies.get(id)?.item
  const name = item === undefined ? '' : textOf(item, 'name')
  if (holder.is === 'person' && isPartyNamed(name)) {
    facts.person(holder.person).party = name.slice(0, importLimits.nameCharacters).trim()
  }
}

function isPartyNamed(name: string): boolean {
  return !/^(?:unknown|not known|n\/?a|none|-|)$/iu.test(name.trim())
}

function addWard(
  known: { wardId?: string },
  items: readonly (PopoloItem | undefined)[],
  place: PopoloPlace,
  { areas, issues }: PopoloReading,
): void {
  const areaId = items.map((one) => referenceOf(one ?? {}, 'area_id')).find((id) => id !== '')
  if (areaId === undefined) return
  const wardId = areas.get(areaId)?.id
  if (wardId !== undefined) known.wardId = wardId
  else {
    const value = tidyName(areaId).slice(0, importLimits.nameCharacters)
    issues.add({ code: 'reference-missing', level: 'changed', ...place, value })
  }
}

function toPosition(
  { item, post, key, holder, period }: Member,
  organisation: NameGroup,
): readonly PositionRow[] {
  if (holder.is !== 'person') return []
  const stated = [textOf(item, 'role'), textOf(post ?? {}, 'role'), textOf(item, 'label')]
  const role = [...stated, textOf(post ?? {}, 'label')].find((text) => text !== '') ?? 'member'
  organisation.companions.add(holder.person.cleaned)
  return [
    {
      key,
      person: holder.person,
      organisation,
      role: role.slice(0, importLimits.nameCharacters).trim(),
      ...period,
      ...ending(item),
    },
  ]
}
