import type { ImportIssue, IssueLevel } from '../../io/import-plan'
import { groupBy } from '../../lib/group-by'

/** Issues that say the same about the same column; one line stands for them all. */
export interface IssueGroup {
  readonly key: string
  readonly first: ImportIssue
  /** In the order of the file. Some issues are about the file as a whole and have none. */
  readonly rows: readonly number[]
}

const order: readonly IssueLevel[] = ['refuse', 'ask', 'problem', 'changed', 'privacy', 'note']

/** The gravest first. The same sentence about the same column is one line, with its rows. */
export function groupIssues(issues: readonly ImportIssue[]): readonly IssueGroup[] {
  const groups = groupBy(issues, ({ code, level, sheet, column, value, count, recordId }) =>
    JSON.stringify([level, code, sheet, column, value, count, recordId]),
  )
  return [...groups]
    .map(([key, alike]) => toGroup(key, alike))
    .filter((group) => group !== null)
    .sort((a, b) => order.indexOf(a.first.level) - order.indexOf(b.first.level))
}

function toGroup(key: string, alike: readonly ImportIssue[]): IssueGroup | null {
  const [first] = alike
  if (first === undefined) return null
  const rows = alike.flatMap(({ row }) => (row === undefined ? [] : [row]))
  return { key, first, rows: rows.toSorted((a, b) => a - b) }
}
