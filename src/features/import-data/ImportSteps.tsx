import { FormattedMessage, useIntl } from 'react-intl'
import type { ImportPage } from './find-import-pages'
import styles from './ImportPages.module.css'

interface ImportStepsProps {
  readonly pages: readonly ImportPage[]
  readonly current: ImportPage
}

/** Where one is: a list of what is asked, in order. It is read, not pressed. */
export function ImportSteps({ pages, current }: ImportStepsProps) {
  const intl = useIntl()
  return (
    <ol className={styles.steps} aria-label={intl.formatMessage({ id: 'import.steps' })}>
      {pages.map((page) => (
        <li key={page} aria-current={page === current ? 'step' : undefined}>
          <FormattedMessage id={`import.page.${page}`} />
        </li>
      ))}
    </ol>
  )
}
