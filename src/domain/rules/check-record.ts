import type { CommandProblem } from '../commands/command'
import { isPeriodInOrder, type Period } from '../period'
import type { RecordEntry } from '../records'
import type { Seat } from '../seat'
import { isEmptySeat } from '../seat-status'

type Broken = Omit<CommandProblem, 'recordId'>

/**
 * The rules that one record can break by itself (domain model 4, rules 2, 4 and 6).
 * `units` are the building blocks of areas the map knows; undefined when it records none.
 */
export function checkRecord(
  entry: RecordEntry,
  units: Readonly<Record<string, number>> | undefined,
): CommandProblem | null {
  const broken = findBrokenPeriod(entry.record) ?? findBrokenFields(entry, units)
  return broken === null ? null : { ...broken, recordId: entry.record.id }
}

function findBrokenPeriod(record: object): Broken | null {
  return isPeriodInOrder(record as Period) ? null : { code: 'end-before-start', field: 'endedOn' }
}

function findBrokenFields(
  { kind, record }: RecordEntry,
  units: Readonly<Record<string, number>> | undefined,
): Broken | null {
  switch (kind) {
    case 'people':
      return record.party !== undefined && !record.publicOffice
        ? { code: 'party-without-office', field: 'party' }
        : null
    case 'partnerships':
      return isMore(record.minSeats, record.maxSeats)
        ? { code: 'fewer-than-minimum', field: 'maxSeats' }
        : null
    case 'seats':
      return findBrokenSeat(record)
    case 'areas':
      return units !== undefined && record.unitIds?.some((unit) => !Object.hasOwn(units, unit))
        ? { code: 'unit-not-known', field: 'unitIds' }
        : null
    default:
      return null
  }
}

function findBrokenSeat(seat: Seat): Broken | null {
  if (isMore(seat.meetingsAttended, seat.meetingsHeld))
    return { code: 'attended-more-than-held', field: 'meetingsAttended' }
  if (isMore(seat.substituteSent, seat.meetingsHeld))
    return { code: 'attended-more-than-held', field: 'substituteSent' }
  if (seat.nameNotRecorded === true && seat.personId !== null)
    return { code: 'record-invalid', field: 'nameNotRecorded' }
  if (seat.wanted !== undefined && !isEmptySeat(seat))
    return { code: 'wanted-on-filled-seat', field: 'wanted' }
  return null
}

/** A count that is not recorded is never more and never less. */
function isMore(count: number | undefined, limit: number | undefined): boolean {
  return count !== undefined && limit !== undefined && count > limit
}
