import { FormattedMessage } from 'react-intl'
import { useHashLocation } from 'wouter/use-hash-location'
import styles from './Shell.module.css'

/** The hash is the address of the app, so the link keeps it and moves the focus itself. */
export function SkipLink({ to }: { readonly to: 'content' | 'list' }) {
  const [path] = useHashLocation()
  return (
    <a
      className={styles.skip}
      href={`#${path}`}
      onClick={() => document.getElementById(to)?.focus()}
    >
      <FormattedMessage id={to === 'content' ? 'shell.skip' : 'shell.skip-to-list'} />
    </a>
  )
}
