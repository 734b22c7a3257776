import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anInfo, aPerson } from '../../../tests/builders/records'
import { networkOf } from '../../domain/network'
import type { Person } from '../../domain/person'
import { isSlowToOrder, orderByName } from './order-by-name'

describe('orderByName', () => {
  it('gives one order, however the people came to be as they are', () => {
    const names = fc.constantFrom('Éva', 'Eva', 'eva', 'Żaneta', 'Zara', 'اقبال', 'Ŵyn', 'Wyn')
    const states = fc.array(fc.dictionary(fc.constantFrom(...'abcdef'), names), { minLength: 2 })
    fc.assert(
      fc.property(states, (versions) => {
        const known = new Map<string, Person>()
        for (const version of versions) {
          const people = Object.entries(version).map(([id, name]) => personOnce(known, id, name))
          expect(inOrder(people)).toEqual(sortedOneByOne(people))
        }
      }),
    )
  })

  it('is slow once for many new names, and quick after that and after a few changes', () => {
    const many = Array.from({ length: 2_500 }, (_, at) =>
      aPerson({ id: `p${at}`, name: `Person ${at}` }),
    )
    const imported = networkWith(many)
    expect(isSlowToOrder(imported)).toBe(true)
    orderByName(imported)
    expect(isSlowToOrder(imported)).toBe(false)
    const renamed = networkWith([aPerson({ id: 'p7', name: 'Another' }), ...many.slice(8)])
    expect(isSlowToOrder(renamed)).toBe(false)
  })
})

function networkWith(people: readonly Person[]) {
  const entries = people.map((record) => ({ kind: 'people' as const, record }))
  return networkOf(anInfo(), entries)
}

/** The record of before where nothing of it changed, as in a network that is changed step by step. */
function personOnce(known: Map<string, Person>, id: string, name: string): Person {
  const before = known.get(id)
  const person = before?.name === name ? before : aPerson({ id, name })
  known.set(id, person)
  return person
}

function inOrder(people: readonly Person[]): readonly string[] {
  return people.map(({ id }) => id).toSorted(orderByName(networkWith(people)))
}

function sortedOneByOne(people: readonly Person[]): readonly string[] {
  const collator = new Intl.Collator('en-GB')
  return people
    .toSorted((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}
