import type { ReactNode } from 'react'

/** What can be done with a seat besides ending it, in a dialog of its own. */
export type SeatTask = 'edit' | 'fill' | 'report'

/** The dialog for one task, from whoever has the editors of fields. */
export type EditSeat = (props: {
  readonly seatId: string
  readonly task: SeatTask
  readonly onClose: () => void
}) => ReactNode
