import type { ReactNode } from 'react'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { Button } from '../../ui/Button'
import styles from './Details.module.css'

interface DetailsHeadProps {
  readonly name: string
  /** The kind of record and what is said of it in a few words. */
  readonly kind: ReactNode
  readonly reason?: ReactNode
}

/** A record's name, its kind, and, where it stands among the results, why. */
export function DetailsHead({ name, kind, reason = null }: DetailsHeadProps) {
  const [isWhyShown, setIsWhyShown] = useState(false)
  return (
    <>
      <header className={styles.head}>
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <p className={styles.kind}>{kind}</p>
      </header>
      {reason !== null && (
        <div>
          <Button variant="link" isExpanded={isWhyShown} onPress={() => setIsWhyShown(!isWhyShown)}>
            <FormattedMessage id="details.why" />
          </Button>
          {isWhyShown && <div className={styles.why}>{reason}</div>}
        </div>
      )}
    </>
  )
}
