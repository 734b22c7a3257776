import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { type MapQuestion, questionCards } from '../../domain/map-question'
import { useServices } from '../../state/hooks/services'
import { useView } from '../../state/hooks/use-view'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import { useDateText } from '../../ui/use-date-text'
import { DataBehind } from './DataBehind'
import { HowWorkedOut } from './HowWorkedOut'
import { QuestionSelect } from './QuestionSelect'
import styles from './ResultsPanel.module.css'
import { ResultsTable } from './ResultsTable'
import { type OnSaveList, SaveList } from './SaveList'
import type { Insights } from './use-insights'

interface ResultsPanelProps {
  readonly insights: Insights
  readonly onSaveList: OnSaveList
  /** Where the guide figures are changed. */
  readonly guideHref: string
}

/** The question, the answer in words, the list behind it, and how far it can be trusted. */
export function ResultsPanel({ insights, onSaveList, guideHref }: ResultsPanelProps) {
  const intl = useIntl()
  const asked = useView((view) => view.question)
  const [text, setText] = useState('')
  if (asked === null) {
    return (
      <p className={styles.empty}>
        <FormattedMessage id="results.choose" />
      </p>
    )
  }
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <QuestionSelect asked={asked} />
        <TextField
          label={intl.formatMessage({ id: 'results.find' })}
          type="search"
          layout="inline"
          value={text}
          onChange={setText}
        />
      </div>
      {insights.list === null ? (
        <p className={styles.empty}>
          <FormattedMessage id={insights.hasFailed ? 'insights.failed' : 'insights.working'} />
        </p>
      ) : (
        <ResultsTable question={asked} list={insights.list} text={text} />
      )}
      <ResultsFoot
        asked={asked}
        insights={insights}
        onSaveList={onSaveList}
        guideHref={guideHref}
      />
    </div>
  )
}

interface ResultsFootProps extends ResultsPanelProps {
  readonly asked: MapQuestion
}

/** What the answer rests on, and how it is worked out. */
function ResultsFoot({ asked, insights, onSaveList, guideHref }: ResultsFootProps) {
  const intl = useIntl()
  const dateText = useDateText()
  const [isExplained, setIsExplained] = useState(false)
  const { basis, question } = insights
  const card = questionCards[asked]
  const isCard = card === asked
  const { view } = useServices()
  return (
    <div className={styles.foot}>
      {basis !== null && (
        <p>
          <FormattedMessage
            id="insights.basis"
            values={{ ...basis, date: dateText(question.asAt) }}
          />
        </p>
      )}
      <DataBehind card={card} asAt={question.asAt} />
      <div className={styles.links}>
        <Button variant="link" onPress={() => setIsExplained(true)}>
          {isCard
            ? intl.formatMessage({ id: `how.${card}.button` })
            : intl.formatMessage({ id: 'how.button' })}
        </Button>
        {asked !== 'completeness' && (
          <Button variant="link" onPress={() => view.ask('completeness')}>
            <FormattedMessage id="results.completeness" />
          </Button>
        )}
        {insights.list !== null && insights.list.rows.length > 0 && (
          <SaveList asked={asked} list={insights.list} onSave={onSaveList} />
        )}
      </div>
      {isExplained && (
        <HowWorkedOut
          asked={asked}
          insights={insights}
          guideHref={guideHref}
          onClose={() => setIsExplained(false)}
        />
      )}
    </div>
  )
}
