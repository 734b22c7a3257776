import type { Network } from '../../domain/network'
import { cleanBodyForm, cleanPersonForm } from './cleaned-form'
import type { NamedKind } from './known-records'

/** The cleaned names that share seats with a record of the map. */
export type FindCompanions = (id: string) => ReadonlySet<string>

const none: ReadonlySet<string> = new Set()

/**
 * For a person, the partnerships they sit on and the organisations they work in; for a partnership, who
 * sits on it; for an organisation, all of these. Worked out once, and only if some name is not enough.
 */
export function indexCompanions(network: Network, kind: NamedKind): FindCompanions {
  let companions: ReadonlyMap<string, ReadonlySet<string>> | null = null
  return (id) => {
    companions ??= collectCompanions(network, kind)
    return companions.get(id) ?? none
  }
}

type Put = (id: string | null | undefined, name: string | undefined) => void

function collectCompanions(network: Network, kind: NamedKind) {
  const companions = new Map<string, Set<string>>()
  const put: Put = (id, name) => {
    if (id === null || id === undefined || name === undefined) return
    const names = companions.get(id)
    if (names === undefined) companions.set(id, new Set([name]))
    else names.add(name)
  }
  collectFromSeats(network, kind, put)
  collectFromPositions(network, kind, put)
  return companions
}

function collectFromSeats(network: Network, kind: NamedKind, put: Put): void {
  for (const { personId, partnershipId, organisationId } of network.seats.values()) {
    const person = personId === null ? undefined : network.people.get(personId)?.name
    const personName = person === undefined ? undefined : cleanPersonForm(person)
    const partnershipName = cleanBodyForm(network.partnerships.get(partnershipId)?.name ?? '')
    if (kind === 'people') put(personId, partnershipName)
    if (kind === 'partnerships') put(partnershipId, personName)
    if (kind === 'organisations') {
      put(organisationId, partnershipName)
      put(organisationId, personName)
    }
  }
}

function collectFromPositions(network: Network, kind: NamedKind, put: Put): void {
  for (const { personId, organisationId } of network.positions.values()) {
    const person = network.people.get(personId)?.name ?? ''
    const organisation = network.organisations.get(organisationId)?.name ?? ''
    if (kind === 'people') put(personId, cleanBodyForm(organisation))
    if (kind === 'organisations') put(organisationId, cleanPersonForm(person))
  }
}
