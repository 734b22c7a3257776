import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addToHash, emptyHash, type ManifestHash, takeFromHash } from './manifest-hash'

const hashOf = (rows: readonly object[]): ManifestHash =>
  rows.reduce<ManifestHash>((hash, row) => addToHash(hash, 'people', row), emptyHash)

const aRow = fc.record({ id: fc.string(), name: fc.string(), list: fc.array(fc.nat()) })

test('the hash does not depend on the order of rows, nor of the fields in a row', () => {
  fc.assert(
    fc.property(fc.array(aRow), (rows) => {
      const turned = rows.map(({ id, name, list }) => ({ list, name, id })).reverse()
      expect(hashOf(turned)).toEqual(hashOf(rows))
    }),
  )
})

test('taking a row out leaves the hash of the rest', () => {
  fc.assert(
    fc.property(fc.array(aRow), aRow, (rows, row) => {
      expect(takeFromHash(hashOf([...rows, row]), 'people', row)).toEqual(hashOf(rows))
    }),
  )
})

test('one letter, another store or another order in a list gives another hash in both lanes', () => {
  const [first, second] = addToHash(emptyHash, 'people', { id: 'a', name: 'Ada', list: [1, 2] })
  const others = [
    addToHash(emptyHash, 'people', { id: 'a', name: 'Adb', list: [1, 2] }),
    addToHash(emptyHash, 'themes', { id: 'a', name: 'Ada', list: [1, 2] }),
    addToHash(emptyHash, 'people', { id: 'a', name: 'Ada', list: [2, 1] }),
    addToHash(emptyHash, 'people', { id: 'a', name: 'Ada', list: ['1', 2] }),
  ]
  for (const [otherFirst, otherSecond] of others) {
    expect(otherFirst).not.toBe(first)
    expect(otherSecond).not.toBe(second)
  }
})

test('a field that is absent and one that is undefined are the same', () => {
  expect(hashOf([{ id: 'a', note: undefined }])).toEqual(hashOf([{ id: 'a' }]))
})
