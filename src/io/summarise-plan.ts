import { sizeOfChanges } from '../domain/record-changes'
import type { ImportIssue, ImportPlan, IssueLevel, PlanSummary } from './import-plan'

const gravestFirst: readonly IssueLevel[] = [
  'refuse',
  'ask',
  'problem',
  'changed',
  'privacy',
  'note',
]

/** The issues of a plan, the gravest first, each level in the order of the file. */
export function rankIssues(issues: readonly ImportIssue[]): readonly ImportIssue[] {
  return gravestFirst.flatMap((level) => issues.filter((issue) => issue.level === level))
}

/** A plan without its changes and with at most so many issues, the gravest. */
export function summarisePlan(plan: ImportPlan, mostIssues: number): PlanSummary {
  const { changes, ...shown } = plan
  const issueCounts = Object.fromEntries(
    gravestFirst.map((level) => [level, plan.issues.filter((one) => one.level === level).length]),
  ) as Record<IssueLevel, number>
  return {
    ...shown,
    issues: rankIssues(plan.issues).slice(0, mostIssues),
    changedRecords: sizeOfChanges(changes),
    issueCounts,
  }
}
