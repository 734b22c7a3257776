import { findDateOrder } from '../../domain/read-date'
import { isRoleText, readRole } from '../../domain/read-role'
import type { Role } from '../../domain/seat'
import { foldWords } from '../../lib/fold-words'
import type { ColumnMapping, ColumnUse } from '../import-plan'
import { isContactHeading, isIdHeading, type Vocabulary, vocabularies } from './column-vocabulary'
import { findIdUse } from './place-id-columns'
import { type KnownNames, scoreContent } from './score-content'

const headingShare = 0.6
const contentShare = 0.4
/** A heading that only begins or ends with known words says half as much. */
const partWeight = 0.5
const leastScore = 0.5
const leastLead = 0.15
const rowsLookedAt = 500
const shownExamples = 3

interface Column {
  readonly index: number
  readonly heading: string
  readonly folded: string
  /** One value per row, blank ones too. */
  readonly cells: readonly string[]
  /** The first distinct values that are not blank. */
  readonly sample: readonly string[]
}

interface Scored {
  readonly column: Column
  readonly use: ColumnUse
  readonly score: number
}

/**
 * What each column is used as, from its heading and its values (formats, section 3.6). Each use is
 * given to one column. `rows` are those that may hold seats.
 */
export function guessColumns(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  known: KnownNames,
  vocabulary: Vocabulary = vocabularies.seats,
): readonly ColumnMapping[] {
  const columns = headings.map((heading, index) => toColumn(heading, index, rows))
  const named = columns.filter(
    ({ folded }) => !isContactHeading(folded) && !isIdHeading(folded) && folded !== '',
  )
  const scores = named.flatMap((column) => scoreColumn(column, known, vocabulary))
  const taken = assignUses(scores)
  if (vocabulary.uses.includes('partnership')) assignCouncil(columns, taken)
  const unsure = findUnsure(scores, taken)
  assignIds(columns, taken)
  return columns.map((column) => toMapping(column, taken, unsure.has(column.index), vocabulary))
}

type Taken = Map<number, ColumnUse>

function toColumn(heading: string, index: number, rows: readonly (readonly string[])[]): Column {
  const cells = rows.map((row) => (row[index] ?? '').trim())
  const sample = new Set<string>()
  for (const cell of cells) {
    if (cell !== '') sample.add(cell)
    if (sample.size === rowsLookedAt) break
  }
  return { index, heading, folded: foldWords(heading), cells, sample: [...sample] }
}

function scoreColumn(
  column: Column,
  known: KnownNames,
  { uses, findUse, findPartUses }: Vocabulary,
): readonly Scored[] {
  const whole = findUse(column.folded) ?? (isRoleHeading(column.folded) ? 'person' : undefined)
  const parts = whole === undefined ? findPartUses(column.folded) : new Set<ColumnUse>()
  // "Name" may be the name of a body.
  const isName = column.folded === 'name'
  return uses.flatMap((use) => {
    const isPart = parts.has(use) || (isName && use === 'partnership')
    const partly = isPart ? partWeight : 0
    const heading = use === whole ? 1 : partly
    if (heading === 0) return []
    const content = scoreContent(use, column.sample, known)
    const score = headingShare * heading + contentShare * content
    return score >= leastScore ? [{ column, use, score }] : []
  })
}

/** "Chair" or "Substitutes" above a column of names; "Member" is in the vocabulary itself. */
export function isRoleHeading(folded: string): boolean {
  return isRoleText(folded) || isRoleText(folded.replace(/s$/u, ''))
}

/** The role of whoever is named below a heading that is a role. */
export function readRoleHeading(folded: string): Role {
  return readRole(folded.replace(/s$/u, '')).role
}

/** Best scores first; each column and each use once. */
function assignUses(scores: readonly Scored[]): Taken {
  const taken: Taken = new Map()
  const given = new Set<ColumnUse>()
  for (const { column, use } of [...scores].sort((a, b) => b.score - a.score)) {
    if (taken.has(column.index) || given.has(use)) continue
    taken.set(column.index, use)
    given.add(use)
  }
  return taken
}

/** A column of councils is the partnership when there are people and nothing else to sit on. */
function assignCouncil(columns: readonly Column[], taken: Taken): void {
  const uses = new Set(taken.values())
  const council = columns.find(({ folded }) => folded === 'council')
  if (council === undefined || !uses.has('person') || uses.has('partnership')) return
  taken.set(council.index, 'partnership')
}

/** Columns whose use a rival might have had: another free column, or another free use. */
function findUnsure(scores: readonly Scored[], taken: Taken): ReadonlySet<number> {
  const usesTaken = new Set(taken.values())
  const unsure = new Set<number>()
  for (const { column, use, score } of scores) {
    if (taken.get(column.index) !== use) continue
    const rivals = scores.filter((rival) => {
      const isOtherColumn = rival.use === use && !taken.has(rival.column.index)
      const isOtherUse = rival.column === column && !usesTaken.has(rival.use)
      return isOtherColumn || isOtherUse
    })
    if (rivals.some((rival) => score - rival.score < leastLead)) unsure.add(column.index)
  }
  return unsure
}

function assignIds(columns: readonly Column[], taken: Taken): void {
  const ofNames = columns.flatMap(({ index, cells }) => {
    const use = taken.get(index)
    return use === undefined ? [] : [{ use, values: cells }]
  })
  for (const { index, folded, cells } of columns) {
    if (!isIdHeading(folded)) continue
    const use = findIdUse(cells, ofNames)
    if (use !== undefined && ![...taken.values()].includes(use)) taken.set(index, use)
  }
}

function toMapping(
  column: Column,
  taken: Taken,
  isUnsure: boolean,
  { findUse }: Vocabulary,
): ColumnMapping {
  const { index, heading, folded, cells, sample } = column
  const use = taken.get(index) ?? 'none'
  const isRole = use === 'person' && findUse(folded) === undefined && isRoleHeading(folded)
  const isMonthFirst =
    (use === 'started' || use === 'ended') && findDateOrder(cells) === 'month-first'
  return {
    heading,
    use,
    isUnsure: isUnsure || isMonthFirst,
    examples: sample.slice(0, shownExamples),
    ...(isRole ? { role: readRoleHeading(folded) } : {}),
    ...(isMonthFirst ? { dateOrder: 'month-first' as const } : {}),
  }
}
