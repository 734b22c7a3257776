/** The items each item is tied to: those of item i are `others[start[i]]` up to `others[start[i + 1]]`. */
export interface TieLists {
  readonly start: Int32Array
  readonly others: Int32Array
}

/** Each pair once, in ascending order, however often, in whatever direction and order it was given. */
export function createTieLists(
  itemCount: number,
  lineFrom: Int32Array,
  lineTo: Int32Array,
): TieLists {
  return transposeWithoutRepeats(itemCount, listBothDirections(itemCount, lineFrom, lineTo))
}

export function countTies({ start }: TieLists, item: number): number {
  return (start[item + 1] as number) - (start[item] as number)
}

/**
 * The ties of `members` to one another, renumbered by `placeOf`, which gives the place of each item
 * among the members and −1 for what is to be left out.
 */
export function selectTies(ties: TieLists, members: Int32Array, placeOf: Int32Array): TieLists {
  const start = new Int32Array(members.length + 1)
  const others: number[] = []
  for (const [place, item] of members.entries()) {
    for (const tied of ties.others.subarray(ties.start[item], ties.start[item + 1])) {
      const other = placeOf[tied] as number
      if (other >= 0) others.push(other)
    }
    start[place + 1] = others.length
  }
  return { start, others: Int32Array.from(others) }
}

function listBothDirections(itemCount: number, lineFrom: Int32Array, lineTo: Int32Array): TieLists {
  const start = new Int32Array(itemCount + 1)
  for (let line = 0; line < lineFrom.length; line++) {
    const from = (lineFrom[line] as number) + 1
    const to = (lineTo[line] as number) + 1
    if (from === to) continue
    start[from] = (start[from] as number) + 1
    start[to] = (start[to] as number) + 1
  }
  for (let item = 0; item < itemCount; item++) {
    start[item + 1] = (start[item + 1] as number) + (start[item] as number)
  }
  const next = start.slice()
  const others = new Int32Array(start[itemCount] as number)
  const append = (item: number, other: number) => {
    const place = next[item] as number
    others[place] = other
    next[item] = place + 1
  }
  for (let line = 0; line < lineFrom.length; line++) {
    const from = lineFrom[line] as number
    const to = lineTo[line] as number
    if (from === to) continue
    append(from, to)
    append(to, from)
  }
  return { start, others }
}

/** Turning symmetric lists round sorts each of them, which puts repeats side by side. */
function transposeWithoutRepeats(itemCount: number, lists: TieLists): TieLists {
  const next = lists.start.slice()
  const sorted = new Int32Array(lists.others.length)
  for (let item = 0; item < itemCount; item++) {
    const end = lists.start[item + 1] as number
    for (let tie = lists.start[item] as number; tie < end; tie++) {
      const other = lists.others[tie] as number
      const place = next[other] as number
      if (place > (lists.start[other] as number) && sorted[place - 1] === item) continue
      sorted[place] = item
      next[other] = place + 1
    }
  }
  return closeGaps(itemCount, lists.start, next, sorted)
}

function closeGaps(
  itemCount: number,
  from: Int32Array,
  until: Int32Array,
  values: Int32Array,
): TieLists {
  const start = new Int32Array(itemCount + 1)
  const others = new Int32Array(values.length)
  let count = 0
  for (let item = 0; item < itemCount; item++) {
    const list = values.subarray(from[item], until[item])
    others.set(list, count)
    count += list.length
    start[item + 1] = count
  }
  return { start, others: others.slice(0, count) }
}
