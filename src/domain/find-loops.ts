/** By id: whom each partnership or organisation reports to, in the order of ids. */
export type LinesUp = ReadonlyMap<string, readonly string[]>

/** Sets of two and more that can all reach one another, each set and the list by id. */
export function findLoops(linesUp: LinesUp): readonly (readonly string[])[] {
  const circling = keepCircling(linesUp)
  const reachable = new Map(
    [...circling.keys()].map((id) => [id, new Set(findReachable(id, circling))]),
  )
  const loops: string[][] = []
  const placed = new Set<string>()
  for (const id of [...circling.keys()].sort()) {
    if (placed.has(id)) continue
    const loop = [...(reachable.get(id) ?? [])].filter((other) => reachable.get(other)?.has(id))
    for (const other of loop) placed.add(other)
    if (loop.length > 1) loops.push(loop.sort())
  }
  return loops
}

/** Takes away whatever has no line out or no line in, again and again: almost everything goes. */
function keepCircling(linesUp: LinesUp): LinesUp {
  let kept = linesUp
  for (;;) {
    const ends = new Set([...kept.values()].flat())
    const next = new Map<string, readonly string[]>()
    for (const [id, ups] of kept) {
      const within = ups.filter((up) => kept.has(up))
      if (within.length > 0 && ends.has(id)) next.set(id, within)
    }
    if (next.size === kept.size) return next
    kept = next
  }
}

/** Everybody that lines lead to; the start itself only where they lead back to it. */
export function findReachable(from: string, linesUp: LinesUp): readonly string[] {
  const reached = new Set<string>()
  const waiting = [from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const up of linesUp.get(id) ?? []) {
      if (reached.has(up)) continue
      reached.add(up)
      waiting.push(up)
    }
  }
  return [...reached]
}
