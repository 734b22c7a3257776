import { unzipSync } from 'fflate'
import writeXlsxFile, { type Cell, type Feature, type Sheet } from 'write-excel-file/universal'
import { toDayNumber } from '../../lib/day-number'
import { failed, ok, type Result } from '../../lib/result'
import { zipFiles } from '../copies/zip-files'
import type { RecordTable } from '../csv-set/record-table'
import type { TableCell } from '../csv-set/table-cell'
import { columnLetters } from './column-letters'
import { toWorkbookText } from './workbook-text'

/** Too much for a workbook: the CSV set takes it. `count` is what was found. */
export interface WorkbookRefusal {
  readonly code: 'too-many-rows' | 'cell-too-long'
  readonly sheet: string
  readonly most: number
  readonly count: number
}

/** Rows of records on one sheet, without the heading. */
export const mostRows = 50_000

/** What a cell of a spreadsheet holds at most, in characters. */
const longestCell = 32_767

/** Workbooks count days from here; before 1 March 1900 programs disagree, so those days are text. */
const dayZero = toDayNumber('1899-12-30')
const firstSafeDay = '1900-03-01'

/** What a sheet has besides its cells. */
export interface SheetDress {
  /** Of each column, in characters. */
  readonly widths: readonly number[]
  /** Columns, counted from 0, in which a cell offers the values of a range of cells. */
  readonly offers: readonly { readonly column: number; readonly range: string }[]
}

type DressOf = (title: string) => SheetDress

const undressed: SheetDress = { widths: [], offers: [] }

/**
 * A workbook of these tables, a sheet each: texts typed as text, numbers and whole days typed, never
 * a formula. Same tables, same bytes.
 */
export async function writeSheets(
  tables: readonly RecordTable[],
  dressOf: DressOf = () => undressed,
): Promise<Result<Uint8Array, WorkbookRefusal>> {
  for (const table of tables) {
    const refusal = findRefusal(table)
    if (refusal !== null) return failed(refusal)
  }
  const sheets = tables.map((table) => toSheet(table, dressOf(table.title)))
  const blob = await writeXlsxFile(sheets, { features: [offerValues(dressOf)] }).toBlob()
  // Packed again, because the package stamps the archive with the time of day.
  return ok(zipFiles(unzipSync(new Uint8Array(await blob.arrayBuffer()))))
}

function findRefusal({ title: sheet, rows }: RecordTable): WorkbookRefusal | null {
  if (rows.length > mostRows) {
    return { code: 'too-many-rows', sheet, most: mostRows, count: rows.length }
  }
  for (const row of rows) {
    for (const cell of row) {
      const count = cell?.is === 'text' ? cell.value.length : 0
      if (count > longestCell) return { code: 'cell-too-long', sheet, most: longestCell, count }
    }
  }
  return null
}

function toSheet({ title, headings, rows }: RecordTable, { widths }: SheetDress): Sheet<Blob> {
  const headingRow = headings.map(
    (heading): Cell => ({ value: heading, type: String, fontWeight: 'bold' }),
  )
  return {
    sheet: title,
    stickyRowsCount: 1,
    data: [headingRow, ...rows.map((row) => row.map(toSheetCell))],
    ...(widths.length === 0 ? {} : { columns: widths.map((width) => ({ width })) }),
  }
}

/** Lists of values, as the format calls data validation (ECMA-376, part 1, section 18.3.1.33). */
function offerValues(dressOf: DressOf): Feature<Blob> {
  const addTo = (xml: string, { sheet = '' }: { readonly sheet?: string }): string => {
    const { offers } = dressOf(sheet)
    if (offers.length === 0) return xml
    const lists = offers.map(({ column, range }) => {
      const letters = columnLetters(column)
      const cells = `${letters}2:${letters}${mostRows}`
      return `<dataValidation type="list" allowBlank="1" errorStyle="warning" showErrorMessage="1" sqref="${cells}"><formula1>${range}</formula1></dataValidation>`
    })
    const all = `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
    return xml.replace('</sheetData>', `</sheetData>${all}`)
  }
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: addTo } } } }
}

function toSheetCell(cell: TableCell): Cell {
  if (cell === null) return null
  if (cell.is === 'number') return { value: cell.value, type: Number }
  if (cell.is === 'text' || cell.value < firstSafeDay) {
    return { value: toWorkbookText(cell.value), type: String }
  }
  return { value: toDayNumber(cell.value) - dayZero, type: Number, format: 'yyyy-mm-dd' }
}
