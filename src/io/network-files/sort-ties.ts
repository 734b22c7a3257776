import { tidyName } from '../../domain/clean-name'
import { type Link, linkKinds } from '../../domain/link'
import { combineRoles, isRoleText, type ReadRole, readRole } from '../../domain/read-role'
import { foldWords } from '../../lib/fold-words'
import { cleanBodyForm } from '../matching/cleaned-form'
import type { NameGroup } from '../matching/name-group'
import type { IssueList } from '../planning/issue-list'
import type { SeatHolder, SeatRow } from '../seats-table/seat-row'
import { importLimits } from '../tables/import-limits'
import { isNotRecorded } from '../values/empty-values'
import type { NamedThing, NamedThings } from './name-things'
import type { Tie } from './things-and-ties'

export interface PositionRow {
  readonly tie: Tie
  readonly person: NameGroup
  readonly organisation: NameGroup
  /** Empty where the file says none. */
  readonly role: string
}

export interface LinkRow {
  readonly tie: Tie
  readonly kind: Link['kind']
  readonly from: NameGroup
  readonly to: NameGroup
  readonly note?: string
}

export interface SortedTies {
  readonly seats: readonly SeatRow[]
  readonly positions: readonly PositionRow[]
  readonly links: readonly LinkRow[]
  /** Ties that nothing can be made of; they are told. */
  readonly problems: number
  readonly leftOut: number
}

type Group = Extract<NamedThing, { readonly group: NameGroup }>

/** Words for a tie that say no more than that there is one. */
const plainWords = new Set(
  (
    'seat position link tie edge connection relation relationship member of membership sits on ' +
    'undirected directed pp interacts with'
  )
    .split(' ')
    .concat([
      'member of',
      'sits on',
      'interacts with',
      'connected to',
      'linked to',
      'is member of',
    ]),
)

/**
 * What each tie of a file is (formats, section 7): person and partnership a seat, person and
 * organisation a position, organisation and partnership a seat without a name, bodies a link.
 */
export function sortTies(ties: readonly Tie[], things: NamedThings, issues: IssueList): SortedTies {
  const sorted: Sorting = { seats: [], positions: [], links: [], problems: 0, leftOut: 0 }
  for (const tie of ties) {
    const [from, to] = [things.byKey.get(tie.from), things.byKey.get(tie.to)]
    if (from === undefined || to === undefined) {
      sorted.problems += 1
      const value = from === undefined ? tie.from : tie.to
      issues.add({ code: 'reference-missing', level: 'problem', value, ...rowOf(tie) })
    } else {
      sortTie({ tie, from, to }, sorted, things, issues)
    }
  }
  const { leftOut } = sorted
  if (leftOut > 0) issues.add({ code: 'rows-left-out', level: 'note', count: leftOut })
  return sorted
}

interface Sorting extends SortedTies {
  readonly seats: SeatRow[]
  readonly positions: PositionRow[]
  readonly links: LinkRow[]
  problems: number
  leftOut: number
}

interface Ends {
  readonly tie: Tie
  readonly from: NamedThing
  readonly to: NamedThing
}

function sortTie(
  { tie, from, to }: Ends,
  sorted: Sorting,
  things: NamedThings,
  issues: IssueList,
): void {
  const [person, body] = isBody(to) && !isBody(from) ? [from, to] : [to, from]
  if (isSeat(from, to, tie)) {
    const [holder, partnership] = to.is === 'partnership' ? [from, to] : [to, from]
    sorted.seats.push(toSeatRow(tie, holder, partnership as Group, things, issues))
  } else if (from === to) {
    sorted.leftOut += 1
  } else if (isBody(from) && isBody(to)) {
    sorted.links.push(...toLinkRows(tie, from, to))
  } else if (person.is === 'person' && body.is === 'organisation') {
    const { group } = person
    sorted.positions.push({ tie, person: group, organisation: body.group, role: roleOf(tie) })
    group.companions.add(body.group.cleaned)
    body.group.companions.add(group.cleaned)
  } else {
    sorted.problems += 1
    issues.count({ code: 'tie-between-people', level: 'problem' })
  }
}

function isBody(thing: NamedThing): thing is Group {
  return thing.is === 'organisation' || thing.is === 'partnership'
}

function isSeat(from: NamedThing, to: NamedThing, tie: Tie): boolean {
  const partnerships = [from, to].filter(({ is }) => is === 'partnership').length
  const isWithBody = isBody(from) && isBody(to)
  // A body that advises a partnership, say, holds no seat on it.
  return partnerships === 1 && !(isWithBody && findLinkKind(tie) !== undefined)
}

function toSeatRow(
  tie: Tie,
  holder: NamedThing,
  partnership: Group,
  things: NamedThings,
  issues: IssueList,
): SeatRow {
  const { group } = partnership
  const read = readSeatRole(tie, holder, issues)
  const { organisation, speaksFor } =
    holder.is === 'organisation'
      ? { organisation: holder.group }
      : readOnBehalfOf(tie, things, issues)
  organisation?.companions.add(group.cleaned)
  if (holder.is === 'person') {
    holder.group.companions.add(group.cleaned)
    group.companions.add(holder.group.cleaned)
    organisation?.companions.add(holder.group.cleaned)
    const known = things.facts.person(holder.group)
    if (organisation !== undefined) known.organisations.add(organisation.cleaned)
  }
  if (holder.is === 'nobody') issues.add({ code: 'vacant-seat', level: 'note', ...rowOf(tie) })
  const note = noteOf(tie)
  return {
    row: tie.row ?? 0,
    key: tie.item,
    partnership: group,
    holder: toHolder(holder),
    role: read.role,
    isRoleStated: read.isStated,
    ...(organisation === undefined ? {} : { organisation }),
    ...(speaksFor === undefined ? {} : { speaksFor }),
    ...tie.period,
    ...(note === undefined ? {} : { note }),
    unread: [],
  }
}

function toHolder(thing: NamedThing): SeatHolder {
  if (thing.is === 'person') return { is: 'person', person: thing.group }
  return thing.is === 'nobody' ? { is: 'nobody' } : { is: 'not-named' }
}

function readSeatRole(tie: Tie, holder: NamedThing, issues: IssueList) {
  const text = roleOf(tie)
  const stated: ReadRole[] = []
  if (text !== '') {
    const read = readRole(text)
    if (!read.isKnown) {
      const value = text.slice(0, importLimits.nameCharacters)
      issues.count({ code: 'role-not-known', level: 'changed', value, ...rowOf(tie) })
    }
    stated.push(read)
  }
  if (holder.is === 'person' && holder.role !== undefined) stated.push(holder.role)
  const [first, ...others] = stated
  return {
    role: first === undefined ? readRole('') : others.reduce(combineRoles, first),
    isStated: first !== undefined,
  }
}

/** A column of roles is one; the words for the tie itself are a role only if they are one of ours. */
function roleOf({ role, type, label }: Tie): string {
  if (!isNotRecorded(role)) return role
  return [type, label].find((text) => text !== '' && isRoleText(text)) ?? ''
}

/** In a file that lists its organisations, another name is of people that somebody speaks for. */
function readOnBehalfOf(
  { onBehalfOf, row = 0 }: Tie,
  { facts, organisations }: NamedThings,
  issues: IssueList,
): Pick<SeatRow, 'organisation' | 'speaksFor'> {
  const name = tidyName(onBehalfOf)
  if (isNotRecorded(name)) return {}
  if (name.length > importLimits.nameCharacters) {
    issues.add({ code: 'text-too-long', level: 'problem', count: name.length, row })
    return {}
  }
  const cleaned = cleanBodyForm(name)
  const known = organisations.get(cleaned)
  if (known !== undefined) return { organisation: known }
  if (organisations.size > 0) return { speaksFor: name }
  return { organisation: facts.organisations.add({ name, cleaned, idValue: '', row, sheet: '' }) }
}

function toLinkRows(tie: Tie, from: Group, to: Group): readonly LinkRow[] {
  const kind = findLinkKind(tie)
  const note = kind === undefined ? noteOf(tie) : tie.note
  const row = {
    tie,
    kind: kind ?? 'shares-information',
    from: from.group,
    to: to.group,
    ...(note === undefined ? {} : { note }),
  } as const
  if (tie.direction !== 'mutual' || kind === undefined) return [row]
  const back = { ...row, tie: { ...tie, item: `${tie.item} back` }, from: to.group, to: from.group }
  return [row, back]
}

function findLinkKind({ type, role, label }: Tie): Link['kind'] | undefined {
  const said = [role, type, label].map(foldWords)
  return linkKinds.find((kind) => said.includes(foldWords(kind)))
}

/** Words of the file that have no field of their own. */
function noteOf({ note, type, label }: Tie): string | undefined {
  const words = [type, label].filter((text) => {
    const folded = foldWords(text)
    return folded !== '' && !plainWords.has(folded) && !isRoleText(text)
  })
  const lines = [...new Set([...words.map(tidyName), ...(note === undefined ? [] : [note])])]
  return lines.length === 0 ? undefined : lines.join('\n').slice(0, importLimits.cellCharacters)
}

function rowOf({ row }: Tie): { row?: number } {
  return row === undefined ? {} : { row }
}
