import { type RowGroups, sizeOfGroup } from './row-groups'

/** The sizes of the groups that have any rows, in the order of their keys. */
export function findGroupSizes(groups: RowGroups): readonly number[] {
  const sizes: number[] = []
  for (let key = 0; key + 1 < groups.offsets.length; key += 1) {
    const size = sizeOfGroup(groups, key)
    if (size > 0) sizes.push(size)
  }
  return sizes
}
