import { lazy, Suspense } from 'react'
import { FormattedMessage } from 'react-intl'
import { Page } from './Page'
import type { ReportPlaceProps } from './ReportPlace'

/** The papers come in a file of their own, once somebody asks for one. */
const ReportPlace = lazy(async () => ({ default: (await import('./ReportPlace')).ReportPlace }))

export function LazyReportPlace(props: ReportPlaceProps) {
  return (
    <Suspense fallback={<Page title={<FormattedMessage id="place.report" />}>{null}</Page>}>
      <ReportPlace {...props} />
    </Suspense>
  )
}
