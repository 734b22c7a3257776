import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { failed, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import { checkZip } from '../tables/check-zip'
import { decodeText } from '../tables/decode-text'
import { importLimits } from '../tables/import-limits'
import { refusalBeyond, refuse } from '../tables/refusal'
import { removeFormulaMark } from '../tables/remove-formula-mark'
import { type ReadTables, readRecordTables } from './read-record-tables'
import type { CsvFile } from './write-csv-set'

/** Reads an archive of our CSV set. Sizes are checked before it is unpacked; damage refuses it. */
export function readCsvSetZip(bytes: Uint8Array): Result<ReadTables, ImportIssue> {
  const checked = checkZip(bytes)
  if (!checked.ok) return checked
  const files = unpack(bytes)
  return files === null ? refuse('file-not-readable') : readCsvSet(files)
}

/** Reads the files of our CSV set; other files are not looked at. */
export function readCsvSet(files: readonly CsvFile[]): Result<ReadTables, ImportIssue> {
  const tables = files.map(({ name, text }) => ({
    title: name.replace(/^.*\//u, '').replace(/\.csv$/iu, ''),
    rows: readRowsOf(text),
  }))
  const longest = Math.max(0, ...tables.map(({ rows }) => rows.length - 1))
  return longest > importLimits.rows
    ? failed(refusalBeyond('rows', importLimits.rows, longest))
    : readRecordTables(tables)
}

function unpack(bytes: Uint8Array): readonly CsvFile[] | null {
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => /\.csv$/iu.test(name) })
    return Object.entries(files).map(([name, content]) => ({
      name,
      text: decodeText(content).text,
    }))
  } catch {
    return null
  }
}

/** Our own files have commas, whatever the text in them makes a reader guess. */
function readRowsOf(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n')
  const { data } = Papa.parse<string[]>(lines, { delimiter: ',', newline: '\n' })
  return data.map((row) => row.map(removeFormulaMark))
}
