import { foldText } from '../../lib/fold-text'

/** The rows whose words hold the text; accents and capitals do not matter. */
export function findRows<Row>(
  rows: readonly Row[],
  text: string,
  wordsOf: (row: Row) => string,
): readonly Row[] {
  const wanted = foldText(text)
  // Most of the time nothing is looked for, and folding ten thousand names takes a frame.
  if (wanted === '') return rows
  return rows.filter((row) => foldText(wordsOf(row)).includes(wanted))
}
