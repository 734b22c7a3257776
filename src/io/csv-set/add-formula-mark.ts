import { removeFormulaMark } from '../tables/remove-formula-mark'

/**
 * Puts one apostrophe before every line of a text cell that a spreadsheet would run as a formula
 * (formats, section 9). The test is the reader's own: a line is marked if, and only if, the reader
 * would take the mark off again, so that a round trip is exact.
 */
export function addFormulaMark(cell: string): string {
  return cell.split('\n').map(addToLine).join('\n')
}

function addToLine(line: string): string {
  const marked = `'${line}`
  return removeFormulaMark(marked) === line ? marked : line
}
