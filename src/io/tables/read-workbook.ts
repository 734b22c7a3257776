import { strFromU8, unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import { failed, ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import { checkZip } from './check-zip'
import { importLimits } from './import-limits'
import { refusalBeyond, refuse } from './refusal'
import { scanSheetXml } from './scan-sheet-xml'
import type { Table } from './table'

export interface Workbook {
  /** The sheets a reader of the file sees, in order. */
  readonly tables: readonly Table[]
  readonly hiddenSheets: readonly string[]
  readonly formulas: number
}

/** The last row a spreadsheet can have: a higher number is not from a spreadsheet. */
const lastRow = 1_048_576

export interface WorkbookReading {
  /** Spaces at either end of a text are dropped, unless the exact text matters. */
  readonly outerSpaces?: 'kept' | 'dropped'
}

/** Reads a workbook: values only, dates as ISO text. Sizes are checked before the reader sees it. */
export async function readWorkbook(
  bytes: Uint8Array,
  { outerSpaces = 'dropped' }: WorkbookReading = {},
): Promise<Result<Workbook, ImportIssue>> {
  const checked = checkZip(bytes)
  if (!checked.ok) return checked
  const parts = unpackXml(bytes)
  if (parts === null) return refuse('file-not-readable')
  if (parts.some(({ xml }) => /<!(?:DOCTYPE|ENTITY)/u.test(xml))) return refuse('xml-unsafe')
  const scans = parts.filter(({ name }) => name.startsWith('xl/worksheets/')).map(scanPart)
  for (const { problem } of scans) if (problem !== undefined) return failed(problem)
  const sheets = await readSheets(bytes, outerSpaces === 'dropped')
  if (sheets === null) return refuse('file-not-readable')
  const workbook = parts.find(({ name }) => name === 'xl/workbook.xml')?.xml ?? ''
  const hidden = findHiddenPlaces(workbook)
  return ok({
    tables: sheets.filter((_, index) => !hidden.has(index)),
    hiddenSheets: sheets.filter((_, index) => hidden.has(index)).map(({ sheet }) => sheet),
    formulas: scans.reduce((sum, { formulas }) => sum + formulas, 0),
  })
}

function unpackXml(bytes: Uint8Array): readonly { name: string; xml: string }[] | null {
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') })
    return Object.entries(files).map(([name, content]) => ({ name, xml: strFromU8(content) }))
  } catch {
    return null
  }
}

interface ScannedPart {
  readonly formulas: number
  readonly problem?: ImportIssue
}

function scanPart({ xml }: { xml: string }): ScannedPart {
  const { highestRow, highestColumn, formulas } = scanSheetXml(xml)
  if (highestColumn > importLimits.columns) {
    return { formulas, problem: refusalBeyond('columns', importLimits.columns, highestColumn) }
  }
  if (highestRow > lastRow) {
    return { formulas, problem: refusalBeyond('rows', importLimits.rows, highestRow) }
  }
  return { formulas }
}

async function readSheets(bytes: Uint8Array, trim: boolean): Promise<readonly Table[] | null> {
  try {
    const sheets = await readXlsxFile(bytes.slice().buffer, { trim })
    return sheets.map(({ sheet, data }) => ({
      sheet,
      rows: data.map((row) => row.map(toText)),
    }))
  } catch {
    return null
  }
}

/** Dates come as objects of the day at midnight, UTC. */
function toText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object' && 'toISOString' in value) return isoDayOf(value as IsoDated)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}

interface IsoDated {
  getTime(): number
  toISOString(): string
}

function isoDayOf(date: IsoDated): string {
  return Number.isFinite(date.getTime()) ? date.toISOString().slice(0, 10) : ''
}

/** The places, from 0, of the sheets that are hidden; a hidden sheet may be very hidden. */
function findHiddenPlaces(workbook: string): ReadonlySet<number> {
  const sheets = [...workbook.matchAll(/<(?:\w{1,20}:)?sheet\s([^<>]*)>/gu)]
  const hidden = sheets.flatMap(([, attributes = ''], index) =>
    /state="(?:hidden|veryHidden)"/u.test(attributes) ? [index] : [],
  )
  return new Set(hidden)
}
