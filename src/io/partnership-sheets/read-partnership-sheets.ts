import { describePlace } from '../columns/place-table'
import type { ColumnMapping, ImportIssue, PartnershipSheet } from '../import-plan'
import { areColumnsChosen, type ModeReading, type ModeRequest } from '../modes/mode-reading'
import { planSections } from '../modes/plan-sections'
import { askAboutColumns } from '../modes/read-table'
import type { SheetSection } from '../planning/sheet-row'
import { columnsOfSheet, describeSheets, joinColumns } from './find-partnership-sheets'

/** Each sheet lists the people of one partnership, which its title or its name gives. */
export function readPartnershipSheets(request: ModeRequest): ModeReading {
  const { tables, guesses, fileName, mapping, context } = request
  const isChosen = areColumnsChosen(request)
  const sheets =
    mapping?.partnershipSheets ??
    describeSheets(tables, guesses, fileName, mapping?.headingRow ?? 0)
  const used = sheets.filter(({ isUsed }) => isUsed).flatMap((sheet) => placeSheet(sheet, request))
  const columns = isChosen
    ? (mapping?.columns ?? [])
    : joinColumns(used.map(({ placed }) => guesses.columns(placed, 'seats')))
  const hasPeople = columns.some(({ use }) => use === 'person')
  const first = used[0]?.placed ?? guesses.place(request.table)
  return {
    mapping: {
      mode: 'sheet-per-partnership',
      sheet: first.table.sheet,
      headingRow: first.headingRow,
      columns,
      partnershipSheets: sheets,
    },
    asked: [
      ...(isChosen ? [] : askAboutColumns(columns)),
      ...(isChosen ? [] : used.flatMap(({ sheet }) => askForName(sheet))),
      ...(hasPeople ? [] : [{ code: 'column-unsure', level: 'ask' } as const]),
    ],
    notes: [
      ...sheets.filter(({ isUsed }) => !isUsed).map(toLeftOutIssue),
      ...used.flatMap(({ placed }) => describePlace(placed).map(onSheet(placed.table.sheet))),
    ],
    firstRows: first.table.rows.slice(first.headingRow - 1, first.headingRow - 1 + shownRows),
    plan: () =>
      planSections(
        {
          seats: used.map((one) => toSection(one, columns)),
          sheets: used.map(({ placed }) => ({
            sheet: placed.table.sheet,
            columns: columnsOfSheet(placed, columns),
            rows: placed.rows,
          })),
          leftOut: sum(used.map(({ placed }) => placed.leftOut)),
          cutRows: sum(used.map(({ placed }) => placed.cutRows)),
          itemKind: 'seats',
        },
        context,
      ),
  }
}

const shownRows = 50

type PlacedSheet = ReturnType<typeof placeSheet>[number]

function placeSheet(sheet: PartnershipSheet, { tables, guesses }: ModeRequest) {
  const table = tables.find((one) => one.sheet === sheet.sheet)
  return table === undefined ? [] : [{ sheet, placed: guesses.place(table, sheet.headingRow) }]
}

/** The rows of a sheet with the name of its partnership in a column of its own. */
function toSection(
  { sheet, placed }: PlacedSheet,
  columns: readonly ColumnMapping[],
): SheetSection {
  const own = columnsOfSheet(placed, columns)
  const name: ColumnMapping = { heading: '', use: 'partnership', isUnsure: false, examples: [] }
  return {
    sheet: placed.table.sheet,
    columns: [...own, name],
    rows: placed.rows.map(({ row, cells }) => ({
      row,
      cells: [...own.map((_, place) => cells[place] ?? ''), sheet.partnership],
    })),
  }
}

function askForName({ sheet, partnership, isUnsure }: PartnershipSheet): readonly ImportIssue[] {
  return isUnsure
    ? [{ code: 'partnership-unsure', level: 'ask', value: partnership, ...onSheetOf(sheet) }]
    : []
}

function toLeftOutIssue({ sheet }: PartnershipSheet): ImportIssue {
  return { code: 'sheet-left-out', level: 'note', sheet }
}

function onSheet(sheet: string) {
  return (issue: ImportIssue): ImportIssue => ({ ...issue, ...onSheetOf(sheet) })
}

function onSheetOf(sheet: string) {
  return sheet === '' ? {} : { sheet }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
