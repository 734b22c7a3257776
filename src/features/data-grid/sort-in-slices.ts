import { nextTask } from '../../state/next-task'

/** About 5,000 comparisons of names: some milliseconds. */
const slice = 500

/** Sorts without holding the page up: short runs, then runs merged two by two, a pause between. */
export async function sortInSlices<Item>(
  items: readonly Item[],
  compare: (first: Item, second: Item) => number,
  isWanted: () => boolean,
): Promise<readonly Item[]> {
  let runs: Item[][] = []
  for (let from = 0; from < items.length; from += slice) {
    if (from > 0) await nextTask()
    runs.push(items.slice(from, from + slice).sort(compare))
  }
  while (runs.length > 1 && isWanted()) {
    const merged: Item[][] = []
    for (let at = 0; at < runs.length; at += 2)
      merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], compare))
    runs = merged
  }
  return runs[0] ?? []
}

async function merge<Item>(
  first: readonly Item[],
  second: readonly Item[],
  compare: (first: Item, second: Item) => number,
): Promise<Item[]> {
  const merged: Item[] = []
  let one = 0
  let other = 0
  for (const total = first.length + second.length; merged.length < total; ) {
    if (merged.length % (slice * 8) === slice * 8 - 1) await nextTask()
    const left = first[one]
    const right = second[other]
    const isLeft = right === undefined || (left !== undefined && compare(left, right) <= 0)
    merged.push((isLeft ? left : right) as Item)
    if (isLeft) one += 1
    else other += 1
  }
  return merged
}
