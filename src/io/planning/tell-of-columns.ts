import { foldWords } from '../../lib/fold-words'
import { isContactHeading } from '../columns/column-vocabulary'
import type { IssueList } from './issue-list'
import type { SheetSection } from './sheet-row'

/** Tells which columns are not kept, and which are not used. */
export function tellOfColumns(
  { rows, columns }: Pick<SheetSection, 'rows' | 'columns'>,
  issues: IssueList,
): void {
  for (const [index, { heading, use }] of columns.entries()) {
    if (use !== 'none') continue
    const count = rows.filter(({ cells }) => (cells[index] ?? '').trim() !== '').length
    if (count === 0) continue
    const about = { column: heading, count }
    if (isContactHeading(foldWords(heading))) {
      issues.add({ code: 'contact-not-kept', level: 'privacy', ...about })
    } else {
      issues.add({ code: 'column-not-used', level: 'note', ...about })
    }
  }
}
