import { expect, test } from 'vitest'
import { findComponents } from './find-components'
import { createTieLists } from './tie-lists'

test('parts come largest first, equal ones by their lowest item, leaves left out', () => {
  const ties = createTieLists(9, Int32Array.of(0, 2, 3, 5, 7, 5), Int32Array.of(1, 3, 4, 6, 8, 7))
  const partnerOf = Int32Array.of(-1, -1, -1, -1, -1, -1, 5, -1, -1)
  expect(findComponents(ties, partnerOf).map((members) => [...members])).toEqual([
    [2, 3, 4],
    [5, 7, 8],
    [0, 1],
  ])
})
