import Papa from 'papaparse'

const delimiters = [',', ';', '\t', '|'] as const

export type Delimiter = (typeof delimiters)[number]

const rowsLookedAt = 50

/** The delimiter that gives the steadiest number of columns over the first rows; more columns on ties. */
export function findDelimiter(text: string): Delimiter {
  const ranked = delimiters
    .map((delimiter) => ({ delimiter, ...steadinessOf(text, delimiter) }))
    .sort((a, b) => b.share - a.share || b.columns - a.columns)
  return ranked[0]?.delimiter ?? ','
}

/** The commonest number of columns and the share of filled rows that have it; 0 for one column. */
function steadinessOf(text: string, delimiter: Delimiter) {
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    preview: rowsLookedAt,
    skipEmptyLines: true,
  })
  const times = new Map<number, number>()
  for (const row of data) times.set(row.length, (times.get(row.length) ?? 0) + 1)
  times.delete(1)
  const [columns, rows] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
  return { columns, share: rows / Math.max(1, data.length) }
}
