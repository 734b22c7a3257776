import { roles } from '../../domain/seat'
import type { ColumnMapping, ImportMapping } from '../../io/import-plan'
import { findKnownMode, findKnownUse } from './mode-choices'

type RememberedColumn = Pick<ColumnMapping, 'use' | 'role' | 'dateOrder'>

/** How the columns of a kind of file are used. Holds uses only: no heading and no value of a cell. */
export interface RememberedMapping {
  readonly mode: ImportMapping['mode']
  readonly columns: readonly RememberedColumn[]
}

/** Keeps mappings on this device, by the folded headings of the files they are for. */
export interface MappingMemory {
  find(layout: string): Promise<RememberedMapping | undefined>
  keep(layout: string, mapping: RememberedMapping): Promise<void>
  forget(layout: string): Promise<void>
}

export function toRemembered({ mode, columns }: ImportMapping): RememberedMapping {
  return {
    mode,
    columns: columns.map(({ use, role, dateOrder }) => ({
      use,
      ...(role === undefined ? {} : { role }),
      ...(dateOrder === undefined ? {} : { dateOrder }),
    })),
  }
}

/** What was kept, if it still makes sense to this build; it comes from a disk, so it is looked at. */
export function readRemembered(kept: unknown): RememberedMapping | undefined {
  const { mode: code, columns: list } = (kept ?? {}) as Partial<Record<string, unknown>>
  const mode = findKnownMode(code)
  if (mode === undefined || !Array.isArray(list)) return undefined
  const columns = list.flatMap((column: unknown) => readColumn(column) ?? [])
  return columns.length === list.length ? { mode, columns } : undefined
}

function readColumn(kept: unknown): RememberedColumn | undefined {
  const column = (kept ?? {}) as Partial<Record<string, unknown>>
  const use = findKnownUse(column.use)
  if (use === undefined) return undefined
  const role = roles.find((known) => known === column.role)
  const dateOrder = dateOrders.find((known) => known === column.dateOrder)
  return {
    use,
    ...(role === undefined ? {} : { role }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
  }
}

const dateOrders = ['day-first', 'month-first'] as const satisfies readonly NonNullable<
  ColumnMapping['dateOrder']
>[]

/** The mapping of a file with its columns used as they were before; null if they are not the same. */
export function applyRemembered(
  mapping: ImportMapping,
  { mode, columns }: RememberedMapping,
): ImportMapping | null {
  if (columns.length !== mapping.columns.length) return null
  return {
    ...mapping,
    mode,
    columns: mapping.columns.map(({ heading, examples }, place) => ({
      use: 'none',
      ...columns[place],
      heading,
      examples,
      isUnsure: false,
    })),
  }
}
