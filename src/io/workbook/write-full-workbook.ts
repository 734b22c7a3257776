import type { Network } from '../../domain/network'
import type { Result } from '../../lib/result'
import { writeFullRecordTables } from '../csv-set/write-record-tables'
import { type WorkbookRefusal, writeSheets } from './write-sheets'

/**
 * The workbook of a whole map, for its owner alone: every column, people who asked not to be named
 * included. Views, stories and decisions have no table. What is for others takes `writeWorkbook`,
 * which a map that has not been made into a copy cannot be passed to.
 */
export function writeFullWorkbook(network: Network): Promise<Result<Uint8Array, WorkbookRefusal>> {
  return writeSheets(writeFullRecordTables(network))
}
