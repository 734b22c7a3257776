import type { ReactNode } from 'react'
import styles from './Page.module.css'

interface PageProps {
  readonly title: ReactNode
  readonly children: ReactNode
}

/** A page of a few words: something is loading, missing or wrong. */
export function Page({ title, children }: PageProps) {
  return (
    <main id="content" className={styles.page}>
      <h1>{title}</h1>
      {children}
    </main>
  )
}
