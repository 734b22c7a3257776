import { FormattedMessage } from 'react-intl'
import type { Device } from './device'
import styles from './ReadOnlyBanner.module.css'
import type { FrozenReason } from './start-services'

interface ReadOnlyBannerProps {
  readonly reason: FrozenReason | null
  /** Records that could not be read and are not on the map. */
  readonly setAside: number
  readonly storage: Device['storage']
}

/** Why nothing can be written, or what of the map is not shown. */
export function ReadOnlyBanner({ reason, setAside, storage }: ReadOnlyBannerProps) {
  const isKept = storage === 'kept'
  if (reason === null && setAside === 0 && isKept) return null
  return (
    <div role="alert" className={styles.banner}>
      {!isKept && (
        <p>
          <FormattedMessage id="saving.not-kept" />
        </p>
      )}
      {reason !== null && (
        <p>
          <FormattedMessage id={`read-only.${reason}`} />
        </p>
      )}
      {setAside > 0 && (
        <p>
          <FormattedMessage id="set-aside" values={{ count: setAside }} />
        </p>
      )}
    </div>
  )
}
