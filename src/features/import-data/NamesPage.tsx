import { useMemo } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { MatchAnswer, PossibleMatch } from '../../io/import-plan'
import { Button } from '../../ui/Button'
import { type Column, DataTable } from '../../ui/DataTable'
import { RadioGroup } from '../../ui/RadioGroup'
import styles from './ImportPages.module.css'
import {
  acceptSuggestions,
  applyAnswer,
  findAnswer,
  keepAllSeparate,
  type NameAnswer,
  type NamePair,
  toNamePairs,
} from './name-answers'

interface NamesPageProps {
  readonly matches: readonly PossibleMatch[]
  readonly answers: readonly MatchAnswer[]
  readonly onChange: (answers: readonly MatchAnswer[]) => void
}

const matchKinds = ['people', 'organisations', 'partnerships'] as const

export function NamesPage({ matches, answers, onChange }: NamesPageProps) {
  const pairs = useMemo(() => toNamePairs(matches), [matches])
  const same = pairs.filter((pair) => findAnswer(answers, pair) === 'same').length
  return (
    <>
      <p>
        <FormattedMessage id="import.names.text" values={{ pairs: pairs.length, same }} />
      </p>
      <div className={styles.actions}>
        <Button onPress={() => onChange(acceptSuggestions(matches))}>
          <FormattedMessage id="import.names.accept" />
        </Button>
        <Button onPress={() => onChange(keepAllSeparate(matches))}>
          <FormattedMessage id="import.names.separate" />
        </Button>
      </div>
      {matchKinds.map((kind) => (
        <PairsTable
          key={kind}
          kind={kind}
          pairs={pairs.filter((pair) => pair.kind === kind)}
          answers={answers}
          onAnswer={(pair, answer) => onChange(applyAnswer(answers, pair, answer))}
        />
      ))}
    </>
  )
}

interface PairsTableProps {
  readonly kind: PossibleMatch['kind']
  readonly pairs: readonly NamePair[]
  readonly answers: readonly MatchAnswer[]
  readonly onAnswer: (pair: NamePair, answer: NameAnswer) => void
}

function PairsTable({ kind, pairs, answers, onAnswer }: PairsTableProps) {
  const intl = useIntl()
  if (pairs.length === 0) return null
  const columns: readonly Column<NamePair>[] = [
    {
      key: 'incoming',
      heading: intl.formatMessage({ id: 'import.names.incoming' }),
      isRowHeader: true,
      cell: ({ incomingName }) => <bdi>{incomingName}</bdi>,
    },
    {
      key: 'candidate',
      heading: intl.formatMessage({ id: 'import.names.candidate' }),
      cell: ({ candidate }) => <bdi>{candidate.name}</bdi>,
    },
    {
      key: 'reason',
      heading: intl.formatMessage({ id: 'import.names.reason' }),
      cell: ({ candidate }) => <FormattedMessage id={`import.reason.${candidate.reason}`} />,
    },
    {
      key: 'answer',
      heading: intl.formatMessage({ id: 'import.names.answer' }),
      cell: (pair) => (
        <AnswerChoice
          pair={pair}
          answer={findAnswer(answers, pair)}
          onAnswer={(answer) => onAnswer(pair, answer)}
        />
      ),
    },
  ]
  return (
    <div className={`${styles.box} ${styles.answers}`}>
      <DataTable
        caption={intl.formatMessage({ id: `import.names.${kind}` })}
        columns={columns}
        rows={pairs}
        keyOf={({ key }) => key}
      />
    </div>
  )
}

interface AnswerChoiceProps {
  readonly pair: NamePair
  readonly answer: NameAnswer
  readonly onAnswer: (answer: NameAnswer) => void
}

function AnswerChoice({ pair, answer, onAnswer }: AnswerChoiceProps) {
  const intl = useIntl()
  const { incomingName, candidate } = pair
  return (
    <RadioGroup
      label={intl.formatMessage(
        { id: 'import.names.pair' },
        { a: incomingName, b: candidate.name },
      )}
      isLabelHidden
      value={answer}
      choices={[
        { value: 'same', label: intl.formatMessage({ id: 'import.answer.same' }) },
        { value: 'different', label: intl.formatMessage({ id: 'import.answer.different' }) },
        { value: 'later', label: intl.formatMessage({ id: 'import.answer.later' }) },
      ]}
      onChange={onAnswer}
    />
  )
}
