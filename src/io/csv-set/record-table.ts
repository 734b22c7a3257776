import type { TableCell } from './table-cell'

/** A table of a set: a file of the CSV set, a sheet of the workbook. */
export interface RecordTable {
  /** In words: `Strategy links`. The file is named after it. */
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** The same as it is read: rows of text, headings first. */
export interface ReadTable {
  readonly title: string
  readonly rows: readonly (readonly string[])[]
}

export const infoHeadings = ['Setting', 'Value'] as const
export const unitHeadings = ['Unit', 'People'] as const
export const strategyPriorityHeadings = [
  'Strategy',
  'Strategy ID',
  'ID',
  'Text',
  'Theme',
  'Theme ID',
] as const

/** `strategyLinks` is Strategy links. */
export function toTitle(kind: string): string {
  const words = kind.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** `Strategy links` lies in strategy-links.csv. */
export function toFileName(title: string): string {
  return `${title.toLowerCase().replaceAll(' ', '-')}.csv`
}
