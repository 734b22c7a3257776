import { type ReactNode, useEffect, useRef } from 'react'

interface PageHeadingProps {
  readonly children: ReactNode
  /** The button that was pressed has gone, so the focus would be nowhere. */
  readonly isCancelled: boolean
}

/** The name of a page. It takes the focus when the page comes, so that reading starts there. */
export function PageHeading({ children, isCancelled }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    if (isCancelled) heading.current?.focus()
  }, [isCancelled])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
