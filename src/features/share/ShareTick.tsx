import { type ReactNode, useId } from 'react'
import { FormattedMessage } from 'react-intl'
import type { LockReason } from './export-formats'
import styles from './ShareDialog.module.css'

interface ShareTickProps {
  readonly children: ReactNode
  readonly isTicked: boolean
  /** Why it cannot be changed. It stays in the tab order, so that the reason can be heard. */
  readonly lock: LockReason | undefined
  readonly onChange: (isTicked: boolean) => void
}

export function ShareTick({ children, isTicked, lock, onChange }: ShareTickProps) {
  const id = useId()
  return (
    <label className={styles.choice} data-locked={lock === undefined ? undefined : ''}>
      <input
        type="checkbox"
        checked={isTicked}
        aria-labelledby={`${id}-name`}
        aria-disabled={lock === undefined ? undefined : true}
        aria-describedby={lock === undefined ? undefined : `${id}-why`}
        onChange={(event) => {
          if (lock === undefined) onChange(event.target.checked)
        }}
      />
      <span>
        <span id={`${id}-name`}>{children}</span>
        {lock !== undefined && (
          <span id={`${id}-why`} className={styles.hint}>
            <FormattedMessage id={`sharing.locked.${lock}`} />
          </span>
        )}
      </span>
    </label>
  )
}
