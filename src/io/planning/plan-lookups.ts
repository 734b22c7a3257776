import type { Network } from '../../domain/network'
import { cleanBodyForm } from '../matching/cleaned-form'
import type { ChangeList } from './change-list'

/** Finds themes and areas by name, and makes those that are not on the map. */
export interface Lookups {
  themeId(name: string): string
  /** A ward, or a ward of the area that a council serves. */
  wardId(name: string, council?: string): string
}

type Kind = 'themes' | 'areas'

export function planLookups(
  network: Network,
  changes: ChangeList,
  idFor: (key: string) => string,
): Lookups {
  const idByKey = new Map<string, string>()
  const keyOf = (kind: Kind, name: string, parentId: string | undefined) =>
    `${kind}:${cleanBodyForm(name)}:${parentId ?? ''}`
  const remember = (kind: Kind, name: string, parentId: string | undefined, id: string) => {
    const key = keyOf(kind, name, parentId)
    if (!idByKey.has(key)) idByKey.set(key, id)
  }
  for (const { id, name } of network.themes.values()) {
    // A theme is known by its name alone: the file says nothing of the tree.
    remember('themes', name, undefined, id)
  }
  for (const { id, name, parentId } of network.areas.values()) remember('areas', name, parentId, id)

  function find(kind: Kind, name: string, fields: { parentId?: string; tier?: string }): string {
    const key = keyOf(kind, name, fields.parentId)
    const known = idByKey.get(key)
    if (known !== undefined) return known
    const id = idFor(key)
    idByKey.set(key, id)
    changes.put(kind, id, { name, ...fields })
    return id
  }

  return {
    themeId: (name) => find('themes', name, {}),
    wardId(name, council) {
      if (council === undefined) return find('areas', name, { tier: 'ward' })
      return find('areas', name, {
        tier: 'ward',
        parentId: find('areas', council, { tier: 'other' }),
      })
    },
  }
}
