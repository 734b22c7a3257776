import { expect, test } from 'vitest'
import { fillMissingPlaces } from './fill-missing-places'
import { createTieLists } from './tie-lists'

const none = Number.NaN

test('an item without a place goes to the middle of those it is tied to, also through others', () => {
  // 3 is tied to 0 and 1; 2 only to 3; 4 to nothing.
  const ties = createTieLists(5, Int32Array.of(3, 3, 2), Int32Array.of(0, 1, 3))
  const earlier = {
    x: Float32Array.of(0, 10, none, none, none),
    y: Float32Array.of(0, 20, none, none, none),
    scale: 1,
  }
  const filled = fillMissingPlaces(earlier, ties)
  expect([...(filled?.x ?? [])]).toEqual([0, 10, 5, 5, 0])
  expect([...(filled?.y ?? [])]).toEqual([0, 20, 10, 10, 50])
})

test('where nothing has a place there is nothing to start from', () => {
  const ties = createTieLists(1, new Int32Array(), new Int32Array())
  const nowhere = { x: Float32Array.of(none), y: Float32Array.of(none), scale: 1 }
  expect(fillMissingPlaces(nowhere, ties)).toBeUndefined()
})
