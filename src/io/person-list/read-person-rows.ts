import { createCellOf } from '../planning/section-columns'
import {
  createSectionReader,
  type SectionReader,
  type SectionReading,
} from '../planning/section-reader'
import type { SheetRow, SheetSection } from '../planning/sheet-row'
import { splitList } from '../planning/split-list'
import { importLimits } from '../tables/import-limits'
import { isNotRecorded } from '../values/empty-values'
import type { PersonCell } from '../values/read-person-name'

/** Reads rows that each state a person and no seat. Gives how many could not be read. */
export function readPersonRows(section: SheetSection, reading: SectionReading): number {
  const reader = createSectionReader(section, reading)
  return section.rows.filter((row) => !readPersonRow(row, reader)).length
}

function readPersonRow({ row, cells }: SheetRow, reader: SectionReader): boolean {
  const { columns, issues, facts, ids, people, sheet } = reader
  const cell = createCellOf(columns, cells)
  const { person } = people.read(cell('person'))
  const problem = findProblem(person)
  if (problem !== undefined || person.is !== 'named') {
    const column = columns.headingOf('person')
    issues.add({ code: problem ?? 'person-missing', level: 'problem', row, column })
    return false
  }
  const { name, cleaned } = person
  const idValue = ids['person-id']?.valueOf(cell('person-id')) ?? ''
  const known = facts.person(facts.people.add({ name, cleaned, row, sheet, idValue }))
  const party = lineOf(cell('party'), reader)
  const ward = lineOf(cell('ward'), reader)
  // Only those who are elected have a ward they speak for and a party that is kept.
  known.isInOffice ||=
    person.isCouncillor || columns.isOfPublicOffice || party !== undefined || ward !== undefined
  if (party !== undefined) known.party = party
  if (ward !== undefined) known.ward = { name: ward }
  for (const skill of splitList(cell('skills'))) known.skills.add(skill)
  const values = reader.readValues(cell, row)
  if (values?.note !== undefined) known.note = values.note
  if (values?.source !== undefined) known.source = values.source
  return true
}

function findProblem(person: PersonCell) {
  if (person.is !== 'named') return 'person-missing'
  return person.name.length > importLimits.nameCharacters ? 'text-too-long' : undefined
}

function lineOf(cell: string, { readBody }: SectionReader): string | undefined {
  const text = readBody(cell).name.slice(0, importLimits.nameCharacters).trim()
  return isNotRecorded(text) ? undefined : text
}
