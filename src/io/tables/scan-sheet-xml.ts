export interface SheetScan {
  readonly highestRow: number
  /** Among cells that hold something. */
  readonly highestColumn: number
  readonly formulas: number
}

/** A tag of a workbook is short; beyond this it is not looked into. */
const longestTag = 1_000

/**
 * Looks over the XML of a sheet without building anything, because the reader fills every gap up to
 * the row and column that a cell claims to have.
 */
export function scanSheetXml(xml: string): SheetScan {
  let highestRow = 0
  let highestColumn = 0
  let formulas = 0
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) {
    const end = xml.indexOf('>', at)
    if (end === -1) break
    const tag = xml.slice(at + 1, Math.min(end, at + longestTag))
    const name = nameOf(tag)
    if (name === 'f') formulas += 1
    if (name === 'row') highestRow = Math.max(highestRow, rowOf(tag))
    if (name === 'c') {
      const place = placeOf(tag)
      highestRow = Math.max(highestRow, place.row)
      if (!tag.endsWith('/')) highestColumn = Math.max(highestColumn, place.column)
    }
  }
  return { highestRow, highestColumn, formulas }
}

function nameOf(tag: string): string {
  const [whole = ''] = tag.split(/[\s/]/u, 1)
  return whole.slice(whole.indexOf(':') + 1)
}

function rowOf(tag: string): number {
  return Number(/\sr="(\d{1,10})"/u.exec(tag)?.[1] ?? 0)
}

function placeOf(tag: string): { row: number; column: number } {
  const [, letters = '', row = '0'] = /\sr="([A-Z]{1,10})(\d{1,10})"/u.exec(tag) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(row), column }
}
