import { failed, ok, type Result } from '../../lib/result'
import { checkChanges } from '../check-changes'
import { tidyName } from '../clean-name'
import { guessPartnershipKind } from '../guess-partnership-kind'
import { noChanges } from '../record-changes'
import { type Kind, type RecordEntry, readRecord } from '../records'
import type { Role, Seat } from '../seat'
import type { Command, CommandProblem } from './command'

/** A record that is on the map, or one to be made with this name. */
export type ChosenOrNew =
  | { readonly id: string }
  | {
      readonly newId: string
      readonly name: string
      /** Of a new person: whether they hold elected office. Not, unless it is said. */
      readonly publicOffice?: boolean
    }

type OtherSeatFields = Partial<
  Omit<Seat, 'id' | 'partnershipId' | 'personId' | 'organisationId' | 'role'>
>

export interface AddSeatInput extends OtherSeatFields {
  readonly seatId: string
  readonly partnership: ChosenOrNew
  /** null for an empty seat. */
  readonly person: ChosenOrNew | null
  readonly organisation?: ChosenOrNew
  readonly role: Role
}

interface Candidate {
  readonly kind: Kind
  readonly record: { readonly id: string }
}

/**
 * Adds a seat and, in the same step, the person, partnership and organisation that are new. Fails
 * with `record-invalid` and the field when a name or value is not usable, or with a broken rule.
 */
export function addSeat(input: AddSeatInput): Command {
  const { seatId, partnership, person, organisation, role, ...others } = input
  return (network) => {
    const seat = {
      ...others,
      id: seatId,
      partnershipId: idOf(partnership),
      personId: person === null ? null : idOf(person),
      ...(organisation === undefined ? {} : { organisationId: idOf(organisation) }),
      role,
    }
    const added = readAll([
      ...findNew('partnerships', partnership, guessPartnership),
      ...findNew('people', person, () => ({ publicOffice: isInOffice(person) })),
      ...findNew('organisations', organisation, () => ({ representsNetwork: false })),
      { kind: 'seats', record: withoutAbsent(seat) },
    ])
    if (!added.ok) return added
    const changes = { ...noChanges, added: added.value }
    const problem = checkChanges(network, changes)
    return problem === null ? ok(changes) : failed(problem)
  }
}

function idOf(choice: ChosenOrNew): string {
  return 'id' in choice ? choice.id : choice.newId
}

function isInOffice(person: ChosenOrNew | null): boolean {
  return person !== null && 'newId' in person && person.publicOffice === true
}

function guessPartnership(name: string) {
  const kind = guessPartnershipKind(name)
  return { kind, electedBody: kind === 'full-council', decidesBy: 'unknown' }
}

function findNew(
  kind: Kind,
  choice: ChosenOrNew | null | undefined,
  usualFields: (name: string) => object,
): readonly Candidate[] {
  if (choice === null || choice === undefined || 'id' in choice) return []
  const name = tidyName(choice.name)
  const record = { id: choice.newId, name, ...usualFields(name) }
  return [{ kind, record }]
}

function withoutAbsent(fields: object): Candidate['record'] {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present) as Candidate['record']
}

function readAll(candidates: readonly Candidate[]): Result<RecordEntry[], CommandProblem> {
  const entries: RecordEntry[] = []
  for (const { kind, record } of candidates) {
    const read = readRecord(kind, record)
    if (!read.ok)
      return failed({ code: 'record-invalid', recordId: record.id, field: read.problem.field })
    entries.push(read.value)
  }
  return ok(entries)
}
