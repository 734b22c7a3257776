import type { TriedEdit } from '../domain/tried-edit'
import type { Columns } from './columns'
import { type SeatColumns, seatFlag } from './seat-columns'
import { at, byteAt } from './typed-column'

/**
 * A copy of the columns on which these edits are made, one after another, on one day. What edits
 * cannot touch is shared with the columns themselves, which stay as they are: read seats of the
 * copy by column, as their records are the ones before. Edits of what is not there do nothing.
 */
export function tryEdits(
  columns: Columns,
  edits: readonly TriedEdit[],
  dayNumber: number,
): Columns {
  const copy: Columns = {
    ...columns,
    seat: copySeats(columns.seat),
    partnershipPeriod: {
      start: columns.partnershipPeriod.start,
      end: columns.partnershipPeriod.end.slice(),
    },
  }
  for (const edit of edits) tryEdit(copy, edit, dayNumber)
  return copy
}

function copySeats(seat: SeatColumns): SeatColumns {
  return {
    ...seat,
    person: seat.person.slice(),
    organisation: seat.organisation.slice(),
    end: seat.end.slice(),
    flags: seat.flags.slice(),
  }
}

function tryEdit(columns: Columns, edit: TriedEdit, dayNumber: number) {
  const { seat, partnershipPeriod, partnerships } = columns
  switch (edit.kind) {
    case 'end-seat': {
      const row = columns.seats.rowOf(edit.seatId)
      if (row >= 0) seat.end[row] = Math.min(at(seat.end, row), dayNumber)
      break
    }
    case 'end-person': {
      const person = columns.people.rowOf(edit.personId)
      for (const row of columns.seats.rows()) {
        const isTheirs = person >= 0 && at(seat.person, row) === person
        if (isTheirs) seat.end[row] = Math.min(at(seat.end, row), dayNumber)
      }
      break
    }
    case 'end-partnership': {
      const row = partnerships.rowOf(edit.partnershipId)
      const { end } = partnershipPeriod
      if (row >= 0) end[row] = Math.min(at(end, row), dayNumber)
      break
    }
    case 'move-seat':
    case 'fill-seat':
      putPerson(columns, edit)
  }
}

type PutEdit = Extract<TriedEdit, { readonly personId: string; readonly seatId: string }>

function putPerson({ seat, seats, people, organisations }: Columns, edit: PutEdit) {
  const row = seats.rowOf(edit.seatId)
  const person = people.rowOf(edit.personId)
  if (row < 0 || person < 0) return
  seat.person[row] = person
  seat.flags[row] = byteAt(seat.flags, row) | seatFlag.named | seatFlag.filled
  if (edit.organisationId === undefined) return
  seat.organisation[row] = organisations.rowOf(edit.organisationId)
}
