import { toLine } from '../../domain/plain-text'
import type { IssueList } from './issue-list'
import type { SheetSection } from './sheet-row'

/** The mark for a letter that could not be read, and UTF-8 that was read as Windows-1252. */
const damaged = /\uFFFD|[ÃÂ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€/u

/** Counts, for each column used, cells with damaged letters and cells that lose hidden characters. */
export function tellOfLetters(
  { rows, columns }: Pick<SheetSection, 'rows' | 'columns'>,
  issues: IssueList,
): void {
  const used = columns.flatMap(({ heading, use }, index) =>
    use === 'none' ? [] : [{ heading, index }],
  )
  for (const { row, cells } of rows) {
    for (const { heading, index } of used) tellOfCell(cells[index] ?? '', row, heading, issues)
  }
}

function tellOfCell(cell: string, row: number, column: string, issues: IssueList): void {
  if (isPlain(cell)) return
  const about = { level: 'changed', row, column } as const
  if (damaged.test(cell)) issues.count({ code: 'letters-damaged', ...about })
  if (losesCharacters(cell)) issues.count({ code: 'characters-removed', ...about })
}

function isPlain(cell: string): boolean {
  return /^[\x20-\x7e]*$/u.test(cell)
}

function losesCharacters(cell: string): boolean {
  const visible = cell.normalize('NFC').replace(/\s+/gu, ' ').trim()
  return toLine(cell).length < visible.length
}
