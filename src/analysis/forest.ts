import { at, countIn } from './typed-column'

/** Sets that are joined again and again, by the number of a root (union–find). */
export interface Forest {
  joinAll(members: readonly number[]): Forest
  /** Joins whatever the other has joined. */
  joinLike(other: Forest): Forest
  /** The size of the largest set. */
  largest(): number
  rootOf(member: number): number
  copy(): Forest
}

export function createForest(size: number): Forest {
  const roots = new Int32Array(size)
  for (let member = 0; member < size; member += 1) roots[member] = member
  return forestOf(roots)
}

function forestOf(roots: Int32Array): Forest {
  function rootOf(member: number): number {
    let root = member
    while (at(roots, root) !== root) {
      // Halves the way for whoever asks next.
      roots[root] = at(roots, at(roots, root))
      root = at(roots, root)
    }
    return root
  }

  function join(a: number, b: number) {
    roots[rootOf(a)] = rootOf(b)
  }

  const forest: Forest = {
    joinAll(members) {
      const [first] = members
      if (first === undefined) return forest
      for (const member of members) join(member, first)
      return forest
    },
    joinLike(other) {
      for (let member = 0; member < roots.length; member += 1) join(member, other.rootOf(member))
      return forest
    },
    largest() {
      const sizes = new Int32Array(roots.length)
      for (let member = 0; member < roots.length; member += 1) countIn(sizes, rootOf(member))
      return sizes.reduce((most, size) => Math.max(most, size), 0)
    },
    rootOf,
    copy: () => forestOf(roots.slice()),
  }
  return forest
}
