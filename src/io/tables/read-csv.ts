import Papa from 'papaparse'
import { findDelimiter } from './find-delimiter'
import { removeFormulaMark } from './remove-formula-mark'
import type { Table } from './table'

export interface CsvTable extends Table {
  readonly delimiter: string
}

/** A first line such as `sep=;`, which some spreadsheets write for themselves. */
const separatorLine = /^sep=(.)$/u

/** Reads delimited text. Line ends may be CRLF, LF or CR and may be mixed. */
export function readCsv(text: string): CsvTable {
  const lines = text.replace(/\r\n?/gu, '\n')
  const named = separatorLine.exec(lines.slice(0, 6).split('\n', 1)[0] ?? '')
  const body = named === null ? lines : lines.slice('sep=x'.length)
  const delimiter = named?.[1] ?? findDelimiter(body)
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline: '\n' })
  const rows = withoutTrailingBlanks(data).map((row) => row.map(removeFormulaMark))
  const isQuoteOpen = errors.some(({ code }) => code === 'MissingQuotes')
  return {
    sheet: '',
    rows,
    delimiter,
    ...(isQuoteOpen || isLastRowShort(rows, body) ? { cutRow: rows.length } : {}),
  }
}

function withoutTrailingBlanks(rows: readonly string[][]): readonly string[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ''))
  return rows.slice(0, last + 1)
}

/** A file that was cut ends without a line end, in a row with fewer cells than the row above. */
function isLastRowShort(rows: readonly (readonly string[])[], text: string): boolean {
  const last = rows.at(-1)
  const above = rows.at(-2)
  if (last === undefined || above === undefined || text.endsWith('\n')) return false
  return last.length < above.length
}
