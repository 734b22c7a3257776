import { useMemo } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { PlanSummary } from '../../io/import-plan'
import { Button } from '../../ui/Button'
import { ChangesTable } from './ChangesTable'
import { groupIssues } from './group-issues'
import styles from './ImportPages.module.css'
import { IssuesTable } from './IssuesTable'
import { findMainKind } from './mode-choices'

interface CheckPageProps {
  readonly plan: PlanSummary
  readonly onSaveProblems: () => void
}

export function CheckPage({ plan, onSaveProblems }: CheckPageProps) {
  const intl = useIntl()
  const { counts, issues, issueCounts } = plan
  const groups = useMemo(() => groupIssues(issues), [issues])
  const problems = groups.filter(({ first }) => first.level !== 'note')
  const notes = groups.filter(({ first }) => first.level === 'note')
  const found = Object.values(issueCounts).reduce((sum, count) => sum + count, 0)
  const kind = findMainKind(plan)
  const items = counts[kind] ?? { new: 0, updated: 0, unchanged: 0, problem: 0 }
  return (
    <>
      <p className={styles.answer}>
        {kind === 'seats' ? (
          <FormattedMessage
            id="import.check.text"
            values={{
              added: items.new,
              updated: items.updated,
              unchanged: items.unchanged,
              hasOld: items.updated + items.unchanged > 0 ? 'yes' : 'no',
            }}
          />
        ) : (
          <FormattedMessage
            id="import.check.list"
            values={{
              kind: intl.formatMessage({ id: `import.kind.${kind}` }),
              added: items.new,
              updated: items.updated,
              unchanged: items.unchanged,
            }}
          />
        )}
      </p>
      <p>
        <FormattedMessage id="import.check.problems" values={{ rows: items.problem }} />
      </p>
      <ChangesTable counts={counts} />
      <p className={styles.hint}>
        <FormattedMessage id="import.changes.hint" />
      </p>
      {problems.length > 0 && (
        <IssuesTable caption={intl.formatMessage({ id: 'import.problems' })} groups={problems} />
      )}
      {found > issues.length && (
        <p className={styles.hint}>
          <FormattedMessage id="import.problems.more" values={{ more: found - issues.length }} />
        </p>
      )}
      {notes.length > 0 && (
        <details className={styles.notes}>
          <summary>
            <FormattedMessage id="import.notes" values={{ notes: notes.length }} />
          </summary>
          <IssuesTable caption={intl.formatMessage({ id: 'import.notes.name' })} groups={notes} />
        </details>
      )}
      {found > 0 && (
        <div>
          <Button onPress={onSaveProblems}>
            <FormattedMessage id="import.save-problems" />
          </Button>
        </div>
      )}
    </>
  )
}
