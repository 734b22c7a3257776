import { tidyName } from '../clean-name'
import { dropCouncillorTitle } from '../drop-councillor-title'
import { combineRoles, type ReadRole, readRole } from '../read-role'
import { assignNames } from './assign-names'
import { type FindKnownNames, type ReadName, readName, type SentenceKind } from './known-names'
import type { SeatFacts } from './read-facts'
import { splitSentence } from './split-sentence'

/** A typed sentence as the fields of a seat, for a person to confirm. */
export interface SeatSentence {
  /** Null where the sentence names nobody. */
  readonly person: ReadName | null
  /** `empty`: nobody holds the seat. `not-known`: somebody does, whose name we lack. */
  readonly holder: 'named' | 'empty' | 'not-known'
  readonly isCouncillor: boolean
  readonly partnership: ReadName | null
  readonly organisation: ReadName | null
  readonly role: ReadRole
  readonly facts: SeatFacts
  /** Whether a role, a date or a word between names was read: it is more than a name. */
  readonly isSentence: boolean
  /** What was not understood, so that nothing typed is lost unseen. */
  readonly leftOver: readonly string[]
}

/**
 * Reads "Jo Bloggs, vice chair, Housing Forum, for Age UK, from May 2025" and the like, in any
 * order. `find` says what is on the map: its names are recognised before new ones are made.
 */
export function readSeatSentence(sentence: string, find: FindKnownNames): SeatSentence {
  const { names, roles, facts, holder } = splitSentence(toOneLine(sentence), find)
  const taken = new Set<SentenceKind>(holder === 'named' ? [] : ['people'])
  const { byKind, leftOver } = assignNames(names, taken, find)
  const { name = '', isCouncillor } = readPerson(byKind.people)
  const allFacts: SeatFacts = Object.assign({}, ...facts)
  const isMarked = names.some(({ kind }) => kind !== undefined)
  return {
    person: name === '' ? null : readName('people', name, find),
    holder,
    isCouncillor,
    partnership: readIfNamed('partnerships', byKind.partnerships, find),
    organisation: readIfNamed('organisations', byKind.organisations, find),
    role: roles.length === 0 ? readRole('') : roles.reduce(combineRoles),
    facts: allFacts,
    isSentence:
      names.length > 0 && (isMarked || roles.length > 0 || holder !== 'named' || names.length > 1),
    leftOver,
  }
}

function readIfNamed(kind: SentenceKind, text: string | undefined, find: FindKnownNames) {
  return text === undefined ? null : readName(kind, text, find)
}

function readPerson(text: string | undefined): { name?: string; isCouncillor: boolean } {
  return text === undefined ? { isCouncillor: false } : dropCouncillorTitle(text)
}

function toOneLine(sentence: string): string {
  return tidyName(sentence).replace(/[.!]$/u, '')
}
