import type { ColumnMapping } from '../import-plan'
import { areColumnsChosen, type ModeReading, type ModeRequest } from '../modes/mode-reading'
import { planSections } from '../modes/plan-sections'
import { askAboutColumns, mappingOf, readTable } from '../modes/read-table'
import { createCellOf, findSectionColumns } from '../planning/section-columns'
import type { SheetRow, SheetSection } from '../planning/sheet-row'
import { findIdentifiers, identifierUses, schemeOfUse } from './find-identifiers'

/** A list of organisations with what is known of them. */
export function readOrganisationList(request: ModeRequest): ModeReading {
  const read = readTable(request, 'organisations')
  const { placed, columns, shown } = read
  return {
    mapping: { mode: 'one-organisation', ...mappingOf(request, read) },
    asked: [
      ...(areColumnsChosen(request) ? [] : askAboutColumns(columns)),
      ...(columns.some(({ use }) => use === 'organisation')
        ? []
        : [{ code: 'column-unsure', level: 'ask' } as const]),
    ],
    ...shown,
    plan: () =>
      planSections(
        {
          organisations: [withMainId(columns, placed.rows)],
          sheets: [{ sheet: '', columns, rows: placed.rows }],
          leftOut: placed.leftOut,
          cutRows: placed.cutRows,
          itemKind: 'organisations',
        },
        request.context,
      ),
  }
}

/** Adds a column with the identifier that the organisations are found again by, if any has one. */
function withMainId(columns: readonly ColumnMapping[], rows: readonly SheetRow[]): SheetSection {
  const use = identifierUses.find((one) => columns.some((column) => column.use === one))
  const hasOwn = columns.some((column) => column.use === 'organisation-id')
  if (use === undefined || hasOwn) return { sheet: '', columns, rows }
  const scheme = schemeOfUse[use]
  const sectionColumns = findSectionColumns(columns)
  const main: ColumnMapping = {
    heading: sectionColumns.headingOf(use),
    use: 'organisation-id',
    isUnsure: false,
    examples: [],
    scheme,
  }
  return {
    sheet: '',
    columns: [...columns, main],
    rows: rows.map(({ row, cells }) => {
      const found = findIdentifiers(createCellOf(sectionColumns, cells))
      const value = found.find((one) => one.scheme === scheme)?.value ?? ''
      return { row, cells: [...columns.map((_, place) => cells[place] ?? ''), value] }
    }),
  }
}
