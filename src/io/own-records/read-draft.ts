import { guessPartnershipKind } from '../../domain/guess-partnership-kind'
import { toPlainText } from '../../domain/plain-text'
import { readRole } from '../../domain/read-role'
import { type RecordEntry, readRecord } from '../../domain/records'
import { referenceFields } from '../../domain/references'
import { checkRecord } from '../../domain/rules/check-record'
import { roles } from '../../domain/seat'
import type { ImportIssue, IssueCode } from '../import-plan'
import type { IssueList } from '../planning/issue-list'
import { importLimits } from '../tables/import-limits'
import { type Draft, type KeyedRow, textAt } from './own-row'

const governing = /\b(?:trustee|director|governor|councillor)\b/iu

/** What a record needs that a row left out. */
function usualFields({ kind, draft }: Pick<KeyedRow, 'kind' | 'draft'>): Draft {
  switch (kind) {
    case 'people':
      return { publicOffice: false }
    case 'organisations':
      return { representsNetwork: false }
    case 'partnerships': {
      const guessed = draft.kind ?? guessPartnershipKind(textAt(draft, 'name'))
      return { kind: guessed, electedBody: guessed === 'full-council', decidesBy: 'unknown' }
    }
    case 'seats':
      return { personId: null, role: 'member' }
    case 'positions':
      return { role: 'member', governance: governing.test(textAt(draft, 'role')) }
    case 'areas':
      return { tier: 'other' }
    case 'strategies':
      return { status: 'adopted' }
    default:
      return {}
  }
}

/**
 * A row as a record of the domain. A value that its field cannot hold goes to the note and is told;
 * null: the row cannot be a record, which is told as well.
 */
export function readDraft(
  row: KeyedRow,
  before: Draft,
  units: Readonly<Record<string, number>> | undefined,
  issues: IssueList,
): RecordEntry | null {
  const usual = usualFields(row)
  let candidate: Draft = { ...usual, ...before, ...readRoleWords(row, issues) }
  const dropped = new Set<string>()
  for (let read = readRecord(row.kind, candidate); ; read = readRecord(row.kind, candidate)) {
    if (read.ok) return checkRules(row, read.value, units, issues)
    const { field } = read.problem
    if (dropped.has(field) || !(field in candidate)) return refuseRow(row, field, issues)
    dropped.add(field)
    candidate = repair(candidate, field, { ...usual, ...before }[field], row, issues)
  }
}

/** A cell may say a role in words of its own. */
function readRoleWords({ kind, draft, sheet, row }: KeyedRow, issues: IssueList): Draft {
  const text = textAt(draft, 'role')
  if (kind !== 'seats' || text === '' || roles.some((role) => role === text)) return draft
  const { role, roleTitle, isKnown } = readRole(text)
  if (!isKnown) {
    const value = text.slice(0, importLimits.nameCharacters)
    issues.count({ code: 'role-not-known', level: 'changed', sheet, row, column: 'Role', value })
  }
  const title = draft.roleTitle ?? roleTitle?.slice(0, importLimits.nameCharacters).trim()
  return { ...draft, role, ...(title === undefined ? {} : { roleTitle: title }) }
}

/** The same value in the words of the list, else the value goes to the note. */
function repair(
  candidate: Draft,
  field: string,
  otherwise: unknown,
  { kind, draft, sheet, row }: KeyedRow,
  issues: IssueList,
): Draft {
  const stated = candidate[field]
  const slug =
    typeof stated === 'string'
      ? stated
          .trim()
          .toLowerCase()
          .replace(/[\s_]+/gu, '-')
      : stated
  const inWords = { ...candidate, [field]: slug }
  if (slug !== stated && isReadable(kind, inWords, field)) return inWords
  const { [field]: _, ...rest } = candidate
  const text = toPlainText(typeof stated === 'object' ? JSON.stringify(stated) : String(stated))
  const value = text.slice(0, importLimits.nameCharacters)
  if (!(field in draft)) return rest
  issues.add({ code: codeOf(field, stated), level: 'changed', sheet, row, column: field, value })
  const note = [textAt(rest, 'note'), `${field}: ${text}`].filter((one) => one !== '').join('\n')
  const kept = otherwise === undefined ? {} : { [field]: otherwise }
  if (field === 'note') return { ...rest, ...kept }
  return { ...rest, ...kept, note: note.slice(0, importLimits.cellCharacters).trim() }
}

function isReadable(kind: KeyedRow['kind'], candidate: Draft, field: string): boolean {
  const read = readRecord(kind, candidate)
  return read.ok || read.problem.field !== field
}

function codeOf(field: string, stated: unknown): IssueCode {
  if (/On$|asAt/u.test(field)) return 'date-unreadable'
  if (field === 'url' || field === 'source') return 'url-not-kept'
  const isCount = /amount|income|budget|hours|year|seats|quorum|quota|population|meetings/iu
  return typeof stated === 'string' && isCount.test(field)
    ? 'number-unreadable'
    : 'value-not-in-list'
}

function checkRules(
  row: KeyedRow,
  entry: RecordEntry,
  units: Readonly<Record<string, number>> | undefined,
  issues: IssueList,
): RecordEntry | null {
  const broken = checkRecord(entry, units)
  if (broken === null) return entry
  const { field } = broken
  const place = { sheet: row.sheet, row: row.row }
  if (broken.code === 'party-without-office') {
    issues.count({ code: 'party-not-kept', level: 'privacy', ...place, column: 'Party' })
  } else if (field !== 'wanted' && field !== 'unitIds' && field !== 'nameNotRecorded') {
    const code = broken.code === 'end-before-start' ? 'end-before-start' : 'value-not-in-list'
    return tellProblem(row, code, field ?? '', issues)
  }
  const { [field ?? '']: _, ...rest } = entry.record as unknown as Draft
  const read = readRecord(row.kind, rest)
  return read.ok ? checkRules(row, read.value, units, issues) : null
}

function refuseRow(row: KeyedRow, field: string, issues: IssueList): null {
  if (field === 'name') return tellProblem(row, 'name-missing', field, issues)
  const isReference = referenceFields[row.kind].some((one) => one.field === field)
  if (row.kind === 'seats' && field === 'partnershipId') {
    return tellProblem(row, 'partnership-missing', field, issues)
  }
  return tellProblem(row, isReference ? 'reference-missing' : 'value-not-in-list', field, issues)
}

function tellProblem(row: KeyedRow, code: IssueCode, field: string, issues: IssueList): null {
  const stated = row.draft[field]
  const value = typeof stated === 'string' ? { value: toPlainText(stated).slice(0, 300) } : {}
  const issue: ImportIssue = { code, level: 'problem', sheet: row.sheet, row: row.row, ...value }
  issues.add(issue)
  return null
}
