import type { ImportIssue, ImportMapping, ImportMode } from '../import-plan'
import type { ImportContext, PlannedChanges } from '../planning/import-context'
import type { Table } from '../tables/table'
import type { TableGuesses } from './table-guesses'

export interface ModeRequest {
  readonly mode: ImportMode
  /** The sheets that may list something. There is at least one. */
  readonly tables: readonly Table[]
  readonly fileName: string
  readonly guesses: TableGuesses
  /** The sheet to read where one is read. */
  readonly table: Table
  /** What a person chose for this way of reading. Absent: everything is guessed. */
  readonly mapping?: ImportMapping
  readonly context: ImportContext
}

/** A file as one way of reading finds it. */
export interface ModeReading {
  readonly mapping: ImportMapping
  /** What has to be answered first. */
  readonly asked: readonly ImportIssue[]
  readonly notes: readonly ImportIssue[]
  /** The rows from the heading row on. */
  readonly firstRows: readonly (readonly string[])[]
  readonly keptValues?: readonly { readonly value: string; readonly count: number }[]
  plan(): PlannedChanges
}

/** Whether a person has seen the columns, so that nothing about them is asked. */
export function areColumnsChosen({ mapping }: ModeRequest): boolean {
  return mapping !== undefined && mapping.columns.length > 0
}
