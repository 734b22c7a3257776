import { useEffect } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../../ui/Button'
import styles from './HelpPage.module.css'
import { type HelpPageName, helpPages } from './help-pages'

interface HelpPageProps {
  readonly page: HelpPageName
  /** What can be done by now, for `whats-new`: headings and lines in the words of the change log. */
  readonly news: readonly News[]
}

export interface News {
  readonly heading: string
  readonly lines: readonly string[]
}

const otherPages = ['accessibility', 'whats-new'] as const

/** One page of help, to read or to print, and the way to the others. */
export function HelpPage({ page, news }: HelpPageProps) {
  const intl = useIntl()
  const title = intl.formatMessage({ id: `help.${page}` })
  useEffect(() => {
    const name = intl.formatMessage({ id: 'app.name' })
    document.title = `${title} – ${name}`
  }, [intl, title])
  return (
    <main id="content" tabIndex={-1} className={styles.page}>
      <nav className={styles.pages} aria-label={intl.formatMessage({ id: 'help.nav' })}>
        {helpPages.map((one) => (
          <PageLink key={one} page={one} shown={page} href={`#/help/${one}`} />
        ))}
        {otherPages.map((one) => (
          <PageLink key={one} page={one} shown={page} href={`#/${one}`} />
        ))}
      </nav>
      <article className={styles.text}>
        <h1>{title}</h1>
        {page === 'whats-new' ? <NewsLists news={news} /> : <Lines page={page} />}
        <p className={styles.foot}>
          <FormattedMessage id="help.works-offline" />
        </p>
        <div className={styles.foot}>
          <Button onPress={() => print()}>
            <FormattedMessage id="action.print" />
          </Button>
        </div>
      </article>
    </main>
  )
}

interface PageLinkProps {
  readonly page: HelpPageName
  readonly shown: HelpPageName
  readonly href: string
}

function PageLink({ page, shown, href }: PageLinkProps) {
  return (
    <a href={href} aria-current={page === shown ? 'page' : undefined}>
      <FormattedMessage id={`help.${page}`} />
    </a>
  )
}

/** What is done one after the other is numbered; what only stands together is not. */
function Lines({ page }: { readonly page: Exclude<HelpPageName, 'whats-new'> }) {
  const intl = useIntl()
  const lines = intl.formatMessage({ id: `help.${page}.text` }).split('\n')
  const items = lines.map((line) => <li key={line}>{line}</li>)
  const isList = page === 'words' || page === 'cards' || page === 'accessibility'
  return isList ? <ul>{items}</ul> : <ol>{items}</ol>
}

function NewsLists({ news }: { readonly news: readonly News[] }) {
  return news.map(({ heading, lines }) => (
    <section key={heading}>
      <h2>{heading}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  ))
}
