import type { Result } from '../../lib/result'
import type { SharedCopy } from '../copies/copy-choices'
import { writeRecordTables } from '../csv-set/write-record-tables'
import { type WorkbookRefusal, writeSheets } from './write-sheets'

/**
 * The workbook of a shared copy (formats, section 9): the tables of the CSV set, a sheet each. Views,
 * stories and decisions are not in it. Refused with more than 50,000 rows on a sheet.
 */
export function writeWorkbook(copy: SharedCopy): Promise<Result<Uint8Array, WorkbookRefusal>> {
  return writeSheets(writeRecordTables(copy))
}
