import { getInfo, type Network } from '../../domain/network'
import type { Person } from '../../domain/person'
import { hashText } from '../../domain/record-hash'
import type { AliasKeyRow, CopyChoices } from './copy-choices'

/** Who stands in a copy for a person: a new id, and a name that names nobody. */
export interface StandIn {
  readonly id: string
  readonly name: string
  /** Asked to be left out of every copy: nothing else of the record stays. */
  readonly isWithheld: boolean
}

export interface StandIns {
  readonly byPersonId: ReadonlyMap<string, StandIn>
  readonly key: readonly AliasKeyRow[]
}

const withheldName = 'Name withheld'

/**
 * The people of a map who appear under another id: those who asked not to be named, and everybody
 * where names are hidden. Same map, same choices: same ids and aliases, in an order that says
 * nothing of the names.
 */
export function standInPeople(network: Network, choices: CopyChoices): StandIns {
  const people = inUntoldOrder(network)
  const isTaken = createTakenIds(network, choices)
  const byPersonId = new Map<string, StandIn>()
  const withheldIds = numberedIds('W', isTaken)
  for (const person of people.filter(isWithheld)) {
    byPersonId.set(person.id, { id: withheldIds(), name: withheldName, isWithheld: true })
  }
  if (!choices.hideNames) return { byPersonId, key: [] }
  const hiddenIds = numberedIds('P', isTaken)
  const nextAlias = createAliases(new Set(choices.aliases?.values()))
  const key = people
    .filter((person) => !isWithheld(person))
    .map((person) => {
      const alias = choices.aliases?.get(person.id) ?? nextAlias()
      const standIn = { id: hiddenIds(), name: alias, isWithheld: false }
      byPersonId.set(person.id, standIn)
      return { id: standIn.id, alias, personId: person.id, name: person.name }
    })
  return { byPersonId, key }
}

function isWithheld({ doNotExport }: Person): boolean {
  return doNotExport === true
}

function inUntoldOrder(network: Network): readonly Person[] {
  const mapId = getInfo(network).id
  return [...network.people.values()]
    .map((person) => ({ person, rank: hashText(`${mapId} ${person.id}`).padStart(13, '0') }))
    .sort((first, second) => (first.rank < second.rank ? -1 : 1))
    .map(({ person }) => person)
}

/** Ids that something else in the copy has: people whose id changes leave theirs free. */
function createTakenIds(network: Network, { hideNames }: CopyChoices) {
  const { people, ...others } = network
  const named = hideNames ? [] : [...people.values()].filter((person) => !isWithheld(person))
  const namedIds = new Set<string>(named.map(({ id }) => id))
  return (id: string): boolean =>
    namedIds.has(id) || Object.values(others).some((records) => records.has(id))
}

function numberedIds(letter: string, isTaken: (id: string) => boolean): () => string {
  let number = 0
  const next = () => {
    number += 1
    return `${letter}-${`${number}`.padStart(3, '0')}`
  }
  return () => {
    let id = next()
    while (isTaken(id)) id = next()
    return id
  }
}

/** Person A to Person Z, then Person AA, as columns of a spreadsheet are lettered. */
function createAliases(taken: ReadonlySet<string>): () => string {
  let number = 0
  const next = () => {
    number += 1
    return `Person ${lettersOf(number)}`
  }
  return () => {
    let alias = next()
    while (taken.has(alias)) alias = next()
    return alias
  }
}

function lettersOf(number: number): string {
  const last = String.fromCharCode(65 + ((number - 1) % 26))
  const rest = Math.floor((number - 1) / 26)
  return rest === 0 ? last : `${lettersOf(rest)}${last}`
}
