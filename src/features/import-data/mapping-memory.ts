import type { ColumnMapping, ImportMapping } from '../../io/import-plan'

/** How the columns of a kind of file are used. Holds headings and uses, never a value of a cell. */
export interface RememberedMapping {
  readonly mode: ImportMapping['mode']
  readonly columns: readonly Omit<ColumnMapping, 'examples' | 'isUnsure'>[]
}

/** Keeps mappings on this device, by the folded headings of the files they are for. */
export interface MappingMemory {
  find(layout: string): Promise<RememberedMapping | undefined>
  keep(layout: string, mapping: RememberedMapping): Promise<void>
  forget(layout: string): Promise<void>
}

export function toRemembered({ mode, columns }: ImportMapping): RememberedMapping {
  return { mode, columns: columns.map(({ examples: _, isUnsure: __, ...kept }) => kept) }
}

/** The mapping of a file with its columns used as they were before; null if they are not the same. */
export function applyRemembered(
  mapping: ImportMapping,
  { mode, columns }: RememberedMapping,
): ImportMapping | null {
  if (columns.length !== mapping.columns.length) return null
  return {
    ...mapping,
    mode,
    columns: columns.map((column, place) => ({
      ...column,
      heading: mapping.columns[place]?.heading ?? column.heading,
      examples: mapping.columns[place]?.examples ?? [],
      isUnsure: false,
    })),
  }
}
