import type { ColumnMapping } from '../import-plan'

/** One thing that a table states, cell by cell: a row, or what was drawn from a part of it. */
export interface SheetRow {
  /** As the spreadsheet numbers it. */
  readonly row: number
  /** Tells apart the things that one row states. Absent: the row states one. */
  readonly item?: string
  readonly cells: readonly string[]
}

/** Rows with the columns they are read by. A file may have several: one for each sheet, say. */
export interface SheetSection {
  /** Empty where the file has one sheet, or only one is read. */
  readonly sheet: string
  readonly columns: readonly ColumnMapping[]
  readonly rows: readonly SheetRow[]
}
