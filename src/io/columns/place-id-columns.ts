import type { ColumnUse } from '../import-plan'

const idUses = [
  ['person', 'person-id'],
  ['partnership', 'partnership-id'],
  ['organisation', 'organisation-id'],
] as const

interface ColumnOfNames {
  readonly use: ColumnUse
  readonly values: readonly string[]
}

/**
 * Whose id a column holds: the column of names whose values most often have just one. On a tie, the
 * one whose names the ids most often have just one of.
 */
export function findIdUse(
  ids: readonly string[],
  columns: readonly ColumnOfNames[],
): ColumnUse | undefined {
  const candidates = idUses.flatMap(([use, idUse]) => {
    const column = columns.find((one) => one.use === use)
    if (column === undefined) return []
    const there = shareWithOne(column.values, ids)
    return [{ idUse, there, back: shareWithOne(ids, column.values) }]
  })
  candidates.sort((a, b) => b.there - a.there || b.back - a.back)
  return candidates[0]?.idUse
}

/** The share of the distinct values of one column that stand beside just one value of another. */
function shareWithOne(from: readonly string[], to: readonly string[]): number {
  const partners = new Map<string, string | null>()
  for (const [row, value] of from.entries()) {
    const partner = to[row] ?? ''
    if (value === '' || partner === '') continue
    const before = partners.get(value)
    if (before === undefined) partners.set(value, partner)
    else if (before !== partner) partners.set(value, null)
  }
  const withOne = [...partners.values()].filter((partner) => partner !== null).length
  return withOne / Math.max(1, partners.size)
}
