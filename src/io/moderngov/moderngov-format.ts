import { tidyName } from '../../domain/clean-name'
import type { Kind } from '../../domain/records'
import { ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import { planReadFile } from '../modes/plan-read-file'
import type { NetworkFileFormat } from '../network-files/network-file-format'
import type { ImportContext, PlannedChanges } from '../planning/import-context'
import { planNothing } from '../planning/plan-nothing'
import { planPositions } from '../planning/plan-positions'
import { createModernGovReading, type ModernGovReading } from './moderngov-reading'
import { readCommittees } from './read-committees'
import { readCouncilXml } from './read-council-xml'
import { readCouncillors, unreadOfCouncillors } from './read-councillors'
import { readOutsideBodyPage } from './read-outside-body-page'
import { readPage } from './read-page'
import { readUserPage } from './read-user-page'

type PageKind = 'committees' | 'councillors' | 'user' | 'outside-body'

const lookedAt = 500_000

/** What sort of page it is, by the elements and classes that only these pages have. */
function findPageKind(text: string): PageKind | undefined {
  const start = text.slice(0, lookedAt)
  if (/<(?:\w+:)?committees\b/u.test(start) && /<committee\b/iu.test(start)) return 'committees'
  if (/<(?:councillorsbyward|councillor|member)>/iu.test(start) && !/<html\b/iu.test(start)) {
    return 'councillors'
  }
  if (!/class="[^"]*\bmg[A-Z]/u.test(start)) return undefined
  if (/>\s*(?:Committee appointments|Appointments to outside bodies)\s*</iu.test(start))
    return 'user'
  return /\bmgSubTitleTxt\b/u.test(start) && />\s*Members\s*</iu.test(start)
    ? 'outside-body'
    : undefined
}

const itemKinds: Readonly<Record<PageKind, Kind>> = {
  committees: 'partnerships',
  councillors: 'people',
  user: 'seats',
  'outside-body': 'seats',
}

/** Pages of a council's ModernGov site, saved to disk (formats, section 7). */
export const modernGovFormat: NetworkFileFormat = {
  format: 'moderngov',
  isLike: ({ text }) => findPageKind(text) !== undefined,
  plan({ text }, context, choices) {
    const kind = findPageKind(text) ?? 'committees'
    const council = tidyName(choices.council ?? '').slice(0, 250)
    // Every council has a Cabinet: without a name for the council nothing tells them apart.
    if (council === '') return ok(planNothing([{ code: 'council-needed', level: 'ask' }]))
    const reading = createModernGovReading(council)
    const problem = readKind(kind, text, council, reading)
    return problem.ok ? ok(planReading(kind, reading, context)) : problem
  },
}

function readKind(
  kind: PageKind,
  text: string,
  council: string,
  reading: ModernGovReading,
): Result<void, ImportIssue> {
  if (kind === 'user') return ok(readUserPage(readPage(text), reading))
  if (kind === 'outside-body') return ok(readOutsideBodyPage(readPage(text), reading))
  const root = readCouncilXml(text, unreadOfCouncillors)
  if (!root.ok) return root
  return kind === 'committees'
    ? ok(readCommittees(root.value, reading))
    : ok(readCouncillors(root.value, council, reading))
}

function planReading(
  kind: PageKind,
  reading: ModernGovReading,
  context: ImportContext,
): PlannedChanges {
  const { facts, issues, seats, positions, counts } = reading
  const { problems, leftOut } = counts
  return planReadFile(
    {
      facts,
      schemes: reading.schemes(),
      areIdsForeign: true,
      seats,
      strategies: [],
      problems,
    },
    issues,
    { itemKind: itemKinds[kind], problem: problems, leftOut },
    context,
    {
      after: (changes, matched) => planPositions(positions, matched, context, changes),
      ...(kind === 'user' ? { listing: 'part' as const } : {}),
    },
  )
}
