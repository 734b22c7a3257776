import { type ComponentProps, lazy, Suspense } from 'react'

const SeatChairs = lazy(async () => ({ default: (await import('./SeatChairs')).SeatChairs }))

/** More chairs than this no longer read as a table. */
const mostChairs = 40

/** The table is drawn where it can be read; the list of seats says the same and more. */
export function LazySeatChairs(props: ComponentProps<typeof SeatChairs>) {
  const count = props.rows.filter(({ isActive }) => isActive).length
  if (count === 0 || count > mostChairs) return null
  return (
    <Suspense fallback={null}>
      <SeatChairs {...props} />
    </Suspense>
  )
}
