import { isRoleText, readRole } from '../../domain/read-role'
import { foldWords } from '../../lib/fold-words'
import type { GridMark, MarkMeaning } from '../import-plan'

/** Marks and what they mean unless a legend or a person says otherwise (formats, section 4). */
const meanings: Readonly<Record<MarkMeaning, string>> = {
  member: 'X 1 ✓ ✔ Y YES M • ● *',
  chair: 'C',
  'vice-chair': 'V VC DC',
  treasurer: 'T',
  secretary: '',
  substitute: 'SUB',
  observer: 'O',
  adviser: 'A',
  none: '0 N NO - – —',
}
const meaningByMark = new Map(
  Object.entries(meanings).flatMap(([means, marks]) =>
    marks.split(' ').map((mark) => [mark, means as MarkMeaning] as const),
  ),
)
const roleWords: Readonly<Record<MarkMeaning, string>> = {
  member: 'Member',
  chair: 'Chair',
  'vice-chair': 'Vice-Chair',
  treasurer: 'Treasurer',
  secretary: 'Secretary',
  substitute: 'Substitute',
  observer: 'Observer',
  adviser: 'Adviser',
  none: '',
}
const longestMark = 24
const separators = /\s*[/&+,;]\s*/u

/** The marks in one cell: `C/S` is two. Upper and lower case mean the same. */
export function partMarks(cell: string): readonly string[] {
  const text = cell.trim().toUpperCase()
  if (text === '') return []
  return meaningByMark.has(text) ? [text] : text.split(separators).filter((part) => part !== '')
}

/** Whether a cell holds marks that are known, or words for a role. */
export function isMarked(cell: string, legend: Legend): boolean {
  // Asked of every cell of a file, most of which are longer.
  if (cell.length > longestMark) return false
  const parts = partMarks(cell)
  return (
    parts.length > 0 &&
    parts.every((mark) => mark === 'S' || findMeaning(mark, legend) !== undefined)
  )
}

/** What the title rows say of marks: `C=Chair`. */
export type Legend = ReadonlyMap<string, { readonly means: MarkMeaning; readonly title?: string }>

const legendEntry =
  /(?:^|[\s(,;])([^\s(,;=]{1,4})\s?[=:]\s?(\p{L}[^=:,;()]{0,40}?)(?=\s?(?:$|[,;()]|\s[^\s(,;=]{1,4}\s?[=:]))/gu
const longestTitle = 1_000

export function readLegend(titles: readonly string[]): Legend {
  const legend = new Map<string, { means: MarkMeaning; title?: string }>()
  for (const title of titles) {
    if (title.length > longestTitle) continue
    for (const [, mark = '', words = ''] of title.matchAll(legendEntry)) {
      legend.set(mark.toUpperCase(), readMeaning(words.trim()))
    }
  }
  return legend
}

function readMeaning(words: string): { means: MarkMeaning; title?: string } {
  const folded = foldWords(words)
  if (folded === 'vice' || folded === 'deputy') return { means: 'vice-chair' }
  if (folded === 'treasurer') return { means: 'treasurer' }
  if (/^(?:no|none|not a member|no seat)$/u.test(folded)) return { means: 'none' }
  const { role, roleTitle } = readRole(words)
  return roleTitle === undefined ? { means: role } : { means: role, title: roleTitle }
}

function findMeaning(mark: string, legend: Legend) {
  const inLegend = legend.get(mark)
  if (inLegend !== undefined) return inLegend
  const means = meaningByMark.get(mark)
  if (means !== undefined) return { means }
  return isRoleText(mark) ? readMeaning(mark.toLowerCase()) : undefined
}

/** The distinct marks of a grid, the commonest first, each with what it is taken to mean. */
export function countMarks(cells: Iterable<string>, legend: Legend): readonly GridMark[] {
  const counts = new Map<string, number>()
  for (const cell of cells) {
    for (const mark of partMarks(cell)) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  }
  const hasTreasurer = counts.has('T')
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([mark, count]) => {
      const otherwise = hasTreasurer ? 'secretary' : 'substitute'
      const known = findMeaning(mark, legend) ?? (mark === 'S' ? { means: otherwise } : undefined)
      return known === undefined
        ? { mark, count, means: 'none', isUnsure: true }
        : { mark, count, ...known, isUnsure: false }
    })
}

export interface MarkReader {
  /** The words for the role of a cell; null: no seat. */
  read(cell: string): string | null
}

/**
 * Reads the cells of a grid. Where all marks mean member, a mark says that somebody sits there and
 * nothing of the role, so it never takes away a role that is known.
 */
export function createMarkReader(marks: readonly GridMark[]): MarkReader {
  const byMark = new Map(marks.map((one) => [one.mark, one]))
  const tellsRoles = marks.some(({ means }) => means !== 'member' && means !== 'none')
  return {
    read(cell) {
      const found = partMarks(cell).flatMap((mark) => {
        const known = byMark.get(mark)
        return known === undefined || known.means === 'none' ? [] : [known]
      })
      if (found.length === 0) return null
      if (!tellsRoles && found.every(({ title }) => title === undefined)) return ''
      return found.map(({ means, title }) => title ?? roleWords[means]).join('; ')
    },
  }
}
