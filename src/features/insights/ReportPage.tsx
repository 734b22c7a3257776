import { useMemo, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { getInfo } from '../../domain/network'
import { useNetwork } from '../../state/hooks/use-network'
import { Button } from '../../ui/Button'
import { CheckField } from '../../ui/CheckField'
import { Handout } from './Handout'
import styles from './ReportPage.module.css'
import { type Report, reports } from './reports'
import type { ListTable } from './to-list-table'
import { useInsights } from './use-insights'
import { useListTable } from './use-list-table'

interface ReportPageProps {
  readonly report: Report
  readonly hrefOf: (report: Report) => string
  readonly onSaveList: (table: ListTable) => void
  readonly onSaveFindings: () => void
  readonly onSaveTermDates: () => void
}

/** Papers to hand out: what is printed stands on screen as it will stand on paper. */
export function ReportPage(props: ReportPageProps) {
  const { report, hrefOf, onSaveList, onSaveFindings, onSaveTermDates } = props
  const intl = useIntl()
  const insights = useInsights(report)
  const [isHidden, setIsHidden] = useState(false)
  const toTable = useListTable()
  const { title } = getInfo(useNetwork())
  const links = useMemo(
    () => reports.map((one) => ({ one, label: intl.formatMessage({ id: `report.${one}` }) })),
    [intl],
  )
  const { list } = insights
  return (
    <main id="content" tabIndex={-1} className={styles.page}>
      <div className={styles.side}>
        <h1>{intl.formatMessage({ id: 'place.report' })}</h1>
        <ul className={styles.reports} aria-label={intl.formatMessage({ id: 'report.list' })}>
          {links.map(({ one, label }) => (
            <li key={one}>
              <a href={hrefOf(one)} aria-current={one === report ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
        <CheckField
          label={intl.formatMessage({ id: 'report.hide-names' })}
          isChecked={isHidden}
          onChange={setIsHidden}
        />
        <div className={styles.actions}>
          <Button variant="primary" onPress={() => print()}>
            <FormattedMessage id="report.print" />
          </Button>
          <Button
            isDisabled={list === null}
            description={list === null ? intl.formatMessage({ id: 'insights.working' }) : undefined}
            onPress={() => list !== null && onSaveList(toTable(report, list))}
          >
            <FormattedMessage id="report.save-spreadsheet" />
          </Button>
          <Button onPress={onSaveFindings}>
            <FormattedMessage id="report.save-findings" />
          </Button>
          <Button onPress={onSaveTermDates}>
            <FormattedMessage id="report.save-term-dates" />
          </Button>
        </div>
        <p className={styles.hint}>
          <FormattedMessage id="report.files-hint" />
        </p>
      </div>
      <section className={styles.preview} aria-label={intl.formatMessage({ id: 'report.preview' })}>
        <Handout
          report={report}
          insights={insights}
          mapTitle={title}
          names={isHidden ? 'hidden' : 'shown'}
        />
      </section>
    </main>
  )
}
