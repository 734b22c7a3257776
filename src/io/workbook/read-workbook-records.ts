import type { Result } from '../../lib/result'
import { type ReadTables, readRecordTables } from '../csv-set/read-record-tables'
import type { ImportIssue } from '../import-plan'
import { readWorkbook } from '../tables/read-workbook'

/** Reads a workbook of ours back. The records are still to be read by the domain. */
export async function readWorkbookRecords(
  bytes: Uint8Array,
): Promise<Result<ReadTables, ImportIssue>> {
  const workbook = await readWorkbook(bytes, { outerSpaces: 'kept' })
  if (!workbook.ok) return workbook
  return readRecordTables(workbook.value.tables.map(({ sheet, rows }) => ({ title: sheet, rows })))
}
