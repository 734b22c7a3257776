/** Spaces, control, zero-width, no-break characters and apostrophes that may stand before a formula. */
const before = /^['\s\p{Cc}\p{Cf}]+/u

/**
 * Takes off the one apostrophe that our own CSV puts before a line that a spreadsheet would run as
 * a formula (formats, section 9), so that a round trip is exact.
 */
export function removeFormulaMark(cell: string): string {
  if (!cell.includes("'")) return cell
  return cell.split('\n').map(removeFromLine).join('\n')
}

function removeFromLine(line: string): string {
  if (!line.startsWith("'")) return line
  const rest = line.replace(before, '').normalize('NFKC')
  return /^[=+\-@|]/u.test(rest) ? line.slice(1) : line
}
