import { nameOfId } from '../../domain/name-of-id'
import type { Network } from '../../domain/network'
import { compareNames } from '../../lib/compare-names'

type People = Network['people']

/** Ten thousand names take longer to compare than to count: they are ordered once per change. */
const ranksOfPeople = new WeakMap<People, ReadonlyMap<string, number>>()

/** Compares records by name, then by id, so that a list has one order on every machine. */
export function orderByName(network: Network): (first: string, second: string) => number {
  const ranks = rankPeople(network.people)
  return (first, second) => {
    const firstRank = ranks.get(first)
    const secondRank = ranks.get(second)
    if (firstRank !== undefined && secondRank !== undefined) return firstRank - secondRank
    return byNameThenId(first, nameOfId(network, first), second, nameOfId(network, second))
  }
}

function rankPeople(people: People): ReadonlyMap<string, number> {
  const known = ranksOfPeople.get(people)
  if (known !== undefined) return known
  const ordered = [...people.values()].sort((first, second) =>
    byNameThenId(first.id, first.name, second.id, second.name),
  )
  const ranks = new Map(ordered.map(({ id }, rank) => [id, rank]))
  ranksOfPeople.set(people, ranks)
  return ranks
}

function byNameThenId(first: string, firstName: string, second: string, secondName: string) {
  if (first === second) return 0
  return compareNames(firstName, secondName) || (first < second ? -1 : 1)
}
