import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { type ShownCard, shownCards } from '../../state/card-figures'
import { useView } from '../../state/hooks/use-view'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import { useDateText } from '../../ui/use-date-text'
import { GapsTable } from './GapsTable'
import { HatsTable } from './HatsTable'
import { HowWorkedOut } from './HowWorkedOut'
import { OverlapsTable } from './OverlapsTable'
import styles from './ResultsPanel.module.css'
import type { Insights } from './use-insights'

/** The answer in words, then the list behind it, then how far it can be trusted. */
export function ResultsPanel({ insights }: { readonly insights: Insights }) {
  const intl = useIntl()
  const dateText = useDateText()
  const asked = useView((view) => view.question)
  const [text, setText] = useState('')
  const [isExplained, setIsExplained] = useState(false)
  const card = shownCards.find((one) => one === asked)
  const { answers, question } = insights
  if (card === undefined) {
    return (
      <p className={styles.empty}>
        <FormattedMessage id="results.choose" />
      </p>
    )
  }
  if (answers === null) {
    return (
      <p className={styles.empty}>
        <FormattedMessage id="insights.working" />
      </p>
    )
  }
  const Table = tables[card]
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <TextField
          label={intl.formatMessage({ id: 'results.find' })}
          type="search"
          layout="inline"
          value={text}
          onChange={setText}
        />
      </div>
      <Table answers={answers} text={text} />
      <div className={styles.foot}>
        <p>
          <FormattedMessage
            id="insights.basis"
            values={{ ...answers.basis, date: dateText(question.asAt) }}
          />
        </p>
        <div>
          <Button variant="link" onPress={() => setIsExplained(true)}>
            <FormattedMessage id={`how.${card}.button`} />
          </Button>
        </div>
      </div>
      {isExplained && (
        <HowWorkedOut card={card} insights={insights} onClose={() => setIsExplained(false)} />
      )}
    </div>
  )
}

const tables = {
  hats: HatsTable,
  overlaps: OverlapsTable,
  gaps: GapsTable,
} as const satisfies Readonly<Record<ShownCard, unknown>>
