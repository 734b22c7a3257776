import { tidyName } from '../../domain/clean-name'
import { combineRoles, type ReadRole, readRole } from '../../domain/read-role'
import type { ColumnUse } from '../import-plan'
import type { NameGroup, NameGroups } from '../matching/name-group'
import { createCellOf } from '../planning/section-columns'
import {
  type Body,
  createSectionReader,
  type IdUse,
  type SectionReader,
  type SectionReading,
} from '../planning/section-reader'
import type { SheetRow, SheetSection } from '../planning/sheet-row'
import { splitList } from '../planning/split-list'
import { importLimits } from '../tables/import-limits'
import { isNotRecorded } from '../values/empty-values'
import type { PersonCell } from '../values/read-person-name'
import type { SeatHolder, SeatRow } from './seat-row'

/** Reads every row as one seat. Rows that cannot be read so are told in `issues` and left out. */
export function readSeatRows(
  section: SheetSection,
  reading: SectionReading,
  onRow: () => void,
): readonly SeatRow[] {
  const reader = createSectionReader(section, reading)
  const rows: SeatRow[] = []
  for (const sheetRow of section.rows) {
    const read = readSeatRow(sheetRow, reader)
    if (read !== null) rows.push(read)
    onRow()
  }
  return rows
}

function readSeatRow(sheetRow: SheetRow, reader: SectionReader): SeatRow | null {
  const { columns, issues, facts, sheet } = reader
  const { row, item = `${row}`, cells } = sheetRow
  const cell = createCellOf(columns, cells)
  const read = reader.people.read(cell('person'))
  const body = reader.readBody(cell('partnership'))
  if (isMissing(row, read.person, body, reader)) return null
  const name = read.person.is === 'named' ? read.person.name : ''
  const organisationText = isNotRecorded(cell('organisation'))
    ? (read.organisation ?? '')
    : cell('organisation')
  const organisationBody = reader.readBody(organisationText)
  const host = reader.readBody(cell('host'))
  const role = readSeatRole(row, cell('role'), read.person, reader)
  if (isTooLong(row, [name, body.name, organisationBody.name, host.name], role, reader)) return null
  const values = reader.readValues(cell, row)
  if (values === null) return null
  const partnership = addBody(facts.partnerships, body, 'partnership-id', cell, row, reader)
  const organisation = isNotRecorded(organisationText)
    ? undefined
    : addBody(facts.organisations, organisationBody, 'organisation-id', cell, row, reader)
  const holder = readHolder(read.person, row, cell, reader)
  addFacts({ partnership, organisation, holder }, cell, row, host, reader)
  if (read.isUnclear === true) {
    issues.count({ code: 'person-organisation-unclear', level: 'changed', row, value: name })
  }
  return {
    row,
    key: sheet === '' ? item : `${sheet}\n${item}`,
    partnership,
    holder,
    role: role.role,
    isRoleStated: role.isStated,
    ...(sheet === '' ? {} : { sheet }),
    ...(cell('party').trim() === '' ? {} : { partyColumn: columns.headingOf('party') }),
    ...(organisation === undefined ? {} : { organisation }),
    ...values,
  }
}

function isMissing(
  row: number,
  person: PersonCell,
  body: Body,
  { columns, issues }: SectionReader,
) {
  if (person.is === 'missing') {
    issues.add({
      code: 'person-missing',
      level: 'problem',
      row,
      column: columns.headingOf('person'),
    })
    return true
  }
  if (!/[\p{L}\p{N}]/u.test(body.name)) {
    const column = columns.headingOf('partnership')
    issues.add({ code: 'partnership-missing', level: 'problem', row, column })
    return true
  }
  return false
}

function isTooLong(
  row: number,
  names: readonly string[],
  { role }: { readonly role: ReadRole },
  { issues }: SectionReader,
): boolean {
  const longest = Math.max(...names.map((name) => name.length), role.roleTitle?.length ?? 0)
  if (longest <= importLimits.nameCharacters) return false
  issues.add({ code: 'text-too-long', level: 'problem', row, count: longest })
  return true
}

/** The role of the name, of the heading and of the role column, put together. */
function readSeatRole(row: number, cell: string, person: PersonCell, reader: SectionReader) {
  const { columns, issues } = reader
  const inName = person.is === 'named' ? person.role : undefined
  const ofColumn = columns.mappingOf('person')?.role
  const stated: ReadRole[] = []
  if (!isNotRecorded(cell)) {
    const read = reader.readRoleCell(cell)
    if (!read.isKnown) {
      const value = tidyName(cell).slice(0, importLimits.nameCharacters)
      const column = columns.headingOf('role')
      issues.count({ code: 'role-not-known', level: 'changed', row, column, value })
    }
    stated.push(read)
  }
  if (inName !== undefined) stated.push(inName)
  if (ofColumn !== undefined) stated.push({ role: ofColumn, isKnown: true })
  const [first, ...others] = stated
  return {
    role: first === undefined ? readRole('') : others.reduce(combineRoles, first),
    isStated: first !== undefined,
  }
}

function addBody(
  groups: NameGroups,
  { name, cleaned }: Body,
  idUse: IdUse,
  cell: (use: ColumnUse) => string,
  row: number,
  { ids, sheet }: SectionReader,
): NameGroup {
  return groups.add({ name, cleaned, row, sheet, idValue: ids[idUse]?.valueOf(cell(idUse)) ?? '' })
}

function readHolder(
  person: PersonCell,
  row: number,
  cell: (use: ColumnUse) => string,
  { facts, ids, columns, issues, sheet }: SectionReader,
): SeatHolder {
  if (person.is === 'vacant') {
    issues.add({ code: 'vacant-seat', level: 'note', row })
    return { is: 'nobody' }
  }
  if (person.is !== 'named') return { is: 'not-named' }
  const { name, cleaned, isCouncillor } = person
  const idValue = ids['person-id']?.valueOf(cell('person-id')) ?? ''
  const group = facts.people.add({ name, cleaned, row, sheet, idValue })
  const known = facts.person(group)
  known.isInOffice ||= isCouncillor || columns.isOfCouncils || columns.isOfPublicOffice
  return { is: 'person', person: group }
}

interface Named {
  readonly partnership: NameGroup
  readonly organisation: NameGroup | undefined
  readonly holder: SeatHolder
}

/** What the row says beside the seat; where rows differ, the last filled cell holds. */
function addFacts(
  { partnership, organisation, holder }: Named,
  cell: (use: ColumnUse) => string,
  row: number,
  host: Body,
  { facts, columns, readBody, sheet }: SectionReader,
): void {
  const ofPartnership = facts.partnership(partnership)
  ofPartnership.isOfCouncil ||= columns.isOfCouncils
  if (!isNotRecorded(host.name)) {
    ofPartnership.host = facts.organisations.add({ ...host, idValue: '', row, sheet })
  }
  for (const theme of splitList(cell('theme'))) ofPartnership.themes.add(theme)
  organisation?.companions.add(partnership.cleaned)
  if (holder.is !== 'person') return
  const { person } = holder
  person.companions.add(partnership.cleaned)
  partnership.companions.add(person.cleaned)
  organisation?.companions.add(person.cleaned)
  const ofPerson = facts.person(person)
  if (organisation !== undefined) ofPerson.organisations.add(organisation.cleaned)
  const party = readBody(cell('party')).name.slice(0, importLimits.nameCharacters)
  if (!isNotRecorded(party)) ofPerson.party = party
  for (const skill of splitList(cell('skills'))) ofPerson.skills.add(skill)
  const ward = readBody(cell('ward')).name.slice(0, importLimits.nameCharacters)
  if (isNotRecorded(ward)) return
  ofPerson.ward = columns.isOfCouncils ? { name: ward, partnership } : { name: ward }
}
