import type { ColumnMapping, ImportIssue } from '../import-plan'
import { areColumnsChosen, type ModeReading, type ModeRequest } from '../modes/mode-reading'
import { planSections } from '../modes/plan-sections'
import { askAboutColumns, mappingOf, readTable } from '../modes/read-table'

/** One seat in each row. */
export function readSeatsTable(request: ModeRequest): ModeReading {
  const read = readTable(request, 'seats')
  const { placed, columns, shown } = read
  const rows = { sheet: '', columns, rows: placed.rows }
  return {
    mapping: { mode: 'one-seat', ...mappingOf(request, read) },
    asked: [
      ...(areColumnsChosen(request) ? [] : askAboutColumns(columns)),
      ...askForNames(columns, placed.knownHeadings),
    ],
    ...shown,
    plan: () =>
      planSections(
        {
          seats: [rows],
          sheets: [rows],
          leftOut: placed.leftOut,
          cutRows: placed.cutRows,
          itemKind: 'seats',
        },
        request.context,
      ),
  }
}

/** A seat needs a person and a partnership. */
function askForNames(
  columns: readonly ColumnMapping[],
  knownHeadings: number,
): readonly ImportIssue[] {
  if (hasPeopleAndPartnerships(columns)) return []
  return [{ code: knownHeadings === 0 ? 'no-heading-row' : 'column-unsure', level: 'ask' }]
}

export function hasPeopleAndPartnerships(columns: readonly ColumnMapping[]): boolean {
  return ['person', 'partnership'].every((use) => columns.some((column) => column.use === use))
}
