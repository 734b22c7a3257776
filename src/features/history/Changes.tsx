import { useMemo, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { findUndone } from '../../domain/history/find-undone'
import type { RecordedStep } from '../../domain/history/recorded-step'
import { useJournal } from '../../state/hooks/use-journal'
import { useRecordChoice } from '../../state/hooks/use-record-choice'
import type { RecordWords } from '../../state/record-words'
import { Button } from '../../ui/Button'
import { type Column, DataTable } from '../../ui/DataTable'
import { SelectField } from '../../ui/SelectField'
import { useDateText } from '../../ui/use-date-text'
import { describeStep } from './describe-step'
import styles from './History.module.css'
import { RecordChanges } from './RecordChanges'
import { useMomentText } from './use-moment-text'
import { useUndoBack } from './use-undo-back'

const stepsPerPage = 100
const everything = Number.MAX_SAFE_INTEGER
const none: readonly RecordedStep[] = []

/** What was done to the map: day by day, or for one record with the way back to what it was. */
export function Changes({ words }: { readonly words: RecordWords }) {
  const intl = useIntl()
  const dateText = useDateText()
  const journal = useJournal()
  const steps = typeof journal === 'string' ? none : journal
  const [day, setDay] = useState('')
  const [shown, setShown] = useState(stepsPerPage)
  // An undo shows in the line of what it takes back.
  const rows = useMemo(
    () => steps.toReversed().filter(({ undoes }) => undoes === undefined),
    [steps],
  )
  const days = useMemo(() => [...new Set(rows.map(({ at }) => at.slice(0, 10)))], [rows])
  const onDay = rows.filter(({ at }) => day === '' || at.startsWith(day))
  return (
    <div className={styles.page}>
      {typeof journal === 'string' && (
        <p>
          <FormattedMessage id={`changes.${journal}`} />
        </p>
      )}
      <OneRecord steps={steps} words={words} />
      <div className={styles.narrow}>
        <SelectField
          label={intl.formatMessage({ id: 'changes.day' })}
          value={day}
          choices={[
            { value: '', label: intl.formatMessage({ id: 'changes.all-days' }) },
            ...days.map((value) => ({ value, label: dateText(value) })),
          ]}
          onChange={setDay}
        />
      </div>
      <p id="changes-count" tabIndex={-1}>
        <FormattedMessage id="changes.count" values={{ count: onDay.length }} />
      </p>
      {onDay.length > 0 && <StepsTable rows={onDay.slice(0, shown)} steps={steps} />}
      {onDay.length > shown && (
        <Button onPress={() => setShown(shown + stepsPerPage)}>
          <FormattedMessage id="problems.more" values={{ count: onDay.length - shown }} />
        </Button>
      )}
    </div>
  )
}

interface StepsTableProps {
  readonly rows: readonly RecordedStep[]
  /** All steps, the undoing ones too. */
  readonly steps: readonly RecordedStep[]
}

function StepsTable({ rows, steps }: StepsTableProps) {
  const intl = useIntl()
  const momentText = useMomentText()
  const { countBackTo, undoBack } = useUndoBack(steps)
  const undone = useMemo(() => findUndone(steps), [steps])
  const columns: readonly Column<RecordedStep>[] = [
    {
      key: 'when',
      heading: intl.formatMessage({ id: 'changes.when' }),
      cell: ({ at }) => momentText(at),
    },
    {
      key: 'what',
      heading: intl.formatMessage({ id: 'changes.what' }),
      isRowHeader: true,
      cell: ({ label }) => <bdi>{describeStep(label, intl)}</bdi>,
    },
    {
      key: 'undone',
      heading: intl.formatMessage({ id: 'changes.undone' }),
      cell: (step) => {
        if (undone.has(step.commandId)) return <FormattedMessage id="changes.is-undone" />
        const count = countBackTo(step)
        if (count === undefined) return null
        return (
          <Button
            aria-label={intl.formatMessage(
              { id: 'changes.undo-back-to' },
              { step: describeStep(step.label, intl) },
            )}
            onPress={() => {
              undoBack(count)
              document.getElementById('changes-count')?.focus()
            }}
          >
            <FormattedMessage id="changes.undo-steps" values={{ count }} />
          </Button>
        )
      },
    },
  ]
  return (
    <DataTable
      caption={intl.formatMessage({ id: 'changes.caption' })}
      isCaptionHidden
      columns={columns}
      rows={rows}
      keyOf={({ commandId }) => commandId}
      virtualAbove={everything}
    />
  )
}

const recordKinds = ['people', 'partnerships', 'organisations'] as const

/** The life of one record, chosen by name. */
function OneRecord({ steps, words }: { steps: readonly RecordedStep[]; words: RecordWords }) {
  const intl = useIntl()
  const [kind, setKind] = useState<(typeof recordKinds)[number]>('people')
  return (
    <section className={styles.record} aria-label={intl.formatMessage({ id: 'changes.of-record' })}>
      <h2>
        <FormattedMessage id="changes.of-record" />
      </h2>
      <SelectField
        label={intl.formatMessage({ id: 'changes.kind' })}
        value={kind}
        choices={recordKinds.map((value) => ({
          value,
          label: intl.formatMessage({ id: `kind.${value}` }),
        }))}
        onChange={setKind}
      />
      <ChosenRecord key={kind} kind={kind} steps={steps} words={words} />
    </section>
  )
}

interface ChosenRecordProps {
  readonly kind: (typeof recordKinds)[number]
  readonly steps: readonly RecordedStep[]
  readonly words: RecordWords
}

function ChosenRecord({ kind, steps, words }: ChosenRecordProps) {
  const choice = useRecordChoice(kind)
  const chosen = choice.toChosen()
  return <RecordChanges kind={kind} choice={choice} chosen={chosen} steps={steps} words={words} />
}
