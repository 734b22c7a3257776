import type { DateOrder } from '../../domain/read-date'
import type { ColumnUse, ImportMapping } from '../../io/import-plan'
import { mayRepeat } from './mode-choices'

/** A person chose, so the column is no longer in question. What the old use needed goes with it. */
export function changeUse(mapping: ImportMapping, place: number, use: ColumnUse): ImportMapping {
  const columns = mapping.columns.map((column, index) => {
    if (index !== place) return column
    const { heading, examples } = column
    return { heading, examples, use, isUnsure: false }
  })
  return { ...mapping, columns }
}

export function changeDateOrder(
  mapping: ImportMapping,
  place: number,
  dateOrder: DateOrder,
): ImportMapping {
  const columns = mapping.columns.map((column, index) =>
    index === place ? { ...column, dateOrder, isUnsure: false } : column,
  )
  return { ...mapping, columns }
}

/** What stands there is what the person wants. */
export function confirmColumns(mapping: ImportMapping): ImportMapping {
  const { columns, marks } = mapping
  return {
    ...mapping,
    columns: columns.map((one) => ({ ...one, isUnsure: false })),
    ...(marks === undefined ? {} : { marks: marks.map((one) => ({ ...one, isUnsure: false })) }),
  }
}

/** The places of columns whose use an earlier column already has, where only the first is read. */
export function findRepeatedColumns({ mode, columns }: ImportMapping): ReadonlySet<number> {
  const taken = new Set<ColumnUse>()
  const repeated = new Set<number>()
  for (const [place, { use }] of columns.entries()) {
    if (taken.has(use) && !mayRepeat(mode, use)) repeated.add(place)
    taken.add(use)
  }
  return repeated
}
