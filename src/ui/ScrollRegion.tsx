import type { ReactNode } from 'react'

interface ScrollRegionProps {
  readonly label: string
  readonly className: string
  readonly children: ReactNode
}

/** A part of the page that scrolls and holds nothing to press: by keyboard it is scrolled itself. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    <section aria-label={label} className={className} tabIndex={0}>
      {children}
    </section>
  )
}
