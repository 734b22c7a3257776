/** Rows of text as they lie on a sheet: row 1 is `rows[0]`, and blank rows are kept. */
export interface Table {
  readonly sheet: string
  readonly rows: readonly (readonly string[])[]
  /** The last row ends in the middle: its number. Only in text files that were cut. */
  readonly cutRow?: number
  /** Lines of text, each in one cell, and no table. */
  readonly isLines?: true
}
