import { failed, ok } from '../../lib/result'
import { checkChanges } from '../check-changes'
import { endDay, isPartialDate } from '../partial-date'
import { noChanges } from '../record-changes'
import { type RecordEntry, readRecord } from '../records'
import type { Seat } from '../seat'
import type { Command } from './command'

export interface EndSeatInput {
  readonly seatId: string
  /** The day, or the last month or year, of the term. */
  readonly endedOn: string
  /** With an id: an empty seat of the same place begins when this one is over. */
  readonly emptySeatId?: string
}

/** Ends a term. Nothing is removed: the seat still counts on every date before. */
export function endSeat({ seatId, endedOn, emptySeatId }: EndSeatInput): Command {
  return (network) => {
    const before = network.seats.get(seatId)
    if (before === undefined) return failed({ code: 'not-found', recordId: seatId })
    if (!isPartialDate(endedOn))
      return failed({ code: 'record-invalid', recordId: seatId, field: 'endedOn' })
    const after: Seat = { ...before, endedOn }
    const added = emptySeatId === undefined ? ok([]) : emptySeatAfter(after, emptySeatId, endedOn)
    if (!added.ok) return added
    const changes = {
      ...noChanges,
      added: added.value,
      updated: [{ kind: 'seats' as const, before, after }],
    }
    const problem = checkChanges(network, changes)
    return problem === null ? ok(changes) : failed(problem)
  }
}

/** The same place with nobody on it: what belongs to the place stays, what to the person goes. */
function emptySeatAfter(seat: Seat, id: string, endedOn: string) {
  const { partnershipId, organisationId, speaksFor, role, roleTitle, voting } = seat
  const place = { partnershipId, organisationId, speaksFor, role, roleTitle, voting }
  const recorded = Object.entries(place).filter(([, value]) => value !== undefined)
  const candidate = {
    ...Object.fromEntries(recorded),
    id,
    personId: null,
    startedOn: endDay(endedOn),
  }
  const read = readRecord('seats', candidate)
  if (!read.ok)
    return failed({ code: 'record-invalid' as const, recordId: id, field: read.problem.field })
  return ok<readonly RecordEntry[]>([read.value])
}
