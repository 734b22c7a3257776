import { isPeriodInOrder, type Period } from '../../domain/period'
import type { ColumnUse } from '../import-plan'
import type { PartnershipFacts } from '../planning/file-facts'
import type { CellValues } from '../planning/read-cell-values'
import { createCellOf } from '../planning/section-columns'
import {
  createSectionReader,
  type SectionReader,
  type SectionReading,
} from '../planning/section-reader'
import type { SheetSection } from '../planning/sheet-row'
import { splitList } from '../planning/split-list'
import { importLimits } from '../tables/import-limits'
import { isNotRecorded } from '../values/empty-values'

/**
 * Reads rows that each state a partnership and no seat. Gives how many could not be read; rows in
 * `named` are told of with their people.
 */
export function readBodyRows(
  section: SheetSection,
  reading: SectionReading,
  named: ReadonlySet<number>,
): number {
  const reader = createSectionReader(section, reading)
  let problems = 0
  for (const { row, cells } of section.rows) {
    const isRead = readBodyRow(row, createCellOf(reader.columns, cells), reader, named.has(row))
    if (!isRead && !named.has(row)) problems += 1
  }
  return problems
}

function readBodyRow(
  row: number,
  cell: (use: ColumnUse) => string,
  reader: SectionReader,
  isToldElsewhere: boolean,
): boolean {
  const { columns, issues, facts, ids, sheet } = reader
  const body = reader.readBody(cell('partnership'))
  const isNamed = /[\p{L}\p{N}]/u.test(body.name)
  if (!isNamed || body.name.length > importLimits.nameCharacters) {
    const column = columns.headingOf('partnership')
    const code = isNamed ? 'text-too-long' : 'partnership-missing'
    if (!isToldElsewhere) issues.add({ code, level: 'problem', row, column })
    return false
  }
  const values = reader.readValues(cell, row)
  const idValue = ids['partnership-id']?.valueOf(cell('partnership-id')) ?? ''
  const group = facts.partnerships.add({ ...body, row, sheet, idValue })
  const known = facts.partnership(group)
  known.isOfCouncil ||= columns.isOfCouncils
  for (const theme of splitList(cell('theme'))) known.themes.add(theme)
  const host = reader.readBody(cell('host'))
  if (!isNotRecorded(host.name) && host.name.length <= importLimits.nameCharacters) {
    known.host = facts.organisations.add({ ...host, idValue: '', row, sheet })
  }
  if (values !== null) addValues(known, values)
  return true
}

function addValues(known: PartnershipFacts, values: CellValues): void {
  const note = [values.note ?? '', ...values.unread].filter((text) => text !== '').join('\n')
  if (note !== '') known.note = note.slice(0, importLimits.cellCharacters)
  known.period = mergePeriods(known.period, values)
  if (values.source !== undefined) known.source = values.source
}

/** A filled date takes the place of the one before; rows that contradict each other are not mixed. */
function mergePeriods(before: Period, { startedOn, endedOn }: Period): Period {
  const stated = {
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(endedOn === undefined ? {} : { endedOn }),
  }
  const merged = { ...before, ...stated }
  return isPeriodInOrder(merged) ? merged : stated
}
