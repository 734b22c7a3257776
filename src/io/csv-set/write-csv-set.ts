import type { SharedCopy } from '../copies/copy-choices'
import { zipFiles } from '../copies/zip-files'
import { toFileName } from './record-table'
import { writeCsvTable } from './write-csv-table'
import { writeRecordTables } from './write-record-tables'

export interface CsvFile {
  readonly name: string
  /** Begins with the mark of UTF-8; lines end in CRLF, lines inside a cell in LF. */
  readonly text: string
}

/** The CSV set of a shared copy (formats, section 9). Views, stories and decisions are not in it. */
export function writeCsvSet(copy: SharedCopy): readonly CsvFile[] {
  return writeRecordTables(copy).map((table) => ({
    name: toFileName(table.title),
    text: writeCsvTable(table),
  }))
}

/** The files as one archive. The same files always give the same bytes. */
export function zipCsvSet(files: readonly CsvFile[]): Uint8Array {
  const encoder = new TextEncoder()
  const entries = files.map(({ name, text }) => [name, encoder.encode(text)] as const)
  return zipFiles(Object.fromEntries(entries))
}
