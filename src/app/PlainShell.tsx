import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { Logo } from './Logo'
import styles from './Shell.module.css'

interface PlainShellProps {
  readonly problem?: 'problem.map-not-made' | undefined
  readonly children: ReactNode
}

/** The banner where no map is open. */
export function PlainShell({ problem, children }: PlainShellProps) {
  return (
    <div className={styles.frame}>
      <header className={styles.banner} data-region="banner">
        <a className={styles.logo} href="#/">
          <Logo />
          <FormattedMessage id="app.name" />
        </a>
        {problem !== undefined && (
          <p role="alert">
            <FormattedMessage id={problem} />
          </p>
        )}
        <a className={styles.help} href="#/help">
          <FormattedMessage id="shell.help" />
        </a>
      </header>
      {children}
    </div>
  )
}
