import { tidyName } from '../../domain/clean-name'
import { dropCouncillorTitle } from '../../domain/drop-councillor-title'
import { isNameNotKnown, isVacant } from '../../domain/empty-names'
import { combineRoles, isRoleText, type ReadRole, readRole } from '../../domain/read-role'
import { cleanPersonForm, isLettersAfterComma } from '../matching/cleaned-form'

export type PersonCell =
  | { readonly is: 'missing' | 'vacant' | 'not-known' }
  | {
      readonly is: 'named'
      /** Without number, bullet, role and councillor title. */
      readonly name: string
      /** What two spellings of the name have in common. */
      readonly cleaned: string
      /** Called councillor or the like: holds public office. */
      readonly isCouncillor: boolean
      /** The role that stood with the name. */
      readonly role?: ReadRole
    }

export interface NameShape {
  /** The column writes `Surname, Forename` or `Surname.Forename`. */
  readonly isSurnameFirst: boolean
}

const number = /^(?:\(?\d{1,3}[.):]|[•◦▪*·–—-])\s*(?=\D)/u
const bracketed = /\s*[([]([^()[\]]{1,60})[)\]]\s*$/u
const roleFirst = /^([^–—:-][^–—:]{0,59}?)(?:\s[-–—]\s|:\s)(.{2,})$/u
const surnameComma = /^([^,]{1,60}),\s*([^,]{1,60})$/u
const surnamePoint = /^(\p{Lu}[\p{L}'-]{1,40})\.(\p{Lu}[\p{L}'-]{1,40})$/u

/** What one cell of a column of people says (formats, section 5). */
export function readPersonName(cell: string, shape: NameShape): PersonCell {
  const tidy = tidyName(cell).replace(number, '').trim()
  if (!/[\p{L}\p{N}]/u.test(tidy)) return { is: 'missing' }
  if (isVacant(tidy)) return { is: 'vacant' }
  if (isNameNotKnown(tidy)) return { is: 'not-known' }
  const lifted = liftRoles(tidy)
  const turned = shape.isSurnameFirst ? turnSurnameFirst(lifted.name) : lifted.name
  const { name, isCouncillor } = dropCouncillorTitle(turned)
  if (isVacant(name)) return { is: 'vacant' }
  return {
    is: 'named',
    name,
    cleaned: cleanPersonForm(name),
    isCouncillor,
    ...(lifted.role === undefined ? {} : { role: lifted.role }),
  }
}

interface Lifted {
  readonly name: string
  readonly role?: ReadRole
}

/** `Chair - Name`, `Name (Chair)`, `Name, President`: the role is taken out of the name. */
function liftRoles(tidy: string): Lifted {
  let lifted: Lifted = { name: tidy }
  // Three roles with one name is more than any list has; each round takes one out.
  for (let round = 0; round < 3; round += 1) {
    const next = liftOne(lifted.name)
    if (next === null) return lifted
    const role = readRole(next.roleText)
    lifted = {
      name: next.name,
      role: lifted.role === undefined ? role : combineRoles(lifted.role, role),
    }
  }
  return lifted
}

function liftOne(name: string): { readonly name: string; readonly roleText: string } | null {
  const [inBrackets, insideText = ''] = bracketed.exec(name) ?? []
  if (inBrackets !== undefined && isRoleText(insideText)) {
    return liftedFrom(name.slice(0, -inBrackets.length), insideText)
  }
  const [, first = '', rest = ''] = roleFirst.exec(name) ?? []
  if (isRoleText(first)) return liftedFrom(rest, first)
  const comma = name.lastIndexOf(',')
  const after = name.slice(comma + 1).trim()
  if (comma > 0 && isRoleText(after)) return liftedFrom(name.slice(0, comma), after)
  const dash = /\s[-–—]\s([^–—]{1,60})$/u.exec(name)
  if (dash?.[1] !== undefined && isRoleText(dash[1])) {
    return liftedFrom(name.slice(0, dash.index), dash[1])
  }
  return null
}

function liftedFrom(name: string, roleText: string) {
  const left = name.trim()
  return left === '' ? null : { name: left, roleText }
}

/** Whether a name is written surname first, by its shape alone. */
export function hasSurnameFirstShape(cell: string): boolean {
  const tidy = tidyName(cell)
  const [, before = '', after = ''] = surnameComma.exec(tidy) ?? []
  const isComma = after !== '' && !isRoleText(after) && !isLettersAfterComma(before, after)
  return isComma || surnamePoint.test(tidy)
}

function turnSurnameFirst(name: string): string {
  if (!hasSurnameFirstShape(name)) return name
  const [, surname = '', forename = ''] = surnameComma.exec(name) ?? surnamePoint.exec(name) ?? []
  return `${forename} ${surname}`
}
