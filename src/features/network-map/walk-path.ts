/** Where the walk has been, and how far through its connections it got at each item. */
export interface WalkPath {
  readonly ids: readonly string[]
  /** Index of the current item in `ids`; -1 before the first step. */
  readonly at: number
  readonly tried: ReadonlyMap<string, string>
}

export const noPath: WalkPath = { ids: [], at: -1, tried: new Map() }

/** A step to an item. What lay ahead on the path is dropped. */
export function stepTo(path: WalkPath, from: string, to: string): WalkPath {
  const behind = path.ids.slice(0, path.at + 1)
  const here = behind.at(-1) === from ? behind : [...behind, from]
  return { ...path, ids: [...here, to], at: here.length }
}

/** Back (-1) or forward (1) along the path; the same path if it ends here. */
export function moveAlong(path: WalkPath, by: 1 | -1): WalkPath {
  const at = path.at + by
  return at < 0 || at >= path.ids.length ? path : { ...path, at }
}

export function currentOf(path: WalkPath): string | null {
  return path.ids[path.at] ?? null
}

/**
 * The next connection of an item, in the order given, from where the walk last left it. The item
 * just come from is passed over while there is another.
 */
export function stepToConnected(
  path: WalkPath,
  from: string,
  connected: readonly string[],
  by: 1 | -1,
): WalkPath {
  const cameFrom = currentOf(path) === from ? path.ids[path.at - 1] : undefined
  const others = connected.filter((id) => id !== cameFrom || id === path.tried.get(from))
  const open = others.length === 0 ? connected : others
  const last = open.indexOf(path.tried.get(from) ?? '')
  const start = last === -1 && by === -1 ? 0 : last
  const to = open.at((start + by) % open.length)
  if (to === undefined) return path
  const stepped = stepTo(path, from, to)
  return { ...stepped, tried: new Map(path.tried).set(from, to) }
}
