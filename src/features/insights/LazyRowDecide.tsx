import { type ComponentProps, lazy, Suspense } from 'react'

const RowDecide = lazy(async () => ({ default: (await import('./RowDecide')).RowDecide }))

/** Comes with the first list that has something to decide: the first screen stands without it. */
export function LazyRowDecide(props: ComponentProps<typeof RowDecide>) {
  return (
    <Suspense fallback={null}>
      <RowDecide {...props} />
    </Suspense>
  )
}
