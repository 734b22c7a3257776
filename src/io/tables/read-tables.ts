import { failed, ok, type Result } from '../../lib/result'
import { readCsvSetZip } from '../csv-set/read-csv-set'
import type { ReadTables } from '../csv-set/read-record-tables'
import { infoHeadings, toTitle } from '../csv-set/record-table'
import type { ImportFormat } from '../import-format'
import type { ImportIssue, IssueCode } from '../import-plan'
import { findNetworkFile } from '../network-files/find-network-file'
import type { NetworkFile, NetworkFileFormat } from '../network-files/network-file-format'
import { areNetworkTables } from '../network-tables/network-sections'
import { readHtml } from '../pasted-text/read-html'
import { isTableText, readLines } from '../pasted-text/read-lines'
import { readWorkbookRecords } from '../workbook/read-workbook-records'
import { decodeText } from './decode-text'
import { type FileFormat, findFormat } from './find-format'
import { importLimits } from './import-limits'
import { readCsv } from './read-csv'
import { readWorkbook } from './read-workbook'
import { refusalBeyond, refuse } from './refusal'
import type { Table } from './table'

export interface FileTables {
  readonly format: ImportFormat
  /** Of a file of ours: its records, which are read and not its tables. */
  readonly records?: ReadTables
  readonly encoding?: string
  readonly delimiter?: string
  readonly tables: readonly Table[]
  /** The file states things and ties and has no tables. */
  readonly network?: { readonly file: NetworkFile; readonly format: NetworkFileFormat }
  readonly issues: readonly ImportIssue[]
}

/** The tables in a file, or why it is refused. Hostile sizes are refused before they are read. */
export async function readTables(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<FileTables, ImportIssue>> {
  if (bytes.length > importLimits.fileBytes) {
    return refuse('file-too-large', {
      limit: { of: 'bytes', most: importLimits.fileBytes },
      count: bytes.length,
    })
  }
  const format = findFormat(bytes, fileName)
  if (!isReadable(format)) return refuse(format)
  const read = await readFormat(bytes, format, fileName)
  if (!read.ok) return read
  const problem = findBeyondLimits(read.value.tables)
  return problem === null ? read : failed(problem)
}

const readable: readonly string[] = ['csv', 'xlsx', 'text', 'html', 'csv-set']

function isReadable(format: FileFormat | IssueCode): format is FileFormat {
  return readable.includes(format)
}

type TextFormat = Exclude<FileFormat, 'xlsx' | 'csv-set'>

function readFormat(bytes: Uint8Array, format: FileFormat, fileName: string) {
  if (format === 'xlsx') return readSheets(bytes)
  return format === 'csv-set' ? readOwnSet(bytes) : readText(bytes, format, fileName)
}

function readOwnSet(bytes: Uint8Array): Result<FileTables, ImportIssue> {
  const read = readCsvSetZip(bytes)
  return read.ok ? ok(toFileTables('csv-set', read.value)) : read
}

function toFileTables(format: ImportFormat, records: ReadTables): FileTables {
  return { format, records, tables: [], issues: [] }
}

/** A workbook of ours has a sheet of the map itself; so has a template that somebody filled in. */
function isOwnWorkbook(tables: readonly Table[]): boolean {
  const [setting, value] = infoHeadings
  return tables.some(({ sheet, rows }) => {
    const [first, second] = rows[0] ?? []
    return sheet === toTitle('info') && first === setting && second === value
  })
}

function readText(
  bytes: Uint8Array,
  format: TextFormat,
  fileName: string,
): Result<FileTables, ImportIssue> {
  const { text, encoding, isGuess } = decodeText(bytes)
  const issues: readonly ImportIssue[] = isGuess
    ? [{ code: 'encoding-guessed', level: 'changed', value: encoding }]
    : []
  const file = { fileName, text }
  const found = findNetworkFile(file)
  if (!found.ok) return found
  if (found.value !== null) {
    const network = { file, format: found.value }
    return ok({ format: found.value.format, encoding, tables: [], network, issues })
  }
  const read = format === 'html' ? { format, tables: readHtml(text) } : readPlainText(text, format)
  const tables = read.tables.filter(({ rows }) => rows.length > 0)
  if (tables.length === 0) return refuse('file-empty')
  return ok({
    ...read,
    encoding,
    tables,
    issues,
  })
}

/** A plain text may be a table all the same: cells copied from a spreadsheet have tabs between. */
function readPlainText(text: string, format: 'csv' | 'text') {
  const table = readCsv(text)
  return format === 'csv' || isTableText(table, text)
    ? { format: formatOf([table], 'csv'), delimiter: table.delimiter, tables: [table] }
    : { format, tables: [readLines(text)] }
}

async function readSheets(bytes: Uint8Array): Promise<Result<FileTables, ImportIssue>> {
  const read = await readWorkbook(bytes)
  if (!read.ok) return read
  const { tables, hiddenSheets, formulas } = read.value
  const own = isOwnWorkbook(tables) ? await readWorkbookRecords(bytes) : null
  if (own?.ok === true) return ok(toFileTables('own-workbook', own.value))
  const filled = tables.filter(({ rows }) => rows.length > 0)
  if (filled.length === 0) return refuse('file-empty')
  const issues: ImportIssue[] = hiddenSheets.map((sheet) => ({
    code: 'sheet-left-out',
    level: 'note',
    sheet,
  }))
  if (formulas > 0) issues.push({ code: 'formula-ignored', level: 'changed', count: formulas })
  return ok({ format: formatOf(filled, 'xlsx'), tables: filled, issues })
}

/** Lists of things and ties are Kumu's on sheets, and Gephi's as text. */
function formatOf(tables: readonly Table[], format: 'csv' | 'xlsx'): ImportFormat {
  if (!areNetworkTables(tables)) return format
  return format === 'xlsx' ? 'kumu' : 'gephi'
}

function findBeyondLimits(tables: readonly Table[]): ImportIssue | null {
  for (const { sheet, rows } of tables) {
    const refused = checkTable(rows, sheet)
    if (refused !== null) return refused
  }
  return null
}

function checkTable(rows: Table['rows'], sheet: string): ImportIssue | null {
  const { rows: mostRows, columns: mostColumns, cellCharacters } = importLimits
  const filled = rows.reduce((sum, row) => sum + (row.some((cell) => cell !== '') ? 1 : 0), 0)
  // The heading row is not one of the rows that may be seats.
  if (filled > mostRows + 1) return refusalBeyond('rows', mostRows, filled, sheet)
  let widest = 0
  let longest = 0
  for (const row of rows) {
    widest = Math.max(widest, row.length)
    for (const cell of row) longest = Math.max(longest, cell.length)
  }
  if (widest > mostColumns) return refusalBeyond('columns', mostColumns, widest, sheet)
  if (longest > cellCharacters) {
    return refusalBeyond('cell-characters', cellCharacters, longest, sheet)
  }
  return null
}
