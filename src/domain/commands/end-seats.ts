import { failed } from '../../lib/result'
import { endDay, isPartialDate } from '../partial-date'
import { changeRecords } from './change-records'
import type { Command } from './command'

export interface EndSeatsInput {
  readonly seatIds: readonly string[]
  /** The day, or the last month or year, of their terms. */
  readonly endedOn: string
}

/** Ends many terms at once. Seats that were over before keep the end they have. */
export function endSeats({ seatIds, endedOn }: EndSeatsInput): Command {
  return (network) => {
    const [first = ''] = seatIds
    if (!isPartialDate(endedOn))
      return failed({ code: 'record-invalid', recordId: first, field: 'endedOn' })
    const open = seatIds.filter((id) => {
      const end = network.seats.get(id)?.endedOn
      return end === undefined || endDay(end) > endDay(endedOn)
    })
    const changes = open.map((id) => ({ id, fields: { endedOn } }))
    return changeRecords({ kind: 'seats', changes })(network)
  }
}
