import { FormattedMessage } from 'react-intl'
import changeLog from '../../CHANGELOG.md?raw'
import { HelpPage } from '../features/help/HelpPage'
import { helpPages } from '../features/help/help-pages'
import helpMessages from './messages/help.en-GB.json'
import { Page } from './Page'
import { readChangeLog } from './read-change-log'
import { Words } from './Words'

const news = readChangeLog(changeLog)
const pages = [...helpPages, 'accessibility', 'whats-new'] as const

/** The help, with the words that only it needs. */
export function HelpPlace({ page }: { readonly page: string }) {
  const shown = pages.find((one) => one === page)
  if (shown === undefined) {
    return (
      <Page title={<FormattedMessage id="page-not-found" />}>
        <a href="#/">
          <FormattedMessage id="page-not-found.home" />
        </a>
      </Page>
    )
  }
  return (
    <Words more={helpMessages}>
      <HelpPage page={shown} news={news} />
    </Words>
  )
}
