const columns = ['name', 'size', 'value', 'unit', 'peer', 'peerValue', 'ratio', 'target', 'pass']

/** Prints the rows as a table, then one line that counts what met its target. */
export function printTable(rows) {
  const cells = rows.map((row) => columns.map((column) => toText(row[column])))
  const widths = columns.map((column, place) =>
    Math.max(column.length, ...cells.map((row) => row[place].length)),
  )
  const print = (row) =>
    console.log(
      row
        .map((text, place) => text.padEnd(widths[place]))
        .join('  ')
        .trimEnd(),
    )
  print(columns)
  for (const row of cells) print(row)
  const judged = rows.filter(({ target }) => target !== null)
  const met = judged.filter(({ pass }) => pass).length
  console.log(`${met} targets met, ${judged.length - met} missed`)
}

function toText(value) {
  if (value === null) return '–'
  if (typeof value === 'boolean') return value ? 'ok' : 'MISSED'
  return String(value)
}
