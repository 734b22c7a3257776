/** What a cell of a list holds; a list of ids keeps its order. */
export type ListCell = string | number | boolean | null | readonly (string | number)[]

/** One list of an answer as rows, for a spreadsheet. `headings` are codes: what to call them is not said here. */
export interface ListTable {
  /** The name of the list in the answer, with dots where it lies deeper. */
  readonly list: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly ListCell[])[]
}

type Cells = Readonly<Record<string, ListCell>>

/**
 * Every list of an answer, in the order of its fields. What a row holds in lists of its own comes
 * as one row for each, with the rest repeated; a row whose lists are empty stays once.
 */
export function toListTables(answer: object): readonly ListTable[] {
  return Object.entries(answer).flatMap(([list, value]) => findTables(list, value))
}

function findTables(list: string, value: unknown): readonly ListTable[] {
  if (Array.isArray(value)) return [toTable(list, value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => findTables(`${list}.${key}`, inner))
}

function toTable(list: string, items: readonly unknown[]): ListTable {
  const rows = items.flatMap((item) => toRows('', item))
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return { list, headings, rows: rows.map((row) => headings.map((key) => row[key] ?? null)) }
}

/** The rows of one item: of its fields where it has any, else of the value itself. */
function toRows(name: string, value: unknown): readonly Cells[] {
  if (Array.isArray(value)) return listRows(name, value)
  if (typeof value !== 'object' || value === null) return [{ [name]: value as ListCell }]
  return Object.entries(value).reduce<readonly Cells[]>(
    (rows, [key, inner]) => {
      const more = toRows(name === '' ? key : `${name}.${key}`, inner)
      return rows.flatMap((row) => more.map((one) => ({ ...row, ...one })))
    },
    [{}],
  )
}

function listRows(name: string, items: readonly unknown[]): readonly Cells[] {
  const isPlain = items.every((item) => typeof item === 'string' || typeof item === 'number')
  if (isPlain) return [{ [name]: items as readonly (string | number)[] }]
  return items.flatMap((item) => toRows(name, item))
}
