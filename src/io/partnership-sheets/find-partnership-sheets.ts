import { foldWords } from '../../lib/fold-words'
import type { PlacedTable } from '../columns/place-table'
import type { ColumnMapping, PartnershipSheet } from '../import-plan'
import type { TableGuesses } from '../modes/table-guesses'
import type { Table } from '../tables/table'

/** Sheets that list people and name no partnership in a column (formats, section 4). */
export function findPartnershipSheets(
  tables: readonly Table[],
  guesses: TableGuesses,
): readonly Table[] {
  return tables.filter((table) => {
    const columns = guesses.columns(guesses.place(table), 'seats')
    const has = (use: string) => columns.some((column) => column.use === use)
    return has('person') && !has('partnership')
  })
}

/** The text of the one filled row above the heading that has one filled cell: the title of the sheet. */
export function findSheetTitle({ table, headingRow }: PlacedTable): string | undefined {
  const above = table.rows.slice(0, headingRow - 1)
  const lone = above.flatMap((row) => {
    const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '')
    const [only] = filled
    return filled.length === 1 && only !== undefined ? [only] : []
  })
  return lone[0]
}

/** Which partnership each sheet is: what a person said, else its title, else a name that is offered. */
export function describeSheets(
  tables: readonly Table[],
  guesses: TableGuesses,
  fileName: string,
  headingRow: number,
): readonly PartnershipSheet[] {
  const listing = new Set(findPartnershipSheets(tables, guesses))
  return tables.map((table) => {
    const placed = guesses.place(table, headingRow)
    const title = findSheetTitle(placed)
    const offered = table.sheet === '' ? withoutEnding(fileName) : table.sheet
    return {
      sheet: table.sheet,
      headingRow: placed.headingRow,
      partnership: title ?? offered,
      isUsed: tables.length === 1 || listing.has(table),
      isUnsure: title === undefined,
    }
  })
}

function withoutEnding(fileName: string): string {
  return fileName.replace(/\.[^.]*$/u, '')
}

/** One list of columns for all sheets: a heading that several have stands for the same in each. */
export function joinColumns(
  sheets: readonly (readonly ColumnMapping[])[],
): readonly ColumnMapping[] {
  const joined = new Map<string, ColumnMapping>()
  for (const column of sheets.flat()) {
    const key = foldWords(column.heading)
    const known = joined.get(key)
    if (known === undefined || (known.use === 'none' && column.use !== 'none')) {
      joined.set(key, column)
    }
  }
  return [...joined.values()]
}

/** The columns of one sheet, as its headings are used in all of them. */
export function columnsOfSheet(
  { headings }: PlacedTable,
  joined: readonly ColumnMapping[],
): readonly ColumnMapping[] {
  const byHeading = new Map(joined.map((column) => [foldWords(column.heading), column]))
  return headings.map((heading): ColumnMapping => {
    const column = byHeading.get(foldWords(heading))
    return column === undefined || column.use === 'partnership'
      ? { heading, use: 'none', isUnsure: false, examples: [] }
      : { ...column, heading }
  })
}
