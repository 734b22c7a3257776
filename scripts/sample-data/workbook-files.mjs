import { unzipSync, zipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/node'

const MARK = '\ufeff'
const DAY_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/
const HIDDEN_SHEET = 'Lists'
// A zip file keeps the time of each entry; one fixed time keeps the bytes the same.
const FIXED_TIME = new Date(2026, 9, 28, 12, 0, 0)

const quote = (cell) => {
  const text = String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The rows as comma-separated text, as a spreadsheet saves it: with a mark, CRLF, padded rows. */
export function writeCsv(rows) {
  return `${MARK}${rows.map((row) => row.map(quote).join(',')).join('\r\n')}\r\n`
}

function toCell(value) {
  if (value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  const day = value.match(DAY_FIRST)
  if (day === null) return { value, type: String }
  const [, date, month, year] = day.map(Number)
  return { value: new Date(Date.UTC(year, month - 1, date)), type: Date, format: 'dd/mm/yyyy' }
}

const GUIDANCE = [
  'How to use this workbook',
  'Fill in one row for each seat on the sheet Who sits where.',
  'Write VACANT when nobody holds the seat.',
  'Dates: day first. A month or a year will do.',
  'Do not add home addresses or telephone numbers.',
]
const LISTS = ['Chair', 'Vice-Chair', 'Member', 'Substitute', 'Observer', 'Adviser', 'Secretary']
const asColumn = (texts) => texts.map((text) => [{ value: text, type: String }])

function hideSheet(workbookXml) {
  return workbookXml.replace(`name="${HIDDEN_SHEET}"`, `name="${HIDDEN_SHEET}" state="hidden"`)
}

/** The rows as a workbook with a guidance sheet before them and a hidden sheet after. */
export async function writeXlsx(rows) {
  const buffer = await writeExcelFile([
    { data: asColumn(GUIDANCE), sheet: 'Guidance', columns: [{ width: 70 }] },
    {
      data: rows.map((row) => row.map(toCell)),
      sheet: 'Who sits where',
      columns: [30, 14, 38, 36, 14, 14, 8, 40, 40].map((width) => ({ width })),
    },
    { data: asColumn(LISTS), sheet: HIDDEN_SHEET },
  ]).toBuffer()
  const entries = unzipSync(new Uint8Array(buffer))
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  const edited = Object.entries(entries).map(([path, bytes]) => {
    const content =
      path === 'xl/workbook.xml' ? encoder.encode(hideSheet(decoder.decode(bytes))) : bytes
    return [path, [content, { mtime: FIXED_TIME, level: 9 }]]
  })
  return zipSync(Object.fromEntries(edited))
}
