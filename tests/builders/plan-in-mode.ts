import type { Network } from '../../src/domain/network'
import type { ColumnUse, ImportMapping, ImportMode, ImportPlan } from '../../src/io/import-plan'
import { emptyMap, planOfBytes, toCsv } from './import-plan-of'

export interface ModeFile {
  readonly bytes: Uint8Array
  readonly name: string
}

export function csvFile(rows: readonly (readonly string[])[]): ModeFile {
  return { bytes: new TextEncoder().encode(toCsv(rows)), name: 'test.csv' }
}

/** The plan of a file read in one way, with what is guessed taken as it stands. */
export async function planInMode(
  { bytes, name }: ModeFile,
  mode: ImportMode,
  network: Network = emptyMap,
  choices: Partial<ImportMapping> = {},
  uses?: readonly ColumnUse[],
): Promise<ImportPlan> {
  const place = { mode, sheet: '', headingRow: choices.headingRow ?? 0, columns: [] }
  const { mapping } = await planOfBytes(bytes, name, network, { mapping: place })
  const columns = confirm(mapping).columns.map((column, index) => ({
    ...column,
    use: uses?.[index] ?? column.use,
  }))
  const chosen = { ...confirm(mapping), columns, ...choices }
  return planOfBytes(bytes, name, network, { mapping: chosen })
}

/** What the pages do when a person goes on. */
export function confirm(mapping: ImportMapping): ImportMapping {
  const { marks } = mapping
  return {
    ...mapping,
    columns: mapping.columns.map((column) => ({ ...column, isUnsure: false })),
    ...(marks === undefined ? {} : { marks: marks.map((mark) => ({ ...mark, isUnsure: false })) }),
  }
}

/** How many items of a file became records of a kind, or were joined to others that did. */
export function countUsed(
  { counts, issues }: ImportPlan,
  kind: 'seats' | 'people' | 'organisations' | 'strategies',
): number {
  const { new: made = 0, updated = 0, unchanged = 0 } = counts[kind] ?? {}
  return made + updated + unchanged + issues.filter(({ code }) => code === 'seats-joined').length
}
