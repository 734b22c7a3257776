import { useEffect, useState } from 'react'
import styles from './ProgressPanel.module.css'

interface ProgressPanelProps {
  /** What is being done, in words; named to screen readers by its own status region. */
  readonly step: string
  /** 0 to 1; absent while it cannot be told. */
  readonly share?: number | undefined
  readonly busyText: string
  /** The button that stops it, shown once the wait is long enough to think of stopping. */
  readonly cancel: React.ReactNode
}

const busyAfter = 300
const stepAfter = 1_000

/** Says nothing for a moment, then that it is busy, then with what and how to stop it. */
export function ProgressPanel({ step, share, busyText, cancel }: ProgressPanelProps) {
  const [waited, setWaited] = useState(0)
  useEffect(() => {
    const busy = setTimeout(() => setWaited(busyAfter), busyAfter)
    const long = setTimeout(() => setWaited(stepAfter), stepAfter)
    return () => {
      clearTimeout(busy)
      clearTimeout(long)
    }
  }, [])
  if (waited < busyAfter) return null
  if (waited < stepAfter) return <p className={styles.panel}>{busyText}</p>
  return (
    <div className={styles.panel}>
      <p>{step}</p>
      <progress className={styles.bar} aria-label={step} value={share} max={1} />
      <div>{cancel}</div>
    </div>
  )
}
