import type { ReadRole } from '../../domain/read-role'
import type { NameGroup } from '../matching/name-group'
import type { CellValues } from '../planning/read-cell-values'

/** One row that states a seat, its values read. */
export interface SeatRow extends CellValues {
  readonly row: number
  /** Where the file has several sheets that are read. */
  readonly sheet?: string
  /** The same for the same thing in every plan of the file, and different for every other. */
  readonly key: string
  readonly partnership: NameGroup
  readonly holder: SeatHolder
  readonly organisation?: NameGroup
  /** Whom the holder speaks for, where that is no organisation. */
  readonly speaksFor?: string
  readonly role: ReadRole
  /** A cell or a name stated the role; otherwise "member" is only what is left. */
  readonly isRoleStated: boolean
  /** The column in which the row names a party, whatever is done with it. */
  readonly partyColumn?: string
}

/** Where a row stands, for what is told of it. */
export function placeOf({ row, sheet }: Pick<SeatRow, 'row' | 'sheet'>) {
  return sheet === undefined ? { row } : { row, sheet }
}

export type SeatHolder =
  | { readonly is: 'person'; readonly person: NameGroup }
  | { readonly is: 'nobody' }
  | { readonly is: 'not-named' }
