import { failed } from '../../lib/result'
import type { Day } from '../partial-date'
import { changeRecord } from './change-record'
import type { Command } from './command'

interface ReportBackInput {
  readonly seatId: string
  readonly on: Day
}

/**
 * The holder of a seat gave account on this day. `record-invalid` where it is not recorded to whom
 * or how: a date alone would say nothing.
 */
export function reportBack({ seatId, on }: ReportBackInput): Command {
  return (network) => {
    const seat = network.seats.get(seatId)
    if (seat === undefined) return failed({ code: 'not-found', recordId: seatId })
    const fields = { reportBack: { ...seat.reportBack, lastOn: on } }
    return changeRecord({ kind: 'seats', id: seatId, fields })(network)
  }
}
