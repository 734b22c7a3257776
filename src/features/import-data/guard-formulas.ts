/** Spaces, control, zero-width, no-break characters and apostrophes that may hide a formula. */
const before = /^['\s\p{Cc}\p{Cf}]+/u

/**
 * Puts one apostrophe before each line that a spreadsheet would run as a formula, by the test that
 * the reader of CSV files takes it off again.
 */
export function guardFormulas(text: string): string {
  return text
    .split(/(\r\n|\r|\n)/u)
    .map((line) => (startsFormula(line) ? `'${line}` : line))
    .join('')
}

function startsFormula(line: string): boolean {
  return /^[=+\-@|]/u.test(line.replace(before, '').normalize('NFKC'))
}
