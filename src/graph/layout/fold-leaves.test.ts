import { expect, test } from 'vitest'
import { aLayoutInput, type Line } from '../../../tests/builders/layout-input'
import { foldLeaves } from './fold-leaves'
import { createTieLists } from './tie-lists'

const fold = (itemCount: number, lines: readonly Line[], fixed: readonly number[] = []) => {
  const input = aLayoutInput(itemCount, lines, {
    isPartnership: Uint8Array.from({ length: itemCount }, (_, item) => (item === 1 ? 1 : 0)),
  })
  const isFixed = Uint8Array.from({ length: itemCount }, (_, item) =>
    fixed.includes(item) ? 1 : 0,
  )
  return foldLeaves(input, createTieLists(itemCount, input.lineFrom, input.lineTo), isFixed)
}

const star: readonly Line[] = [
  [0, 1],
  [0, 2],
  [0, 3],
]

test('items with one tie are folded on to their partner, people before partnerships', () => {
  const folded = fold(4, star)
  expect([...folded.partnerOf]).toEqual([-1, 0, 0, 0])
  expect(folded.ringOf.get(0)?.leaves).toEqual([2, 3, 1])
  expect(folded.reach[0]).toBeGreaterThan(7 + 2 * 7)
  expect(folded.reach[1]).toBe(7)
})

test('a pair tied to nothing else stays, and so does an item without ties', () => {
  expect([...fold(3, [[0, 1]]).partnerOf]).toEqual([-1, -1, -1])
})

test('an item that may not move is not folded', () => {
  expect([...fold(4, star, [2]).partnerOf]).toEqual([-1, 0, -1, 0])
})
