import type { IssueCode } from '../import-plan'

export type FileFormat = 'csv' | 'xlsx' | 'text' | 'html' | 'csv-set'

const notSupported: readonly (readonly number[])[] = [
  // The first bytes of .xls and .doc, .pdf, .rtf, gzip and 7z.
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x7b, 0x5c, 0x72, 0x74],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
]
const zip = [0x50, 0x4b]
const withMark = [
  [0xff, 0xfe],
  [0xfe, 0xff],
]
const bytesLookedAt = 4_096
const otherFormats = /\.(?:xlsb?|ods|docx?|pdf|cx2?|ya?ml)$/iu

/** What a file is, by its bytes and then by its name; or why it is not read. */
export function findFormat(bytes: Uint8Array, fileName: string): FileFormat | IssueCode {
  if (bytes.every((byte) => byte === 0)) return 'file-empty'
  if (beginsWith(bytes, zip)) return formatOfZip(bytes)
  if (notSupported.some((start) => beginsWith(bytes, start))) return 'format-not-supported'
  if (isBinary(bytes)) return 'format-not-known'
  if (otherFormats.test(fileName)) return 'format-not-supported'
  if (/\.html?$/iu.test(fileName)) return 'html'
  return /\.txt$/iu.test(fileName) ? 'text' : 'csv'
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** Names of entries stand in clear in an archive: a workbook holds this one. */
function formatOfZip(bytes: Uint8Array): FileFormat | IssueCode {
  const end = new TextDecoder('latin1').decode(bytes.subarray(-65_536))
  if (end.includes('xl/workbook.bin')) return 'format-not-supported'
  if (end.includes('xl/workbook.xml')) return 'xlsx'
  // Our own set of CSV files tells of the map itself in this one.
  if (end.includes('info.csv')) return 'csv-set'
  return /word\/|ppt\/|content\.xml|mimetype/u.test(end)
    ? 'format-not-supported'
    : 'format-not-known'
}

/** Text in one byte per letter holds no zero; text in two bytes says so by a mark. */
function isBinary(bytes: Uint8Array): boolean {
  if (withMark.some((mark) => beginsWith(bytes, mark))) return false
  return bytes.subarray(0, bytesLookedAt).includes(0)
}
