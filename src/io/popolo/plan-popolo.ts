import { planReadFile } from '../modes/plan-read-file'
import type { ImportContext, PlannedChanges } from '../planning/import-context'
import { createIssueList } from '../planning/issue-list'
import { planPositions } from '../planning/plan-positions'
import type { PopoloFile } from './popolo-file'
import { readPopolo } from './read-popolo'
import { tellOfFields } from './tell-of-fields'

/** What a Popolo file of somebody else would change. */
export function planPopolo(
  file: PopoloFile,
  fileName: string,
  context: ImportContext,
): PlannedChanges {
  const issues = createIssueList()
  tellOfFields(file, issues)
  const read = readPopolo(file, fileName, context, issues)
  const { facts, seats, positions, problems, areas, schemes } = read
  return planReadFile(
    {
      facts,
      schemes: {
        people: schemes.people?.scheme,
        organisations: schemes.organisations?.scheme,
        partnerships: schemes.partnerships?.scheme,
      },
      areIdsForeign: true,
      seats,
      strategies: [],
      problems,
    },
    issues,
    { itemKind: 'seats', problem: problems, leftOut: 0 },
    context,
    {
      before: (changes) => {
        const byId = new Map([...areas.values()].map(({ id, fields }) => [id, fields]))
        for (const [id, fields] of byId) changes.put('areas', id, fields)
      },
      after: (changes, matched) => planPositions(positions, matched, context, changes),
    },
  )
}
