import { FormattedMessage, useIntl } from 'react-intl'
import { restoreRecord } from '../../domain/commands/restore-record'
import {
  findRecordBefore,
  findRecordHistory,
  type RecordChange,
} from '../../domain/history/find-record-history'
import type { RecordedStep } from '../../domain/history/recorded-step'
import { findEntry } from '../../domain/network'
import type { Kind } from '../../domain/records'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import type { useRecordChoice } from '../../state/hooks/use-record-choice'
import type { RecordWords } from '../../state/record-words'
import { Button } from '../../ui/Button'
import { ComboField } from '../../ui/ComboField'
import { type Column, DataTable } from '../../ui/DataTable'
import { describeStep } from './describe-step'
import styles from './History.module.css'
import { useMomentText } from './use-moment-text'

type Choice = ReturnType<typeof useRecordChoice>

interface RecordChangesProps {
  readonly kind: Exclude<Kind, 'info'>
  readonly choice: Choice
  readonly chosen: ReturnType<Choice['toChosen']>
  readonly steps: readonly RecordedStep[]
  readonly words: RecordWords
}

const everything = Number.MAX_SAFE_INTEGER

/** What was done to one record, with what it was before and the way back to it. */
export function RecordChanges({ kind, choice, chosen, steps, words }: RecordChangesProps) {
  const intl = useIntl()
  const id = chosen !== null && 'id' in chosen ? chosen.id : undefined
  return (
    <>
      <ComboField
        label={intl.formatMessage({ id: 'changes.record' })}
        value={choice.text}
        suggestions={choice.suggestions}
        onChange={choice.onChange}
        onChoose={choice.onChoose}
      />
      {id !== undefined && (
        <div className={styles.wide}>
          <History kind={kind} id={id} steps={steps} words={words} />
        </div>
      )}
    </>
  )
}

interface HistoryProps extends Pick<RecordChangesProps, 'kind' | 'steps' | 'words'> {
  readonly id: string
}

function History({ kind, id, steps, words }: HistoryProps) {
  const intl = useIntl()
  const momentText = useMomentText()
  const { network: store, notices } = useServices()
  const network = useNetwork()
  const rows = findRecordHistory(steps, id).filter(({ step }) => step.undoes === undefined)
  const entry = findEntry(network, kind, id)
  const name = entry === undefined ? '' : words.nameOf(entry)

  function restore({ step }: RecordChange) {
    const about = { id, commandId: step.commandId }
    const fields = findRecordBefore(steps, about, entry?.record)
    if (fields === undefined) return
    const label = { code: 'restore-record' as const, values: { name } }
    const result = store.execute(restoreRecord({ kind, id, fields }), label)
    if (result.ok) notices.show({ code: 'done', label })
    else notices.show({ code: 'problem', problem: result.problem.code })
  }

  if (rows.length === 0)
    return (
      <p>
        <FormattedMessage id="changes.none-of-record" values={{ name }} />
      </p>
    )
  const columns: readonly Column<RecordChange>[] = [
    {
      key: 'when',
      heading: intl.formatMessage({ id: 'changes.when' }),
      cell: ({ step }) => momentText(step.at),
    },
    {
      key: 'what',
      heading: intl.formatMessage({ id: 'changes.what' }),
      isRowHeader: true,
      cell: (change) => (
        <>
          <bdi>{describeStep(change.step.label, intl)}</bdi>
          <FieldsChanged kind={kind} change={change} words={words} />
        </>
      ),
    },
    {
      key: 'back',
      heading: intl.formatMessage({ id: 'bin.way-back' }),
      cell: (change) =>
        change.did === 'added' ? null : (
          <Button
            description={describeStep(change.step.label, intl)}
            onPress={() => restore(change)}
          >
            <FormattedMessage id="changes.restore" />
          </Button>
        ),
    },
  ]
  return (
    <DataTable
      caption={intl.formatMessage({ id: 'changes.of-record-caption' }, { name })}
      columns={columns}
      rows={rows}
      keyOf={({ step }) => step.commandId}
      virtualAbove={everything}
    />
  )
}

function FieldsChanged(
  props: Pick<RecordChangesProps, 'kind' | 'words'> & { change: RecordChange },
) {
  const { kind, words, change } = props
  const intl = useIntl()
  const textOf = (field: string, value: unknown) =>
    value === undefined
      ? intl.formatMessage({ id: 'merge.not-recorded' })
      : words.valueText(kind, field, value)
  return change.fields.map(({ field, before, after }) => (
    <span key={field} className={styles.sub}>
      <FormattedMessage
        id="changes.field"
        values={{
          field: words.fieldName(kind, field),
          before: textOf(field, before),
          after: textOf(field, after),
        }}
      />
    </span>
  ))
}
