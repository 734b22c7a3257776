import type { ColumnSort, FieldColumns } from './record-columns'

/** One column of a table, where its value lies in the record, and how. */
export interface TableColumn {
  readonly heading: string
  /** The column of names beside a column of ids; nobody reads it back. */
  readonly namesHeading?: string
  readonly path: readonly string[]
  readonly sort: Exclude<ColumnSort, 'elsewhere'>
}

/** The columns of these fields in order, parts of fields laid flat. */
export function layOut(
  fields: Readonly<Record<string, FieldColumns>>,
  above: readonly string[] = [],
): readonly TableColumn[] {
  return Object.entries(fields).flatMap(([field, columns]) => {
    const path = [...above, field]
    if (typeof columns !== 'string') return layOut(columns, path)
    return columns === 'elsewhere' ? [] : [columnOf(path, columns)]
  })
}

/** Every heading in order: of a reference the name first, then the id. */
export function headingsOf(columns: readonly TableColumn[]): readonly string[] {
  return columns.flatMap(({ heading, namesHeading }) =>
    namesHeading === undefined ? [heading] : [namesHeading, heading],
  )
}

function columnOf(path: readonly string[], sort: TableColumn['sort']): TableColumn {
  const heading = toHeading(path)
  if (!sort.startsWith('reference')) return { heading, path, sort }
  return { heading, namesHeading: toNamesHeading(heading), path, sort }
}

/** `meetingsPerYear` is Meetings per year; `reportBack.to` is Report back to. */
function toHeading(path: readonly string[]): string {
  const words = path
    .flatMap((field) => field.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`).split(' '))
    .map((word) => inCapitals.get(word) ?? word)
    .join(' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

const inCapitals: ReadonlyMap<string, string> = new Map([
  ['id', 'ID'],
  ['ids', 'IDs'],
  ['url', 'URL'],
])

/** `Theme IDs` are of Themes; `By IDs` are of By, which has no plural. */
function toNamesHeading(heading: string): string {
  const names = heading.replace(/ ID$/u, '').replace(/ IDs$/u, 's')
  return names === 'Bys' ? 'By' : names
}
