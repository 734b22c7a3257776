import type { TriedEdit } from '../../domain/tried-edit'
import type { Suggestion } from '../../ui/ComboField'
import type { Wanted } from './use-find-tried'

type TriedKind = TriedEdit['kind']

/** An edit with the names it was chosen by, as they stood. */
export interface TriedChange {
  readonly key: string
  readonly edit: TriedEdit
  readonly what: string
  readonly who: string
}

/** What is chosen for each kind of change, in the order they are offered. */
export const triedKinds: Readonly<Record<TriedKind, Wanted>> = {
  'end-person': 'person',
  'end-seat': 'held-seat',
  'move-seat': 'held-seat',
  'fill-seat': 'empty-seat',
  'end-partnership': 'partnership',
}

/** Null while something is still to be chosen. */
export function toTriedChange(
  kind: TriedKind,
  what: Suggestion | null,
  who: Suggestion | null,
): TriedChange | null {
  const edit = what === null ? null : toEdit(kind, what.id, who?.id)
  return edit === null
    ? null
    : { key: JSON.stringify(edit), edit, what: what?.label ?? '', who: who?.label ?? '' }
}

function toEdit(kind: TriedKind, id: string, personId: string | undefined): TriedEdit | null {
  switch (kind) {
    case 'end-person':
      return { kind, personId: id }
    case 'end-seat':
      return { kind, seatId: id }
    case 'end-partnership':
      return { kind, partnershipId: id }
    case 'move-seat':
    case 'fill-seat':
      return personId === undefined ? null : { kind, seatId: id, personId }
  }
}

export function takesPerson(kind: TriedKind): boolean {
  return kind === 'move-seat' || kind === 'fill-seat'
}
