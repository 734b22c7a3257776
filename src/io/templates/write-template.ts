import type { Info } from '../../domain/info'
import { emptyNetwork } from '../../domain/network'
import type { Result } from '../../lib/result'
import { recordColumns, type TableKind } from '../csv-set/record-columns'
import { infoHeadings, type RecordTable, toTitle } from '../csv-set/record-table'
import { toText } from '../csv-set/table-cell'
import { headingsOf, layOut } from '../csv-set/table-layout'
import { writeFullRecordTables } from '../csv-set/write-record-tables'
import { columnLetters } from '../workbook/column-letters'
import { type SheetDress, type WorkbookRefusal, writeSheets } from '../workbook/write-sheets'
import { type FieldChoices, findChoices } from './find-choices'

export interface TemplateRequest {
  /** The map that the filled spreadsheet will be. */
  readonly info: Info
  /** What stands on the first sheet, a heading and then its lines. */
  readonly guidance: readonly string[]
}

/** A column with a list of what may stand in it. */
interface ChoiceColumn extends FieldChoices {
  readonly sheet: string
  readonly heading: string
}

// Sheets of these names are not read as lists of records.
const guidanceTitle = 'Guidance'
const listsTitle = 'Lists'

const guidanceWidth = 100
const narrowest = 12

/**
 * An empty workbook to fill in: guidance, the seats first of a sheet for each kind of record, and the
 * values to choose from, which the cells offer where one alone may stand in them. Read back as it is,
 * it gives the map without a record.
 */
export function writeTemplate(
  request: TemplateRequest,
): Promise<Result<Uint8Array, WorkbookRefusal>> {
  const columns = findChoiceColumns()
  const tables = [
    toGuidance(request.guidance),
    ...seatsFirst(writeFullRecordTables(emptyNetwork(request.info))).map(withEverySetting),
    toLists(columns),
  ]
  const byTitle = new Map(tables.map((table) => [table.title, table]))
  return writeSheets(tables, (title) => dress(byTitle.get(title), columns))
}

function toGuidance([heading = '', ...lines]: readonly string[]): RecordTable {
  return { title: guidanceTitle, headings: [heading], rows: lines.map((line) => [toText(line)]) }
}

/** Whoever fills in one sheet alone fills in that of the seats. */
function seatsFirst(tables: readonly RecordTable[]): readonly RecordTable[] {
  const seats = toTitle('seats')
  const last = [toTitle('info'), toTitle('units')]
  const rankOf = ({ title }: RecordTable) => {
    if (title === seats) return 0
    return last.includes(title) ? 2 : 1
  }
  return [...tables].sort((first, second) => rankOf(first) - rankOf(second))
}

/** The map itself lies on its side, so its headings are rows. */
function withEverySetting(table: RecordTable): RecordTable {
  if (table.title !== toTitle('info')) return table
  const headings = headingsOf(layOut(recordColumns.info))
  const settingOf = (heading: string) =>
    table.rows.find(([cell]) => cell?.value === heading)?.[1] ?? null
  return {
    title: table.title,
    headings: infoHeadings,
    rows: headings.map((heading) => [toText(heading), settingOf(heading)]),
  }
}

function findChoiceColumns(): readonly ChoiceColumn[] {
  const kinds = (Object.keys(recordColumns) as TableKind[]).filter((kind) => kind !== 'info')
  return kinds.flatMap((kind) =>
    layOut(recordColumns[kind]).flatMap(({ path, heading }) => {
      const choices = findChoices(kind, path)
      return choices === undefined ? [] : [{ ...choices, sheet: toTitle(kind), heading }]
    }),
  )
}

/** A column of values for each column of a sheet that has them. */
function toLists(columns: readonly ChoiceColumn[]): RecordTable {
  const longest = Math.max(...columns.map(({ values }) => values.length))
  return {
    title: listsTitle,
    headings: columns.map(({ sheet, heading }) => `${sheet}: ${heading}`),
    rows: Array.from({ length: longest }, (_, row) =>
      columns.map(({ values }) => toText(values[row] ?? '')),
    ),
  }
}

function dress(table: RecordTable | undefined, columns: readonly ChoiceColumn[]): SheetDress {
  const { title = '', headings = [] } = table ?? {}
  const offers = columns.flatMap(({ sheet, heading, values, isList }, place) => {
    // A cell that takes several values cannot offer them one by one.
    if (sheet !== title || isList) return []
    const letters = columnLetters(place)
    const range = `${listsTitle}!$${letters}$2:$${letters}$${values.length + 1}`
    return [{ column: headings.indexOf(heading), range }]
  })
  const isGuidance = title === guidanceTitle
  const widths = headings.map((heading) =>
    isGuidance ? guidanceWidth : Math.max(narrowest, heading.length + 2),
  )
  return { widths, offers }
}
