import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import styles from './SettingsPage.module.css'
import { type SettingsSection, settingsSections } from './settings-sections'

interface SettingsPageProps {
  readonly section: SettingsSection
  readonly hrefOf: (section: SettingsSection) => string
  readonly children: ReactNode
}

/** One section of the settings, and the way to the others. */
export function SettingsPage({ section, hrefOf, children }: SettingsPageProps) {
  const intl = useIntl()
  return (
    <main id="content" tabIndex={-1} className={styles.page}>
      <nav
        className={styles.sections}
        data-region="sections"
        aria-label={intl.formatMessage({ id: 'settings.nav' })}
      >
        {settingsSections.map((one) => (
          <a key={one} href={hrefOf(one)} aria-current={one === section ? 'page' : undefined}>
            <FormattedMessage id={`settings.${one}`} />
          </a>
        ))}
      </nav>
      <div id="list" tabIndex={-1} className={styles.content} data-region="section">
        <h1>
          <FormattedMessage id={`settings.${section}`} />
        </h1>
        {children}
      </div>
    </main>
  )
}
