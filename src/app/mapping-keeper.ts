import { hashText } from '../domain/record-hash'
import { type MappingMemory, readRemembered } from '../features/import-data/mapping-memory'
import type { DeviceSettingsStore } from '../storage/device-settings'

const mostMappings = 50

/**
 * Keeps on this device how the columns of a kind of file are used. The headings are only hashed: a
 * first row of names that was taken for headings must not stay behind.
 */
export function createMappingKeeper(settings: DeviceSettingsStore): MappingMemory {
  const others = (key: string) =>
    Object.entries(settings.read().mappings).filter(([known]) => known !== key)

  return {
    find: async (layout) => readRemembered(settings.read().mappings[hashText(layout)]),
    async keep(layout, mapping) {
      const key = hashText(layout)
      const kept = [...others(key), [key, mapping] as const].slice(-mostMappings)
      settings.change({ mappings: Object.fromEntries(kept) })
    },
    async forget(layout) {
      settings.change({ mappings: Object.fromEntries(others(hashText(layout))) })
    },
  }
}
