import type { ColumnMapping, ColumnUse } from '../import-plan'
import { areColumnsChosen, type ModeReading, type ModeRequest } from '../modes/mode-reading'
import { planSections } from '../modes/plan-sections'
import type { SheetSection } from '../planning/sheet-row'
import type { Table } from '../tables/table'
import { type ParsedLines, parseLines } from './parse-lines'

const shownRows = 50

/** Lines of text: names under the partnerships and roles that stand above them. */
export function readPastedText(request: ModeRequest): ModeReading {
  const { table, mapping, context } = request
  const lines = linesOf(table)
  const partnership = mapping?.partnership ?? ''
  const parsed = parseLines(lines, partnership.trim())
  const isNameMissing = parsed.names.some((one) => one.partnership === '')
  const examples = parsed.names.slice(0, 3).map(({ person }) => person)
  const columns: readonly ColumnMapping[] =
    mapping !== undefined && areColumnsChosen(request)
      ? mapping.columns
      : [{ heading: '', use: 'person', isUnsure: false, examples }]
  return {
    mapping: { mode: 'pasted-text', sheet: table.sheet, headingRow: 0, columns, partnership },
    asked: [
      ...(isNameMissing ? [{ code: 'partnership-unsure', level: 'ask' } as const] : []),
      ...(parsed.names.length === 0 ? [{ code: 'no-heading-row', level: 'ask' } as const] : []),
    ],
    notes: [],
    firstRows: [[''], ...lines.slice(0, shownRows).map(({ text }) => [text])],
    plan: () => {
      const seats = toSection(parsed)
      return planSections(
        {
          seats: [seats],
          sheets: [seats],
          leftOut: parsed.headings,
          cutRows: 0,
          itemKind: 'seats',
        },
        context,
      )
    },
  }
}

function linesOf({ rows }: Table) {
  return rows.flatMap((cells, index) => {
    const text = cells.join('\t').trim()
    return text === '' ? [] : [{ row: index + 1, text }]
  })
}

const uses: readonly ColumnUse[] = ['person', 'organisation', 'partnership', 'role']

function toSection({ names }: ParsedLines): SheetSection {
  return {
    sheet: '',
    columns: uses.map((use) => ({ heading: '', use, isUnsure: false, examples: [] })),
    rows: names.map(({ row, place, person, organisation, partnership, role }) => ({
      row,
      item: `${row}:${place}`,
      cells: [person, organisation, partnership, role],
    })),
  }
}
