import { foldWords } from '../lib/fold-words'
import { roleByWords } from './role-words'
import type { Role } from './seat'

export interface ReadRole {
  readonly role: Role
  /** The words of the source, where they say more than the role. */
  readonly roleTitle?: string
  readonly basis?: 'ex-officio'
  readonly voting?: false
  /** Some part of the text is a word for a role, or says nothing else about the seat. */
  readonly isKnown: boolean
}

/** When one text names several roles, the first of these wins. */
const strongestFirst: readonly Role[] = [
  'chair',
  'vice-chair',
  'secretary',
  'member',
  'adviser',
  'substitute',
  'observer',
]

/** Known words for a member that say more than that they are one. */
const titledMembers = new Set([
  'treasurer',
  'hon treasurer',
  'honorary treasurer',
  'officer',
  'ranking member',
])
/** Forms of a role that say an office of their own; the source's words are kept beside the role. */
const offices = /\b(?:president|mayor|clerk|convener|convenor)\b/u
/** Words in front that do not change the role. */
const inFront = /^(?:(?:acting|co|joint|senior|interim|independent) )+/u
/** Of those, the ones that say no more than that the role is shared. */
const sharing = /^(?:(?:co|joint) )+/u
const separators = /[;/&+,\n]|\band\b/iu

interface Piece {
  readonly role: Role
  readonly isKnown: boolean
  readonly saysMore: boolean
  readonly isExOfficio: boolean
  readonly isNonVoting: boolean
}

/** The role that a text states (formats, section 5). Text we do not know is a member's title. */
export function readRole(text: string): ReadRole {
  const title = text.replace(/\s+/gu, ' ').trim()
  const pieces = title
    .split(separators)
    .map(foldWords)
    .filter((piece) => piece !== '')
  const read = pieces.map(readPiece)
  const role = strongestFirst.find((one) => read.some((piece) => piece.role === one)) ?? 'member'
  const saysMore = read.some((piece) => piece.saysMore || isAnotherRole(piece, role))
  return {
    role,
    isKnown: pieces.length === 0 || read.some(({ isKnown }) => isKnown),
    ...(saysMore ? { roleTitle: title } : {}),
    ...(read.some(({ isExOfficio }) => isExOfficio) ? { basis: 'ex-officio' as const } : {}),
    ...(read.some(({ isNonVoting }) => isNonVoting) ? { voting: false as const } : {}),
  }
}

/** A text that names roles and nothing else, such as one in brackets after a name. */
export function isRoleText(text: string): boolean {
  if (text.length > 60) return false
  const pieces = text.split(separators).map(foldWords)
  return pieces.every((piece) => piece !== '' && readPiece(piece).isKnown)
}

/** That somebody with a stronger role is a member too goes without saying. */
function isAnotherRole(piece: Piece, role: Role): boolean {
  return piece.role !== role && piece.role !== 'member'
}

function readPiece(folded: string): Piece {
  const isNonVoting = folded.startsWith('non voting')
  const voting = folded.replace(/^non voting ?/u, '')
  const isExOfficio = /^ex officio\b/u.test(voting)
  const rest = voting.replace(/^ex officio ?/u, '')
  const says = { isExOfficio, isNonVoting }
  if (rest === '') return { role: 'member', isKnown: true, saysMore: false, ...says }
  const plain = rest.replace(inFront, '')
  const role = roleByWords.get(rest) ?? roleByWords.get(plain)
  if (role === undefined) {
    return { role: 'member', isKnown: titledMembers.has(rest), saysMore: true, ...says }
  }
  const isShared = rest.replace(sharing, '') === plain || roleByWords.has(rest)
  return { role, isKnown: true, saysMore: offices.test(rest) || !isShared, ...says }
}

/** Of two statements about one seat: the stronger role, and every title. */
export function combineRoles(first: ReadRole, second: ReadRole): ReadRole {
  const role = strongestFirst.find((one) => one === first.role || one === second.role) ?? first.role
  const titles = [
    ...new Set([first.roleTitle, second.roleTitle].filter((one) => one !== undefined)),
  ]
  const basis = first.basis ?? second.basis
  const voting = first.voting ?? second.voting
  return {
    role,
    isKnown: first.isKnown || second.isKnown,
    ...(titles.length === 0 ? {} : { roleTitle: titles.join('; ') }),
    ...(basis === undefined ? {} : { basis }),
    ...(voting === undefined ? {} : { voting }),
  }
}
