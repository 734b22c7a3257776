/** The kinds that form a tree by `parentId`. */
export const treeKinds = ['organisations', 'partnerships', 'themes', 'areas'] as const

/**
 * The ids, among those reachable upwards from `startIds`, that lie on a loop of parents (rule 5).
 * Walks every id once, however deep the tree.
 */
export function findParentLoops(
  startIds: Iterable<string>,
  parentOf: (id: string) => string | undefined,
): ReadonlySet<string> {
  const walked = new Set<string>()
  const looping = new Set<string>()
  for (const startId of startIds) {
    const path: string[] = []
    const onPath = new Set<string>()
    let id: string | undefined = startId
    while (id !== undefined && !walked.has(id)) {
      walked.add(id)
      onPath.add(id)
      path.push(id)
      id = parentOf(id)
    }
    if (id !== undefined && onPath.has(id))
      for (const member of path.slice(path.indexOf(id))) looping.add(member)
  }
  return looping
}
