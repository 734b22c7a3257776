import { useMemo } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ListRow, ResultList } from '../../analysis/lists/result-list'
import { getInfo } from '../../domain/network'
import { useNetwork } from '../../state/hooks/use-network'
import { useDateText } from '../../ui/use-date-text'
import { nameForFile } from './name-for-file'
import { nameInTurn } from './name-in-turn'
import styles from './ReportPage.module.css'
import { RuleText } from './RuleText'
import type { Report } from './reports'
import { type Speech, saySentence } from './say-sentence'
import { toListTable } from './to-list-table'
import type { Insights } from './use-insights'

interface HandoutProps {
  readonly report: Report
  readonly insights: Insights
  readonly mapTitle: string
  readonly names: 'shown' | 'hidden'
}

/** More than this fits on no sheet that anybody reads; the spreadsheet holds all. */
const mostRows = 40

/** One sheet: the question, the answer in words, the list, how it is worked out, and what to ask. */
export function Handout({ report, insights, mapTitle, names }: HandoutProps) {
  const { list, basis, question } = insights
  const intl = useIntl()
  const dateText = useDateText()
  const { purpose, privacy } = getInfo(useNetwork())
  if (list === null) {
    return (
      <p>
        <FormattedMessage id={insights.hasFailed ? 'insights.failed' : 'insights.working'} />
      </p>
    )
  }
  return (
    <article className={styles.sheet}>
      <p className={styles.small}>
        <FormattedMessage
          id="report.map-as-at"
          values={{ title: mapTitle, date: dateText(question.asAt) }}
        />
      </p>
      <h2>
        <FormattedMessage id={`report.${report}.question`} />
      </h2>
      <HandoutList report={report} list={list} names={names} />
      <h3>
        <FormattedMessage id="report.how" />
      </h3>
      <p>
        <RuleText asked={report} question={question} />
      </p>
      <p>
        <FormattedMessage id={`how.${report}.limit`} />
      </p>
      <h3>
        <FormattedMessage id="report.ask" />
      </h3>
      <p>{intl.formatMessage({ id: `report.${report}.ask` })}</p>
      <footer className={styles.small}>
        {basis !== null && (
          <p>
            <FormattedMessage
              id="insights.basis"
              values={{ ...basis, date: dateText(question.asAt) }}
            />
          </p>
        )}
        {purpose !== undefined && (
          <p>
            <FormattedMessage id="report.purpose" values={{ purpose }} />
          </p>
        )}
        {privacy?.controller !== undefined && (
          <p>
            <FormattedMessage id="report.controller" values={{ controller: privacy.controller }} />
          </p>
        )}
      </footer>
    </article>
  )
}

interface HandoutListProps {
  readonly report: Report
  readonly list: ResultList
  readonly names: 'shown' | 'hidden'
}

function HandoutList({ report, list, names }: HandoutListProps) {
  const speech = useSpeech(list, names)
  const open = list.rows.filter(({ decided }) => decided === undefined)
  const drawn = open.filter(({ isDrawn }) => isDrawn)
  const rows = (drawn.length === 0 ? open : drawn).slice(0, mostRows)
  const { intl } = speech
  const title = intl.formatMessage({ id: `results.${report}` })
  const table = toListTable({ ...list, rows }, title, speech)
  return (
    <>
      {list.summary.map((sentence) => (
        <p key={JSON.stringify(sentence)} className={styles.answer}>
          {saySentence(sentence, speech)}
        </p>
      ))}
      <table className={styles.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {table.headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <PaperRow
              key={row.key}
              row={row}
              columns={list.columns}
              values={table.rows[index] ?? []}
              speech={speech}
            />
          ))}
        </tbody>
      </table>
      {rows.length < open.length && (
        <p className={styles.small}>
          <FormattedMessage
            id="report.more-rows"
            values={{ shown: rows.length, all: open.length }}
          />
        </p>
      )}
    </>
  )
}

interface PaperRowProps {
  readonly row: ListRow
  readonly columns: ResultList['columns']
  readonly values: readonly (string | number | null)[]
  readonly speech: Speech
}

function PaperRow({ row, columns, values, speech: { intl } }: PaperRowProps) {
  const textOf = (value: string | number | null, index: number) => {
    if (typeof value !== 'number') return value?.replaceAll(' | ', ', ')
    const isShare = ['fraction', 'in-common'].includes(row.cells[index]?.kind ?? '')
    return intl.formatNumber(
      value,
      isShare ? { style: 'percent', maximumFractionDigits: 0 } : { maximumFractionDigits: 1 },
    )
  }
  return (
    <tr>
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={column} scope="row">
            {textOf(values[index] ?? null, index)}
          </th>
        ) : (
          <td key={column}>{textOf(values[index] ?? null, index)}</td>
        ),
      )}
    </tr>
  )
}

/** Names as the sheet may say them: hidden ones have a letter, in the order in which they come. */
function useSpeech(list: ResultList, names: 'shown' | 'hidden'): Speech {
  const intl = useIntl()
  const network = useNetwork()
  const dateText = useDateText()
  return useMemo(() => {
    const aliases = new Map<string, string>()
    const withheld = intl.formatMessage({ id: 'list.withheld' })
    const nameOf = (id: string) => {
      const name = nameForFile(network, id, withheld)
      if (names === 'shown' || name === withheld || !network.people.has(id)) return name
      const alias =
        aliases.get(id) ??
        intl.formatMessage({ id: 'report.alias' }, { letter: nameInTurn(aliases.size) })
      aliases.set(id, alias)
      return alias
    }
    for (const { records } of list.rows) for (const id of records) nameOf(id)
    return { intl, nameOf, dateText }
  }, [intl, network, dateText, list, names])
}
