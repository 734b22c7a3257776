import { foldWords } from '../../lib/fold-words'
import type { ColumnMapping, ColumnUse } from '../import-plan'

/** The columns of a section by use: the first of each. */
export interface SectionColumns {
  readonly indexOf: (use: ColumnUse) => number | undefined
  readonly headingOf: (use: ColumnUse) => string
  readonly mappingOf: (use: ColumnUse) => ColumnMapping | undefined
  /** The column of partnerships is a column of councils, whose members hold public office. */
  readonly isOfCouncils: boolean
  /** The column of people says by its heading that they hold public office. */
  readonly isOfPublicOffice: boolean
}

const officeHeadings = new Set('councillor councillors mla mlas ms mp mps cynghorydd'.split(' '))

export function findSectionColumns(columns: readonly ColumnMapping[]): SectionColumns {
  const places = new Map<ColumnUse, number>()
  for (const [index, { use }] of columns.entries()) if (!places.has(use)) places.set(use, index)
  const mappingOf = (use: ColumnUse) => {
    const index = places.get(use)
    return index === undefined ? undefined : columns[index]
  }
  const headingOf = (use: ColumnUse) => mappingOf(use)?.heading.trim() ?? ''
  return {
    indexOf: (use) => places.get(use),
    headingOf,
    mappingOf,
    isOfCouncils: foldWords(headingOf('partnership')) === 'council',
    isOfPublicOffice: officeHeadings.has(foldWords(headingOf('person'))),
  }
}

/** What one row holds for a use; empty where the section has no such column. */
export function createCellOf({ indexOf }: SectionColumns, cells: readonly string[]) {
  return (use: ColumnUse): string => {
    const index = indexOf(use)
    return index === undefined ? '' : (cells[index] ?? '')
  }
}
