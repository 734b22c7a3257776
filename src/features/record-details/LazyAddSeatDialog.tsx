import { type ComponentProps, lazy, Suspense } from 'react'

const AddSeatDialog = lazy(async () => ({
  default: (await import('./AddSeatDialog')).AddSeatDialog,
}))

/** The form comes with its first opening: its fields are a good part of what the page would load. */
export function LazyAddSeatDialog(props: ComponentProps<typeof AddSeatDialog>) {
  return (
    <Suspense fallback={null}>
      <AddSeatDialog {...props} />
    </Suspense>
  )
}
