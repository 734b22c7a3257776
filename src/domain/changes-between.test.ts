import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyEntries } from '../../tests/builders/arbitrary-map'
import { anInfo, aPerson, entryOf } from '../../tests/builders/records'
import { changesBetween } from './changes-between'
import { checkChanges } from './check-changes'
import { networkOf } from './network'
import { applyChanges, sizeOfChanges } from './record-changes'
import { setAsideBroken } from './set-aside-broken'

const anyTitle = fc.constantFrom('Northbridge', 'Southbridge')

/** Networks that keep every rule, of the same map. */
const anySound = fc
  .tuple(anyEntries, anyTitle)
  .map(([entries, title]) => setAsideBroken(anInfo({ title }), entries).network)

test('the changes between two maps make one of the other, whatever they hold', () => {
  const seen = { added: 0, updated: 0, removed: 0 }
  fc.assert(
    fc.property(anySound, anySound, (now, wanted) => {
      const changes = changesBetween(now, wanted)
      expect(checkChanges(now, changes)).toBeNull()
      const after = applyChanges(now, changes)
      expect(sizeOfChanges(changesBetween(after, wanted))).toBe(0)
      expect(after).toEqual(wanted)
      for (const kind of ['added', 'updated', 'removed'] as const)
        seen[kind] += changes[kind].length
    }),
  )
  expect(Object.values(seen).every((count) => count > 0)).toBe(true)
})

test('between a map and itself there is nothing', () => {
  fc.assert(
    fc.property(anySound, (network) => {
      expect(sizeOfChanges(changesBetween(network, network))).toBe(0)
    }),
  )
})

test('the map keeps its own id when it takes over what another says of itself', () => {
  const now = networkOf(anInfo({ id: 'here', title: 'Here' }), [])
  const ada = entryOf('people', aPerson())
  const wanted = networkOf(anInfo({ id: 'there', title: 'There' }), [ada])
  const changes = changesBetween(now, wanted)
  expect(changes).toMatchObject({
    added: [ada],
    updated: [{ kind: 'info', after: { id: 'here', title: 'There' } }],
    removed: [],
  })
})
