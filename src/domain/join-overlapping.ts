import { isSameValue } from './changed-step'
import { isOlderId } from './is-older-id'
import { mergeFields } from './merge-fields'
import { startDay } from './partial-date'
import { doPeriodsMeet, type Period } from './period'
import { type Kind, type RecordEntry, type RecordOf, readRecord } from './records'
import { clashKeyOf } from './rules/find-clashes'
import { type Role, roles } from './seat'

/** One record made of several that say the same thing of times that overlap. */
export interface Joined {
  readonly entry: RecordEntry
  /** The ids that it takes the place of. */
  readonly goneIds: readonly string[]
}

/**
 * Joins seats of one person, partnership and organisation, and links of one kind and ends, that
 * overlap in time (domain model 4, rules 3 and 7). All entries are of one kind; the older id stays.
 */
export function joinOverlapping(entries: readonly RecordEntry[]): readonly Joined[] {
  const joined: Joined[] = []
  for (const entry of entries) {
    let current: Joined = { entry, goneIds: [] }
    // A joined period may reach another one that neither part did.
    for (let met = takeMeeting(joined, current); met !== undefined; ) {
      current = join(met, current)
      met = takeMeeting(joined, current)
    }
    joined.push(current)
  }
  return joined
}

function takeMeeting(joined: Joined[], { entry }: Joined): Joined | undefined {
  const key = clashKeyOf(entry)
  if (key === null) return undefined
  const index = joined.findIndex(
    (one) => clashKeyOf(one.entry) === key && doPeriodsMeet(periodOf(one.entry), periodOf(entry)),
  )
  return index === -1 ? undefined : joined.splice(index, 1)[0]
}

function join(first: Joined, second: Joined): Joined {
  const isFirstOlder = isOlderId(first.entry.record.id, second.entry.record.id)
  const [older, newer] = isFirstOlder ? [first, second] : [second, first]
  const kept: RecordOf<Kind> = older.entry.record
  const gone: RecordOf<Kind> = newer.entry.record
  const { fields } = mergeFields({ ...kept }, { ...gone })
  const whole = withoutAbsent({
    ...fields,
    ...joinPeriods(periodOf(older.entry), periodOf(newer.entry)),
    ...joinSeats(kept, gone),
  })
  const read = readRecord(older.entry.kind, whole)
  // Two records that can be read never make one that cannot; if they do, none may be lost.
  if (!read.ok) throw new Error(`Joined records stay readable: ${read.problem.field}`)
  return { entry: read.value, goneIds: [...first.goneIds, ...second.goneIds, gone.id] }
}

function periodOf({ record }: RecordEntry): Period {
  return record as Period
}

/** From the first recorded start; still on if either is. */
function joinPeriods(kept: Period, gone: Period): { readonly [Field in keyof Period]: unknown } {
  const starts = [kept.startedOn, gone.startedOn].filter((date) => date !== undefined)
  const isEnded = kept.endedOn !== undefined && gone.endedOn !== undefined
  const isKeptLater = isEnded && startDay(`${kept.endedOn}`) >= startDay(`${gone.endedOn}`)
  return {
    startedOn: starts.toSorted((a, b) => (startDay(a) < startDay(b) ? -1 : 1))[0],
    endedOn: isEnded ? (isKeptLater ? kept : gone).endedOn : undefined,
  }
}

/** The stronger role; attendance from one record alone, for its three numbers belong together. */
function joinSeats(kept: object, gone: object): Readonly<Record<string, unknown>> {
  if (!isSeat(kept) || !isSeat(gone)) return {}
  const role = roles.find((one) => one === kept.role || one === gone.role)
  const titled = kept.role === role ? kept : gone
  const counted = kept.meetingsHeld === undefined ? gone : kept
  const { meetingsHeld, meetingsAttended, substituteSent } = counted
  const isRoleShared = isSameValue(kept.role, gone.role)
  return {
    role,
    ...(isRoleShared ? {} : { roleTitle: titled.roleTitle }),
    meetingsHeld,
    meetingsAttended,
    substituteSent,
  }
}

interface SeatLike {
  readonly role: Role
  readonly roleTitle?: string
  readonly meetingsHeld?: number
  readonly meetingsAttended?: number
  readonly substituteSent?: number
}

function isSeat(record: object): record is SeatLike {
  return 'partnershipId' in record && 'role' in record
}

function withoutAbsent(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
