import { failed, ok, type Result } from '../lib/result'
import { cleanBodyName } from './clean-name'
import type { CommandProblem } from './commands/command'
import { guessPartnershipKind } from './guess-partnership-kind'
import { toLine } from './plain-text'
import { type Kind, type RecordEntry, readRecord } from './records'
import type { Role } from './seat'

/** One seat as a person types it; an empty `organisation` means nobody in particular. */
export interface OwnSeat {
  readonly partnership: string
  readonly role: Role
  readonly organisation: string
}

/**
 * The records of somebody who begins a map with their own seats. The same name typed twice is one
 * partnership or organisation. Fails with `record-invalid` and the field for a name that cannot be
 * kept.
 */
export function planOwnMap(
  name: string,
  seats: readonly OwnSeat[],
  newId: () => string,
): Result<readonly RecordEntry[], CommandProblem> {
  const entries: RecordEntry[] = []
  const ids = new Map<string, string>()
  let problem: CommandProblem | undefined

  function add(kind: Kind, fields: Readonly<Record<string, unknown>>): string {
    const id = newId()
    const read = readRecord(kind, { id, ...fields })
    if (read.ok) entries.push(read.value)
    else problem ??= { code: 'record-invalid', recordId: id, field: read.problem.field }
    return id
  }

  function findOrAdd(kind: Kind, bodyName: string, fields: Readonly<Record<string, unknown>>) {
    const key = `${kind} ${cleanBodyName(bodyName)}`
    const id = ids.get(key) ?? add(kind, { name: toLine(bodyName), ...fields })
    ids.set(key, id)
    return id
  }

  const personId = add('people', { name: toLine(name), publicOffice: false })
  for (const { partnership, role, organisation } of seats) {
    const kind = guessPartnershipKind(partnership)
    const partnershipId = findOrAdd('partnerships', partnership, {
      kind,
      electedBody: kind === 'full-council',
      decidesBy: 'unknown',
    })
    const organisationId =
      toLine(organisation) === ''
        ? undefined
        : findOrAdd('organisations', organisation, { representsNetwork: false })
    add('seats', {
      partnershipId,
      personId,
      role,
      ...(organisationId === undefined ? {} : { organisationId }),
    })
  }
  return problem === undefined ? ok(entries) : failed(problem)
}
