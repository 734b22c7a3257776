import type { TieLists } from './tie-lists'

/**
 * The parts of the core that hang together, largest first, of equal ones that with the lowest
 * item; members of a part in the order in which they are reached from its lowest item.
 */
export function findComponents(ties: TieLists, partnerOf: Int32Array): readonly Int32Array[] {
  const itemCount = partnerOf.length
  const isReached = new Uint8Array(itemCount)
  const queue = new Int32Array(itemCount)
  const components: Int32Array[] = []
  for (let item = 0; item < itemCount; item++) {
    if (isReached[item] === 1 || (partnerOf[item] as number) >= 0) continue
    const size = reachFrom(item, ties, partnerOf, isReached, queue)
    components.push(queue.slice(0, size))
  }
  // The sort is stable, so equal sizes keep the order of their lowest items.
  return components.sort((one, other) => other.length - one.length)
}

function reachFrom(
  first: number,
  ties: TieLists,
  partnerOf: Int32Array,
  isReached: Uint8Array,
  queue: Int32Array,
): number {
  queue[0] = first
  isReached[first] = 1
  let size = 1
  for (let head = 0; head < size; head++) {
    const item = queue[head] as number
    const end = ties.start[item + 1] as number
    for (let tie = ties.start[item] as number; tie < end; tie++) {
      const other = ties.others[tie] as number
      if (isReached[other] === 1 || (partnerOf[other] as number) >= 0) continue
      isReached[other] = 1
      queue[size++] = other
    }
  }
  return size
}
