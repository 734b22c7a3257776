import { nameOfId } from '../../domain/name-of-id'
import type { Network } from '../../domain/network'
import type { Person } from '../../domain/person'
import { compareNames } from '../../lib/compare-names'

type People = Network['people']

interface Ranked {
  readonly people: People
  readonly ordered: readonly Person[]
  readonly ranks: ReadonlyMap<string, number>
}

/** Ten thousand names take longer to compare than to count: only those that changed are compared. */
let latest: Ranked | null = null

/** So few are put in order well within a frame. */
const fewNames = 2_000

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

/** Whether so many names changed that a caller with a frame to keep calls `orderByName` by itself. */
export function isSlowToOrder({ people }: Network): boolean {
  return people !== latest?.people && findUnordered(people).length > fewNames
}

function rankPeople(people: People): ReadonlyMap<string, number> {
  if (latest?.people === people) return latest.ranks
  const kept = (latest?.ordered ?? []).filter((person) => people.get(person.id) === person)
  const ordered = [...inTurn(kept, findUnordered(people).sort(byName))]
  const ranks = new Map(ordered.map(({ id }, rank) => [id, rank]))
  latest = { people, ordered, ranks }
  return ranks
}

/** A record is replaced, never changed: one that is the same as before stands in the same place. */
function findUnordered(people: People): Person[] {
  const before = latest?.people
  return [...people.values()].filter((person) => before?.get(person.id) !== person)
}

/** Two lists in order as one in order. */
function* inTurn(first: readonly Person[], second: readonly Person[]): Generator<Person> {
  let taken = 0
  for (const person of first) {
    for (; taken < second.length; taken += 1) {
      const other = second[taken]
      if (other === undefined || byName(person, other) < 0) break
      yield other
    }
    yield person
  }
  yield* second.slice(taken)
}

function byName(first: Person, second: Person): number {
  return byNameThenId(first.id, first.name, second.id, second.name)
}

function byNameThenId(first: string, firstName: string, second: string, secondName: string) {
  if (first === second) return 0
  return compareNames(firstName, secondName) || (first < second ? -1 : 1)
}
