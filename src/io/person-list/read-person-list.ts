import type { ColumnMapping, ColumnUse } from '../import-plan'
import { areColumnsChosen, type ModeReading, type ModeRequest } from '../modes/mode-reading'
import { planSections } from '../modes/plan-sections'
import { askAboutColumns, mappingOf, readTable } from '../modes/read-table'
import type { SheetSection } from '../planning/sheet-row'

/** A list of people. They sit on a partnership only if a person names it. */
export function readPersonList(request: ModeRequest): ModeReading {
  const read = readTable(request, 'people')
  const { placed, columns, shown } = read
  const partnership = request.mapping?.partnership ?? ''
  const people: SheetSection = { sheet: '', columns, rows: placed.rows }
  return {
    mapping: { mode: 'one-person', ...mappingOf(request, read), partnership },
    asked: [
      ...(areColumnsChosen(request) ? [] : askAboutColumns(columns)),
      ...(columns.some(({ use }) => use === 'person')
        ? []
        : [{ code: 'column-unsure', level: 'ask' } as const]),
    ],
    ...shown,
    plan: () =>
      planSections(
        {
          people: [people],
          seats: partnership.trim() === '' ? [] : [seatsOn(partnership, people)],
          sheets: [people],
          leftOut: placed.leftOut,
          cutRows: placed.cutRows,
          itemKind: 'people',
        },
        request.context,
      ),
  }
}

const ofSeats: ReadonlySet<ColumnUse> = new Set(['person', 'person-id'])

/** Each of the people on the partnership that all of them sit on. */
function seatsOn(partnership: string, { sheet, columns, rows }: SheetSection): SheetSection {
  const name: ColumnMapping = { heading: '', use: 'partnership', isUnsure: false, examples: [] }
  const own = columns.map((column) =>
    ofSeats.has(column.use) ? column : { ...column, use: 'none' as const },
  )
  return {
    sheet,
    columns: [...own, name],
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: [...own.map((_, place) => cells[place] ?? ''), partnership],
    })),
  }
}
