import type { Kind } from '../../domain/records'
import type { ImportContext, PlannedChanges } from '../planning/import-context'
import { createIssueList, onSheet } from '../planning/issue-list'
import type { SheetSection } from '../planning/sheet-row'
import { tellOfColumns } from '../planning/tell-of-columns'
import { tellOfLetters } from '../planning/tell-of-letters'
import { planReadFile } from './plan-read-file'
import { countRows, readSections, type Sections } from './read-sections'

export interface SectionsImport extends Sections {
  /** The sheets as the file has them, for what is told of their columns. */
  readonly sheets: readonly SheetSection[]
  /** Items that state nothing: blank, totals, headings. */
  readonly leftOut: number
  /** Rows that were cut off in the middle, and are in no section. */
  readonly cutRows: number
  /** What each item of the file states. */
  readonly itemKind: Kind
}

const rowsBetweenReports = 2_000

/** What the rows of a file, each of which states one thing, would change. Nothing is written. */
export function planSections(given: SectionsImport, context: ImportContext): PlannedChanges {
  const { sheets, seats = [], itemKind } = given
  const { network, onProgress } = context
  const issues = createIssueList()
  for (const sheet of sheets) tellOfColumns(sheet, onSheet(issues, sheet.sheet))
  for (const sheet of sheets) tellOfLetters(sheet, onSheet(issues, sheet.sheet))
  const total = countRows(seats)
  let done = 0
  const read = readSections(given, network, issues, () => {
    if (done % rowsBetweenReports === 0) onProgress({ step: 'names', share: done / total })
    done += 1
  })
  const unused = { itemKind, problem: read.problems + given.cutRows, leftOut: given.leftOut }
  return planReadFile(read, issues, unused, context)
}
