import { useEffect, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ListRow, RowDecision } from '../../analysis/lists/result-list'
import { decisionOutcomes } from '../../domain/decision-outcomes'
import { nameOfId } from '../../domain/name-of-id'
import { useNetwork } from '../../state/hooks/use-network'
import { Button } from '../../ui/Button'
import { MenuButton } from '../../ui/MenuButton'
import { useDateText } from '../../ui/use-date-text'
import styles from './ResultsPanel.module.css'
import { useDecisions } from './use-decisions'

/** What was decided about a row, or the way to decide it. */
export function RowDecide({ row }: { readonly row: ListRow }) {
  const intl = useIntl()
  const network = useNetwork()
  const { decideRow, openAgain } = useDecisions()
  const { place, keepFocus } = useKeptFocus(row.decided === undefined)
  const { decides, decided } = row
  if (decides === undefined) return null
  const ids = row.records.length > 0 ? row.records : decides.aboutIds
  const about = ids.map((id) => nameOfId(network, id) ?? '–').join(' – ')
  return (
    <span ref={place} className={styles.decide}>
      {decided === undefined ? (
        <MenuButton
          label={intl.formatMessage({ id: 'decision.decide-of' }, { about })}
          actions={decisionOutcomes[decides.question].map((outcome) => ({
            id: outcome,
            label: intl.formatMessage({ id: `decision.${outcome}` }),
            onAction: () => {
              keepFocus()
              decideRow(decides, outcome, about)
            },
          }))}
        >
          <FormattedMessage id="decision.decide" />
        </MenuButton>
      ) : (
        <>
          <span className={styles.word}>
            <DecidedWord decided={decided} />
          </span>
          <Button
            variant="link"
            aria-label={intl.formatMessage({ id: 'decision.open-again-of' }, { about })}
            onPress={() => {
              keepFocus()
              openAgain(decided.decisionId, about)
            }}
          >
            <FormattedMessage id="decision.open-again" />
          </Button>
        </>
      )}
    </span>
  )
}

function DecidedWord({ decided: { outcome, decidedOn } }: { readonly decided: RowDecision }) {
  const intl = useIntl()
  const dateText = useDateText()
  const word = intl.formatMessage({ id: `decision.${outcome}` })
  if (decidedOn === null) return word
  return <FormattedMessage id="decision.on" values={{ word, date: dateText(decidedOn) }} />
}

/** The button that was pressed goes, and the one that takes its place has the focus. */
function useKeptFocus(isOpen: boolean) {
  const place = useRef<HTMLSpanElement>(null)
  const [wasOpen, setWasOpen] = useState<boolean | null>(null)
  useEffect(() => {
    if (wasOpen === null || wasOpen === isOpen) return
    setWasOpen(null)
    // The menu gives the focus back first, to a button that is no longer there.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => place.current?.querySelector('button')?.focus()),
    )
  }, [wasOpen, isOpen])
  return { place, keepFocus: () => setWasOpen(isOpen) }
}
