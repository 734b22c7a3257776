import { splitWords } from '../network-files/split-words'
import type { DlLabels } from './dl-side'

export interface DlHeader {
  readonly isTwoMode: boolean
  readonly rows: number | undefined
  readonly columns: number | undefined
  /** Undefined: one that is not read here. */
  readonly format: 'fullmatrix' | 'edgelist' | 'nodelist' | undefined
  readonly rowLabels: DlLabels
  readonly columnLabels: DlLabels
}

const labelParts = /\b(?:(row|col(?:umn)?)\s+)?labels?\s*(:|embedded\b)/giu
const formats: Readonly<Record<string, DlHeader['format']>> = {
  fullmatrix: 'fullmatrix',
  fm: 'fullmatrix',
  edgelist1: 'edgelist',
  edgelist2: 'edgelist',
  nodelist1: 'nodelist',
  nodelist2: 'nodelist',
}

/** What stands before `data:`. Null: labels are listed in a way that does not add up. */
export function readDlHeader(text: string): DlHeader | null {
  const settings = text.split(labelParts)[0] ?? ''
  const numberOf = (name: string) => {
    const [, digits] = new RegExp(`\\b${name}\\s*=?\\s*(\\d{1,9})\\b`, 'iu').exec(settings) ?? []
    return digits === undefined ? undefined : Number(digits)
  }
  const [, named = 'fullmatrix'] = /\bformat\s*=?\s*(\w+)/iu.exec(text) ?? []
  const [one, rows, columns] = ['n', 'nr', 'nc'].map(numberOf)
  const labels = readLabels(text)
  if (labels === null) return null
  const { both, row, column } = labels
  const isTwoMode = one === undefined || named.endsWith('2')
  return {
    isTwoMode,
    rows: rows ?? one,
    columns: columns ?? one,
    format: formats[named.toLowerCase()],
    rowLabels: row ?? both ?? 'none',
    columnLabels: column ?? both ?? 'none',
  }
}

interface ListedLabels {
  both?: DlLabels
  row?: DlLabels
  column?: DlLabels
}

function readLabels(text: string): ListedLabels | null {
  const listed: ListedLabels = {}
  const parts = [...text.matchAll(labelParts)]
  for (const [place, part] of parts.entries()) {
    const [whole, side, sign] = part
    const words = splitWords(
      text
        .slice(part.index + whole.length, parts[place + 1]?.index)
        .replace(/\n\s*format\b.*/iu, ''),
    )
    if (words === null) return null
    const labels = sign === ':' ? words : 'embedded'
    const of = side === undefined ? 'both' : whichSide(side)
    listed[of] = labels
  }
  return listed
}

function whichSide(side: string): 'row' | 'column' {
  return side.toLowerCase() === 'row' ? 'row' : 'column'
}
