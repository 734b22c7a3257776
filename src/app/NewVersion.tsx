import { useEffect, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useStore } from 'zustand'
import { Button } from '../ui/Button'
import type { AppUpdate } from './app-update'
import type { Device } from './device'
import styles from './NewVersion.module.css'
import { registerWorker } from './register-worker'

/** Offers a new version once it is there. Nothing changes until the person says so. */
export function NewVersion({ device }: { readonly device: Device }) {
  const [update, setUpdate] = useState<AppUpdate | null>(null)
  useEffect(() => {
    const registered = registerWorker(device)
    setUpdate(registered)
    return registered.stop
  }, [device])
  return update === null ? null : <UpdateBar update={update} />
}

function UpdateBar({ update }: { readonly update: AppUpdate }) {
  const intl = useIntl()
  const { status } = useStore(update.state)
  if (status === 'none') return null
  return (
    <section className={styles.bar} aria-label={intl.formatMessage({ id: 'update.region' })}>
      <span>
        <FormattedMessage id={`update.${status}`} />
      </span>
      {status !== 'starting' && (
        <Button variant="primary" onPress={() => void update.updateNow()}>
          <FormattedMessage id="update.now" />
        </Button>
      )}
      {status !== 'starting' && (
        <Button variant="quiet" onPress={update.later}>
          <FormattedMessage id="update.later" />
        </Button>
      )}
    </section>
  )
}
