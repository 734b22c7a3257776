import type { VocabularyName } from '../columns/column-vocabulary'
import { countValues, describePlace, keepRows, type PlacedTable } from '../columns/place-table'
import type { ColumnMapping, ImportIssue } from '../import-plan'
import { areColumnsChosen, type ModeReading, type ModeRequest } from './mode-reading'

/** One sheet with the columns a person chose, or guessed ones. */
export interface ReadTable {
  /** With the rows that are kept. */
  readonly placed: PlacedTable
  readonly columns: readonly ColumnMapping[]
  readonly shown: Pick<ModeReading, 'firstRows' | 'keptValues'> & {
    readonly notes: readonly ImportIssue[]
  }
}

const shownRows = 50

export function readTable(request: ModeRequest, vocabulary: VocabularyName): ReadTable {
  const { table, mapping, guesses } = request
  const whole = guesses.place(table, mapping?.headingRow)
  const columns =
    mapping !== undefined && areColumnsChosen(request)
      ? mapping.columns
      : guesses.columns(whole, vocabulary)
  const kept = mapping?.keepRows
  const placed = keepRows(whole, kept)
  const start = placed.headingRow - 1
  return {
    placed,
    columns,
    shown: {
      notes: describePlace(placed),
      firstRows: table.rows.slice(start, start + shownRows),
      ...(kept === undefined ? {} : { keptValues: countValues(whole, kept.column) }),
    },
  }
}

/** Columns that are not certain are asked about before anything is planned. */
export function askAboutColumns(columns: readonly ColumnMapping[]): readonly ImportIssue[] {
  return columns.flatMap(({ heading, isUnsure, dateOrder }) => {
    const code = dateOrder === 'month-first' ? 'date-order-unclear' : 'column-unsure'
    return isUnsure ? [{ code, level: 'ask', column: heading } as const] : []
  })
}

/** The parts of a mapping that every way of reading gives back as it got them. */
export function mappingOf(
  request: ModeRequest,
  { placed, columns }: Pick<ReadTable, 'placed' | 'columns'>,
) {
  const keepRowsBy = request.mapping?.keepRows
  return {
    sheet: placed.table.sheet,
    headingRow: placed.headingRow,
    columns,
    ...(keepRowsBy === undefined ? {} : { keepRows: keepRowsBy }),
  }
}
