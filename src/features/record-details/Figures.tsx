import type { ReactNode } from 'react'
import styles from './Details.module.css'

interface FiguresProps {
  readonly figures: readonly {
    readonly key: string
    readonly value: number
    readonly label: ReactNode
  }[]
}

/** Counts side by side, never blended into one. */
export function Figures({ figures }: FiguresProps) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ key, value, label }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
