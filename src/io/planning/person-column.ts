import { hasSurnameFirstShape, type PersonCell, readPersonName } from '../values/read-person-name'
import {
  type DashShape,
  findDashShape,
  splitPersonOrganisation,
} from '../values/split-person-organisation'
import { once } from './once'

const surnameFirstShare = 0.6

export interface PersonColumn {
  /** How many names were written surname first and are turned. */
  readonly turned: number
  read(cell: string): {
    readonly person: PersonCell
    readonly organisation?: string
    readonly isUnclear?: true
  }
}

/** Reads a column of people as a whole first: its shapes count only if enough names have them. */
export function readPersonColumn(cells: ReadonlySet<string>): PersonColumn {
  const distinct = [...cells].filter((cell) => cell.trim() !== '')
  const dashes: DashShape = findDashShape(distinct)
  const names = distinct.map((cell) => splitPersonOrganisation(cell, dashes).person)
  const surnameFirst = names.filter(hasSurnameFirstShape).length
  const isSurnameFirst = surnameFirst > 0 && surnameFirst / names.length >= surnameFirstShare
  return {
    turned: isSurnameFirst ? surnameFirst : 0,
    read: once((cell) => {
      const { person, ...rest } = splitPersonOrganisation(cell, dashes)
      return { person: readPersonName(person, { isSurnameFirst }), ...rest }
    }),
  }
}
