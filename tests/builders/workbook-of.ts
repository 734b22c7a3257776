import { strToU8, zipSync } from 'fflate'

export interface SheetOf {
  readonly name: string
  /** The rows as XML; or plain cells, written as text. */
  readonly rows: string | readonly (readonly string[])[]
  readonly state?: 'hidden' | 'veryHidden'
}

interface WorkbookParts {
  readonly uses1904?: boolean
  readonly extra?: Readonly<Record<string, string>>
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A workbook as small as can be, for what no writer would write. Style 1 is a date. */
export function workbookOf(sheets: readonly SheetOf[], parts: WorkbookParts = {}): Uint8Array {
  const entries = sheets.map(({ name, state }, index) => {
    const hidden = state === undefined ? '' : ` state="${state}"`
    return `<sheet name="${name}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`
  })
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${parts.uses1904 === true ? ' date1904="1"' : ''}/><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...parts.extra,
  }
  for (const [index, { rows }] of sheets.entries()) {
    const xml = typeof rows === 'string' ? rows : rows.map(toRow).join('')
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${xml}</sheetData></worksheet>`
  }
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  )
}

function toRow(cells: readonly string[], index: number): string {
  const row = index + 1
  const inside = cells.map((cell, column) => {
    const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    return `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`
  })
  return `<row r="${row}">${inside.join('')}</row>`
}
