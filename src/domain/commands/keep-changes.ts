import { failed, ok, type Result } from '../../lib/result'
import { checkChanges } from '../check-changes'
import type { Network } from '../network'
import type { Day } from '../partial-date'
import type { Partnership } from '../partnership'
import { isActiveOn } from '../period'
import { noChanges, type RecordUpdate } from '../record-changes'
import { readRecord } from '../records'
import type { Seat } from '../seat'
import { isSeatActive } from '../seat-status'
import type { TriedEdit } from '../tried-edit'
import type { Command, CommandProblem } from './command'

export interface KeepChangesInput {
  readonly edits: readonly TriedEdit[]
  /** The day on which terms end and new ones begin. */
  readonly day: Day
  readonly newId: () => string
}

/** What the edits have made of the map so far. */
interface Draft {
  readonly network: Network
  readonly day: Day
  readonly newId: () => string
  readonly seats: Map<string, Seat>
  readonly partnerships: Map<string, Partnership>
  /** Seats begun here, by the seat whose place they take. */
  readonly successors: Map<string, string>
}

/**
 * Makes what was tried true from a day on, one edit after another, all or none. Terms end on that
 * day and stay on record; whoever takes a place has a seat of their own from then. Hours and
 * attendance belong to the one who gave them and stay with the old seat. An edit of what is over
 * does nothing. Fails with the first rule that would be broken.
 */
export function keepChanges({ edits, day, newId }: KeepChangesInput): Command {
  return (network) => {
    const draft: Draft = {
      network,
      day,
      newId,
      seats: new Map(network.seats),
      partnerships: new Map(network.partnerships),
      successors: new Map(),
    }
    for (const edit of edits) {
      const done = applyEdit(draft, edit)
      if (!done.ok) return done
    }
    const changes = { ...noChanges, added: addedOf(draft), updated: updatedOf(draft) }
    const problem = checkChanges(network, changes)
    return problem === null ? ok(changes) : failed(problem)
  }
}

type Done = Result<null, CommandProblem>

function applyEdit(draft: Draft, edit: TriedEdit): Done {
  switch (edit.kind) {
    case 'end-person':
      return endSeatsWhere(draft, ({ personId }) => personId === edit.personId)
    case 'end-seat': {
      const id = standing(draft, edit.seatId)
      return endSeatsWhere(draft, (seat) => seat.id === id)
    }
    case 'end-partnership':
      return endPartnership(draft, edit.partnershipId)
    case 'move-seat':
    case 'fill-seat':
      return putPerson(draft, edit)
  }
}

/** The seat that stands in the place of this one now. */
function standing({ successors }: Draft, seatId: string): string {
  return successors.get(seatId) ?? seatId
}

function endSeatsWhere(draft: Draft, isMeant: (seat: Seat) => boolean): Done {
  const { seats, partnerships, day } = draft
  for (const seat of [...seats.values()]) {
    if (!(isMeant(seat) && isSeatActive(partnerships, seat, day))) continue
    // A term that would begin and end on the same day never was.
    if (draft.network.seats.has(seat.id)) seats.set(seat.id, { ...seat, endedOn: day })
    else seats.delete(seat.id)
  }
  return ok(null)
}

function endPartnership(draft: Draft, id: string): Done {
  const { partnerships, day } = draft
  const partnership = partnerships.get(id)
  if (partnership === undefined) return failed({ code: 'not-found', recordId: id })
  if (!isActiveOn(partnership, day)) return ok(null)
  endSeatsWhere(draft, ({ partnershipId }) => partnershipId === id)
  partnerships.set(id, { ...partnership, endedOn: day })
  return ok(null)
}

function putPerson(
  draft: Draft,
  {
    seatId,
    personId,
    organisationId,
  }: Extract<TriedEdit, { readonly seatId: string; readonly personId: string }>,
): Done {
  const { seats, partnerships, day } = draft
  const seat = seats.get(standing(draft, seatId))
  if (seat === undefined) return draft.network.seats.has(seatId) ? ok(null) : notFound(seatId)
  if (!isSeatActive(partnerships, seat, day)) return ok(null)
  const next = readRecord('seats', {
    ...placeOf(seat),
    ...(organisationId === undefined ? {} : { organisationId }),
    id: draft.newId(),
    personId,
    startedOn: day,
    ...(seat.endedOn === undefined ? {} : { endedOn: seat.endedOn }),
  })
  if (!next.ok)
    return failed({ code: 'record-invalid', recordId: seatId, field: next.problem.field })
  endSeatsWhere(draft, ({ id }) => id === seat.id)
  const begun = next.value.record as Seat
  seats.set(begun.id, begun)
  draft.successors.set(seatId, begun.id)
  return ok(null)
}

function notFound(recordId: string) {
  return failed({ code: 'not-found' as const, recordId })
}

/** What belongs to the place, whoever sits there. */
function placeOf(seat: Seat) {
  const { partnershipId, organisationId, speaksFor, role, roleTitle, voting } = seat
  const place = { partnershipId, organisationId, speaksFor, role, roleTitle, voting }
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined))
}

function addedOf({ network, seats }: Draft) {
  return [...seats.values()]
    .filter(({ id }) => !network.seats.has(id))
    .map((record) => ({ kind: 'seats' as const, record }))
}

function updatedOf({ network, seats, partnerships }: Draft): readonly RecordUpdate[] {
  return [
    ...updatesOf('partnerships', network.partnerships, partnerships),
    ...updatesOf('seats', network.seats, seats),
  ]
}

function updatesOf<Of extends { readonly id: string }>(
  kind: 'partnerships' | 'seats',
  before: ReadonlyMap<string, Of>,
  after: ReadonlyMap<string, Of>,
): readonly RecordUpdate[] {
  return [...before.values()].flatMap((record) => {
    const changed = after.get(record.id)
    return changed === undefined || changed === record
      ? []
      : [{ kind, before: record, after: changed } as unknown as RecordUpdate]
  })
}
