import { findParentLoops } from '../../domain/rules/find-parent-loops'
import type { MatchedGroups, RecordSlot } from '../matching/match-groups'
import type { NameGroup } from '../matching/name-group'
import type { IssueList } from './issue-list'

interface Child {
  readonly id: string
  readonly parentId?: string
}

/**
 * The parents that a file gives its records, by the id of the record. A parent that would make a
 * record a part of itself is told and left out.
 */
export function findParents(
  matched: MatchedGroups,
  parentOf: (slot: RecordSlot) => NameGroup | undefined,
  known: ReadonlyMap<string, Child>,
  issues: IssueList,
): ReadonlyMap<string, string> {
  const parents = new Map<string, string>()
  for (const slot of matched.slots) {
    const parent = parentOf(slot)
    const parentId = parent === undefined ? undefined : matched.slotOf.get(parent)?.id
    if (parentId !== undefined) parents.set(slot.id, parentId)
  }
  const after = (id: string) => parents.get(id) ?? known.get(id)?.parentId
  const looping = findParentLoops([...parents.keys()], after)
  for (const id of looping) {
    if (!parents.delete(id)) continue
    const value = [...(matched.slots.find((slot) => slot.id === id)?.groups ?? [])]
      .flatMap(({ spellings }) => [...spellings.keys()])
      .slice(0, 1)
    issues.add({ code: 'parent-loop', level: 'changed', value: value[0] ?? '', recordId: id })
  }
  return parents
}
