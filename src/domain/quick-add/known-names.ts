import { cleanBodyName, cleanPersonName, tidyName } from '../clean-name'

export type SentenceKind = 'people' | 'partnerships' | 'organisations'

export interface KnownName {
  readonly id: string
  readonly name: string
  readonly otherNames?: readonly string[]
}

/** The records of a kind whose names fit a text best, best first. The caller knows the map. */
export type FindKnownNames = (kind: SentenceKind, text: string) => readonly KnownName[]

/** A name as typed, with what is on the map already. */
export interface ReadName {
  readonly name: string
  /** Records of this very name. More than one means that nobody can tell which is meant. */
  readonly same: readonly KnownName[]
  /** Records whose names resemble it. */
  readonly similar: readonly KnownName[]
}

/** Two spellings of a kind's names are one when these are equal. */
export function cleanFor(kind: SentenceKind, name: string): string {
  return kind === 'people' ? cleanPersonName(name) : cleanBodyName(name)
}

/** Looks a typed name up, so that what is on the map is offered before anything is made new. */
export function readName(kind: SentenceKind, typed: string, find: FindKnownNames): ReadName {
  const name = tidyName(typed)
  const cleaned = cleanFor(kind, name)
  const found = new Map(
    [...find(kind, name), ...find(kind, cleaned)].map((known) => [known.id, known]),
  )
  const isSame = (known: KnownName) =>
    [known.name, ...(known.otherNames ?? [])].some((one) => cleanFor(kind, one) === cleaned)
  const all = [...found.values()]
  return { name, same: all.filter(isSame), similar: all.filter((known) => !isSame(known)) }
}
