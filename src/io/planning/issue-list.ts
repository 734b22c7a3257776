import type { ImportIssue } from '../import-plan'

/** Collects what there is to tell. Things that happen often are told once, with their count. */
export interface IssueList {
  add(issue: ImportIssue): void
  /** Counts one more of the same: same code, column and value. The first gives the row. */
  count(issue: ImportIssue): void
  all(): readonly ImportIssue[]
}

/** The same list; what is put in by this one is about the sheet. No sheet: as it is. */
export function onSheet(issues: IssueList, sheet: string): IssueList {
  if (sheet === '') return issues
  return {
    add: (issue) => issues.add({ sheet, ...issue }),
    count: (issue) => issues.count({ sheet, ...issue }),
    all: issues.all,
  }
}

export function createIssueList(): IssueList {
  const issues: ImportIssue[] = []
  const counted = new Map<string, { readonly place: number; count: number }>()
  return {
    add(issue) {
      issues.push(issue)
    },
    count(issue) {
      const key = `${issue.code}\n${issue.column ?? ''}\n${issue.value ?? ''}`
      const before = counted.get(key)
      if (before !== undefined) before.count += 1
      else counted.set(key, { place: issues.push(issue) - 1, count: 1 })
    },
    all() {
      const counts = new Map([...counted.values()].map(({ place, count }) => [place, count]))
      return issues.map((issue, place) => {
        const count = counts.get(place)
        return count === undefined ? issue : { ...issue, count }
      })
    },
  }
}
