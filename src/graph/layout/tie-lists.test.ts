import { expect, test } from 'vitest'
import { countTies, createTieLists, selectTies } from './tie-lists'

const create = (itemCount: number, lines: readonly (readonly [number, number])[]) =>
  createTieLists(
    itemCount,
    Int32Array.from(lines, ([from]) => from),
    Int32Array.from(lines, ([, to]) => to),
  )

const listed = (ties: ReturnType<typeof create>) =>
  Array.from({ length: ties.start.length - 1 }, (_, item) => [
    ...ties.others.subarray(ties.start[item], ties.start[item + 1]),
  ])

test('each item lists what it is tied to once, in ascending order, without itself', () => {
  const ties = create(4, [
    [2, 0],
    [0, 1],
    [0, 2],
    [3, 3],
    [2, 0],
  ])
  expect(listed(ties)).toEqual([[1, 2], [0], [0], []])
  expect([0, 1, 2, 3].map((item) => countTies(ties, item))).toEqual([2, 1, 1, 0])
})

test('ties of a selection are those among its members, renumbered', () => {
  const ties = create(5, [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 1],
    [4, 1],
  ])
  const placeOf = Int32Array.of(-1, 2, 1, 0, -1)
  expect(listed(selectTies(ties, Int32Array.of(3, 2, 1), placeOf))).toEqual([
    [2, 1],
    [2, 0],
    [1, 0],
  ])
})
