import { useMemo, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { endSeat } from '../../domain/commands/end-seat'
import { findEntry } from '../../domain/network'
import { findProblems } from '../../domain/problems/find-problems'
import type { FoundProblem } from '../../domain/problems/found-problem'
import type { Kind } from '../../domain/records'
import type { SetAsideRecord } from '../../domain/set-aside-broken'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import type { RecordWords } from '../../state/record-words'
import { Button } from '../../ui/Button'
import { type Column, DataTable } from '../../ui/DataTable'
import { useDateText } from '../../ui/use-date-text'
import { describeProblem } from './describe-problem'
import styles from './Problems.module.css'
import { SetAsideTable } from './SetAsideTable'

interface ProblemsProps {
  readonly words: RecordWords
  /** Records that break a rule: they are stored, but not on the map. */
  readonly setAside: readonly SetAsideRecord[]
  readonly onSaveSetAside: () => void
  /** Shows a record where it can be put right, at the field if one is named. */
  readonly onOpen: (kind: Kind, id: string, field?: string) => void
}

const problemsPerPage = 100
const everything = Number.MAX_SAFE_INTEGER

/** What does not fit together, why, and the way to put it right. */
export function Problems({ words, setAside, onSaveSetAside, onOpen }: ProblemsProps) {
  const intl = useIntl()
  const dateText = useDateText()
  const { clock } = useServices()
  const network = useNetwork()
  const problems = useMemo(() => findProblems(network, clock.today()), [network, clock])
  const [shown, setShown] = useState(problemsPerPage)
  const nameOf = ({ kind, recordId }: FoundProblem) => {
    const entry = findEntry(network, kind, recordId)
    return entry === undefined ? '' : words.nameOf(entry)
  }
  const columns: readonly Column<FoundProblem>[] = [
    {
      key: 'problem',
      heading: intl.formatMessage({ id: 'problems.problem' }),
      cell: (problem) => describeProblem(problem, { intl, words, network, dateText }),
    },
    {
      key: 'record',
      heading: intl.formatMessage({ id: 'problems.record' }),
      isRowHeader: true,
      cell: (problem) => (
        <>
          <bdi>{nameOf(problem)}</bdi>
          <span className={styles.kind}>
            <FormattedMessage id={`kind.${problem.kind}`} />
          </span>
        </>
      ),
    },
    {
      key: 'fix',
      heading: intl.formatMessage({ id: 'problems.fix' }),
      cell: (problem) => <Fixes problem={problem} name={nameOf(problem)} onOpen={onOpen} />,
    },
  ]
  return (
    <div className={styles.page}>
      {setAside.length > 0 && (
        <SetAsideTable setAside={setAside} words={words} onSave={onSaveSetAside} />
      )}
      <p id="problems-count" tabIndex={-1}>
        <FormattedMessage id="problems.count" values={{ count: problems.length }} />
      </p>
      {problems.length > 0 && (
        <DataTable
          caption={intl.formatMessage({ id: 'problems.caption' })}
          isCaptionHidden
          columns={columns}
          rows={problems.slice(0, shown)}
          keyOf={keyOfProblem}
          virtualAbove={everything}
        />
      )}
      {problems.length > shown && (
        <Button onPress={() => setShown(shown + problemsPerPage)}>
          <FormattedMessage id="problems.more" values={{ count: problems.length - shown }} />
        </Button>
      )}
    </div>
  )
}

function keyOfProblem({ code, kind, recordId, field, values }: FoundProblem): string {
  return [code, kind, recordId, field, values?.field, values?.line].join(' ')
}

interface FixesProps {
  readonly problem: FoundProblem
  readonly name: string
  readonly onOpen: ProblemsProps['onOpen']
}

function Fixes({ problem, name, onOpen }: FixesProps) {
  const intl = useIntl()
  const { network, notices } = useServices()
  const { fix, kind, recordId, field } = problem

  function apply() {
    const seat =
      fix === undefined ? undefined : network.state.getState().network.seats.get(fix.seatId)
    if (fix === undefined || seat === undefined) return
    const label = { code: 'change-record' as const, values: { name } }
    const result = network.execute(endSeat(fix), label)
    if (!result.ok) notices.show({ code: 'problem', problem: result.problem.code })
    else notices.show({ code: 'done', label })
    document.getElementById('problems-count')?.focus()
  }

  return (
    <div className={styles.fixes}>
      {fix !== undefined && (
        <Button
          aria-label={intl.formatMessage({ id: 'problems.end-with-partnership-of' }, { name })}
          onPress={apply}
        >
          <FormattedMessage id="problems.end-with-partnership" />
        </Button>
      )}
      <Button
        variant={fix === undefined ? 'plain' : 'quiet'}
        aria-label={intl.formatMessage({ id: 'problems.open-record' }, { name })}
        onPress={() => onOpen(kind, recordId, field)}
      >
        <FormattedMessage id="problems.open" />
      </Button>
    </div>
  )
}
