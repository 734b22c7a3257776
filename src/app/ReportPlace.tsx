import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { compareDay } from '../domain/compare-day'
import { getInfo } from '../domain/network'
import { settingsInForce } from '../domain/settings'
import { ReportPage } from '../features/insights/ReportPage'
import { toReport } from '../features/insights/reports'
import { useServices } from '../state/hooks/services'
import { useExportFile } from './use-export-file'
import { useSaveList } from './use-save-list'

export interface ReportPlaceProps {
  readonly mapKey: string
  readonly report: string | undefined
}

/** The papers and files of findings of the open map. */
export function ReportPlace({ mapKey, report }: ReportPlaceProps) {
  const intl = useIntl()
  const { network, view } = useServices()
  const exportFile = useExportFile()
  const saveList = useSaveList()
  const actions = useMemo(() => {
    const read = () => {
      const current = network.state.getState().network
      const info = getInfo(current)
      const { title, settings } = info
      const { asAt, compareWith } = view.state.getState()
      const question = {
        asAt,
        compareWith: compareDay(info, asAt, compareWith),
        settings: settingsInForce(settings),
      }
      return { title, asAt, question }
    }
    return {
      saveFindings() {
        const { title, question } = read()
        exportFile(async (session) => ({
          title,
          ending: '.findings.json',
          type: 'application/json',
          bytes: await session.writeFindings({ question, form: 'complete', words: {} }),
        }))
      },
      saveTermDates() {
        const { title, asAt } = read()
        exportFile(async (session) => ({
          title,
          ending: '-term-dates.ics',
          type: 'text/calendar;charset=utf-8',
          bytes: await session.writeTermDates({
            asAt,
            title,
            event: intl.formatMessage(
              { id: 'report.term-ends' },
              // The names are put in where the map is read, so the places stay in the sentence.
              { person: '{person}', partnership: '{partnership}' },
            ),
            nameless: intl.formatMessage({ id: 'report.nameless' }),
            withheld: intl.formatMessage({ id: 'list.withheld' }),
          }),
        }))
      },
    }
  }, [intl, network, view, exportFile])
  return (
    <ReportPage
      report={toReport(report)}
      hrefOf={(one) => `#/m/${mapKey}/report/${one}`}
      onSaveList={(table) => saveList(table, 'workbook')}
      onSaveFindings={actions.saveFindings}
      onSaveTermDates={actions.saveTermDates}
    />
  )
}
