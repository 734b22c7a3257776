import { tidyName } from '../../domain/clean-name'
import { toLine } from '../../domain/plain-text'
import { type ReadRole, readRole } from '../../domain/read-role'
import type { ColumnUse } from '../import-plan'
import { cleanBodyForm } from '../matching/cleaned-form'
import { importLimits } from '../tables/import-limits'
import type { FileFacts } from './file-facts'
import { findIdScheme, type IdScheme } from './id-scheme'
import { type IssueList, onSheet } from './issue-list'
import { once } from './once'
import { type PersonColumn, readPersonColumn } from './person-column'
import { type CellValues, createCellReader } from './read-cell-values'
import { findSectionColumns, type SectionColumns } from './section-columns'
import type { SheetSection } from './sheet-row'

const idUses = ['person-id', 'partnership-id', 'organisation-id'] as const

export type IdUse = (typeof idUses)[number]

export type IdSchemes = Readonly<Record<IdUse, IdScheme | null>>

export interface Body {
  readonly name: string
  readonly cleaned: string
}

/** How the rows of one section are read. */
export interface SectionReader {
  /** Empty where the file has one sheet. */
  readonly sheet: string
  readonly columns: SectionColumns
  readonly issues: IssueList
  readonly facts: FileFacts
  readonly people: PersonColumn
  readonly ids: IdSchemes
  readonly readValues: (cell: (use: ColumnUse) => string, row: number) => CellValues | null
  readonly readRoleCell: (text: string) => ReadRole
  readonly readBody: (text: string) => Body
}

/** What the sections of one file are read into. */
export interface SectionReading {
  readonly facts: FileFacts
  readonly ids: IdSchemes
  readonly issues: IssueList
}

export function createSectionReader(
  section: SheetSection,
  { facts, ids, issues }: SectionReading,
): SectionReader {
  const columns = findSectionColumns(section.columns)
  const issuesHere = onSheet(issues, section.sheet)
  const people = readPersonColumn(new Set(cellsOf(section, 'person')))
  if (people.turned > 0) {
    const column = columns.headingOf('person')
    issuesHere.add({ code: 'surname-first-turned', level: 'changed', column, count: people.turned })
  }
  return {
    sheet: section.sheet,
    columns,
    issues: issuesHere,
    facts,
    people,
    ids,
    readValues: createCellReader(columns, issuesHere),
    readRoleCell: once((text) => readRole(tidyName(text))),
    readBody: once((text) => {
      const name = tidyName(text)
      return { name, cleaned: cleanBodyForm(name) }
    }),
  }
}

/** Whose ids the sections of a file give, and under which schemes. */
export function findIdSchemes(sections: readonly SheetSection[]): IdSchemes {
  const schemeOf = (use: IdUse) => {
    const holding = sections.filter(({ columns }) => columns.some((column) => column.use === use))
    const [first] = holding
    if (first === undefined) return null
    const { headingOf, mappingOf } = findSectionColumns(first.columns)
    const scheme = mappingOf(use)?.scheme
    if (scheme !== undefined) return { scheme, valueOf: idTextOf }
    return findIdScheme(
      headingOf(use),
      holding.flatMap((section) => cellsOf(section, use)),
    )
  }
  return {
    'person-id': schemeOf('person-id'),
    'partnership-id': schemeOf('partnership-id'),
    'organisation-id': schemeOf('organisation-id'),
  }
}

/** The whole text of an id, zeros in front and all. */
function idTextOf(cell: string): string {
  return toLine(cell).slice(0, importLimits.nameCharacters)
}

function cellsOf({ columns, rows }: SheetSection, use: ColumnUse): readonly string[] {
  const index = columns.findIndex((column) => column.use === use)
  return index === -1 ? [] : rows.map(({ cells }) => cells[index] ?? '')
}
