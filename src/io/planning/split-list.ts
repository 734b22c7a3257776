import { tidyName } from '../../domain/clean-name'
import { importLimits } from '../tables/import-limits'
import { isNotRecorded } from '../values/empty-values'

/** A list in one cell is parted by `|`, else by `;` (formats, section 5). Never empty texts. */
export function splitList(cell: string): readonly string[] {
  if (cell === '') return []
  return cell
    .split(cell.includes('|') ? '|' : ';')
    .map((part) => tidyName(part).slice(0, importLimits.nameCharacters))
    .filter((part) => !isNotRecorded(part))
}
