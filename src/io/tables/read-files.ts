import { ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import { areNetworkTables, findNetworkSections } from '../network-tables/network-sections'
import { type FileTables, readTables } from './read-tables'
import type { Table } from './table'

export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The tables of a file and of those that were given with it. A list of things and a list of ties, which
 * Gephi keeps apart, are one import; of other files only the first is read, and the rest are told.
 */
export async function readFiles(
  file: GivenFile,
  beside: readonly GivenFile[] = [],
): Promise<Result<FileTables, ImportIssue>> {
  const read = await readTables(file.bytes, file.name)
  if (!read.ok || beside.length === 0) return read
  const parts = [{ ...file, tables: read.value.tables }]
  const left: ImportIssue[] = []
  for (const one of beside) {
    const other = await readTables(one.bytes, one.name)
    const isPart = other.ok && isNetworkPart(other.value) && isNetworkPart(read.value)
    if (isPart) parts.push({ ...one, tables: other.value.tables })
    else left.push({ code: 'file-left-out', level: 'note', value: one.name })
  }
  const tables = parts.length === 1 ? read.value.tables : parts.flatMap(nameTables)
  const format = areNetworkTables(tables) && parts.length > 1 ? 'gephi' : read.value.format
  return ok({ ...read.value, format, tables, issues: [...read.value.issues, ...left] })
}

function isNetworkPart({ tables }: FileTables): boolean {
  return tables.length > 0 && tables.every((table) => findNetworkSections(table).length > 0)
}

/** Text files have no sheets: what is told of them is told under the name of the file. */
function nameTables({ name, tables }: { name: string; tables: readonly Table[] }) {
  return tables.map((table) => (table.sheet === '' ? { ...table, sheet: name } : table))
}
