import type { Basis } from './answer'
import type { Asked } from './asked'
import { seatFlag } from './seat-columns'
import { at, byteAt } from './typed-column'

/** What the standard line says: filled seats, the partnerships they are on, seats with a source. */
export function toBasis({ columns, seats: { filled } }: Pick<Asked, 'columns' | 'seats'>): Basis {
  const { partnership, flags } = columns.seat
  const isOn = new Uint8Array(columns.partnerships.rowCount())
  let sourced = 0
  let partnerships = 0
  for (const row of filled) {
    const table = at(partnership, row)
    partnerships += 1 - byteAt(isOn, table)
    isOn[table] = 1
    if ((byteAt(flags, row) & seatFlag.sourced) !== 0) sourced += 1
  }
  return { seats: filled.length, partnerships, sourced }
}
