import type { Identifier } from '../../domain/identifier'
import { toPlainText } from '../../domain/plain-text'
import { groupBy } from '../../lib/group-by'
import type { ColumnUse, IssueCode } from '../import-plan'
import type { OrganisationFacts } from '../planning/file-facts'
import { createCellOf } from '../planning/section-columns'
import {
  type Body,
  createSectionReader,
  type SectionReader,
  type SectionReading,
} from '../planning/section-reader'
import type { SheetRow, SheetSection } from '../planning/sheet-row'
import { splitList } from '../planning/split-list'
import { importLimits } from '../tables/import-limits'
import { isNotRecorded } from '../values/empty-values'
import { readNumber } from '../values/read-number'
import { readSector } from '../values/read-sector'
import { findIdentifiers } from './find-identifiers'

interface Parent {
  readonly of: OrganisationFacts
  readonly body: Body
  readonly row: number
}

/** Reads rows that each state an organisation. Gives how many could not be read. */
export function readOrganisationRows(section: SheetSection, reading: SectionReading): number {
  const reader = createSectionReader(section, reading)
  const parents: Parent[] = []
  const unread = section.rows.filter((row) => !readOrganisationRow(row, reader, parents)).length
  placeParents(parents, reader)
  return unread
}

/** A parent is the one organisation of that name in the list, else one that only its name is known of. */
function placeParents(parents: readonly Parent[], { facts, sheet }: SectionReader): void {
  const listed = groupBy(facts.organisations.all, ({ cleaned }) => cleaned)
  for (const { of, body, row } of parents) {
    const [only, ...others] = listed.get(body.cleaned) ?? []
    const isClear = only !== undefined && others.length === 0
    of.parent = isClear ? only : facts.organisations.add({ ...body, idValue: '', row, sheet })
  }
}

function readOrganisationRow(
  { row, cells }: SheetRow,
  reader: SectionReader,
  parents: Parent[],
): boolean {
  const { columns, issues, facts, ids, sheet } = reader
  const cell = createCellOf(columns, cells)
  const body = reader.readBody(cell('organisation'))
  const isNamed = /[\p{L}\p{N}]/u.test(body.name)
  if (!isNamed || body.name.length > importLimits.nameCharacters) {
    const column = columns.headingOf('organisation')
    const code = isNamed ? 'text-too-long' : 'name-missing'
    issues.add({ code, level: 'problem', row, column })
    return false
  }
  const idValue = ids['organisation-id']?.valueOf(cell('organisation-id')) ?? ''
  const group = facts.organisations.add({ ...body, row, sheet, idValue })
  for (const other of splitList(cell('other-names'))) {
    if (!group.spellings.has(other)) group.spellings.set(other, 0)
  }
  const known = facts.organisation(group)
  const main = ids['organisation-id']
  addIdentifiers(known, findIdentifiers(cell), main === null ? null : { ...main, idValue })
  addFields(known, cell, row, reader)
  const parent = reader.readBody(cell('parent'))
  if (!isNotRecorded(parent.name) && parent.name.length <= importLimits.nameCharacters) {
    parents.push({ of: known, body: parent, row })
  }
  return true
}

/** All but the one that the organisation is found again by, which its group has. */
function addIdentifiers(
  known: OrganisationFacts,
  found: readonly Identifier[],
  main: { readonly scheme: string; readonly idValue: string } | null,
): void {
  for (const one of found) {
    const isMain = one.scheme === main?.scheme && one.value === main.idValue
    const isThere = known.identifiers.some(
      ({ scheme, value }) => scheme === one.scheme && value === one.value,
    )
    if (!isMain && !isThere) known.identifiers.push(one)
  }
}

function addFields(
  known: OrganisationFacts,
  cell: (use: ColumnUse) => string,
  row: number,
  reader: SectionReader,
): void {
  const unread: string[] = []
  const read = <Value>(use: ColumnUse, code: IssueCode, readText: (text: string) => Value) => {
    const text = cell(use)
    if (isNotRecorded(text)) return undefined
    const value = readText(text)
    if (value !== undefined) return value
    const column = reader.columns.headingOf(use)
    const short = text.slice(0, importLimits.nameCharacters)
    reader.issues.add({ code, level: 'changed', row, column, value: short })
    unread.push(`${column}: ${toPlainText(text)}`)
    return undefined
  }
  const sector = read('sector', 'value-not-in-list', readSector)
  if (sector !== undefined) known.sector = sector
  const income = read('income', 'number-unreadable', readNumber)
  if (income !== undefined) known.annualIncome = income
  for (const theme of splitList(cell('theme'))) known.themes.add(theme)
  const values = reader.readValues(cell, row)
  const note = [values?.note ?? '', ...unread].filter((text) => text !== '').join('\n')
  if (note !== '') known.note = note.slice(0, importLimits.cellCharacters)
  if (values?.source !== undefined) known.source = values.source
}
