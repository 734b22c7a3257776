import { addFormulaMark } from './add-formula-mark'
import type { RecordTable } from './record-table'
import type { TableCell } from './table-cell'

const byteOrderMark = '\uFEFF'

/** The text of one CSV file: it begins with the mark of UTF-8, and its lines end in CRLF. */
export function writeCsvTable({ headings, rows }: RecordTable): string {
  const lines = [headings.map(quote), ...rows.map((row) => row.map(writeCell))]
  return `${byteOrderMark}${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`
}

function writeCell(cell: TableCell): string {
  if (cell === null) return ''
  return cell.is === 'text' ? quote(addFormulaMark(cell.value)) : `${cell.value}`
}

/** Spaces at either end are quoted too, as some programs drop them. */
function quote(text: string): string {
  const isPlain = /^[^\s",;][^",;\n]*$/u.test(text) && !/\s$/u.test(text)
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`
}
