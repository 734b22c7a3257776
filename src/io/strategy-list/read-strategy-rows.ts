import { tidyName } from '../../domain/clean-name'
import { toPlainText } from '../../domain/plain-text'
import type { Strategy } from '../../domain/strategy'
import { foldWords } from '../../lib/fold-words'
import type { ColumnUse } from '../import-plan'
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
import type { StrategyRow } from './strategy-row'

/** Whether a cleaned name is that of a partnership on the map: then it owns as a partnership. */
export type IsPartnership = (cleaned: string) => boolean

/** Reads rows that each state a strategy. */
export function readStrategyRows(
  section: SheetSection,
  reading: SectionReading,
  isPartnership: IsPartnership,
): readonly StrategyRow[] {
  const reader = createSectionReader(section, reading)
  return section.rows.flatMap((row) => {
    const read = readStrategyRow(row, reader, isPartnership)
    return read === null ? [] : [read]
  })
}

function readStrategyRow(
  { row, cells }: SheetRow,
  reader: SectionReader,
  isPartnership: IsPartnership,
): StrategyRow | null {
  const { columns, issues } = reader
  const cell = createCellOf(columns, cells)
  const name = tidyName(cell('strategy'))
  const isNamed = /[\p{L}\p{N}]/u.test(name)
  if (!isNamed || name.length > importLimits.nameCharacters) {
    const code = isNamed ? 'text-too-long' : 'name-missing'
    issues.add({ code, level: 'problem', row, column: columns.headingOf('strategy') })
    return null
  }
  const values = reader.readValues(cell, row)
  if (values === null) return null
  const { startedOn, endedOn, source } = values
  const status = readStatus(cell, row, reader)
  const unread = [...values.unread, ...status.unread]
  const note = [values.note ?? '', ...unread].filter((text) => text !== '').join('\n')
  return {
    row,
    name,
    owners: readOwners(cell('owner'), row, reader, isPartnership),
    themes: splitList(cell('theme')),
    ...(status.is === undefined ? {} : { status: status.is }),
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(endedOn === undefined ? {} : { endedOn }),
    ...(note === '' ? {} : { note: note.slice(0, importLimits.cellCharacters) }),
    ...(source === undefined ? {} : { source }),
  }
}

function readOwners(
  cell: string,
  row: number,
  { facts, readBody, sheet }: SectionReader,
  isPartnership: IsPartnership,
) {
  return splitList(cell).map((owner) => {
    const body = readBody(owner)
    const groups = isPartnership(body.cleaned) ? facts.partnerships : facts.organisations
    return groups.add({ ...body, idValue: '', row, sheet })
  })
}

const statuses: Readonly<Record<string, Strategy['status']>> = {
  draft: 'draft',
  'in draft': 'draft',
  proposed: 'draft',
  adopted: 'adopted',
  approved: 'adopted',
  agreed: 'adopted',
  current: 'adopted',
  live: 'adopted',
  expired: 'expired',
  ended: 'expired',
  superseded: 'expired',
}

function readStatus(cell: (use: ColumnUse) => string, row: number, reader: SectionReader) {
  const text = cell('status')
  if (isNotRecorded(text)) return { unread: [] }
  const folded = foldWords(text)
  const is = Object.hasOwn(statuses, folded) ? statuses[folded] : undefined
  if (is !== undefined) return { is, unread: [] }
  const column = reader.columns.headingOf('status')
  const value = text.slice(0, importLimits.nameCharacters)
  reader.issues.add({ code: 'value-not-in-list', level: 'changed', row, column, value })
  return { unread: [`${column}: ${toPlainText(text)}`] }
}
