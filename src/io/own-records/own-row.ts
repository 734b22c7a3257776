import type { TableKind } from '../csv-set/record-columns'

/** Fields as a file has them: still to be read by the domain. */
export type Draft = Readonly<Record<string, unknown>>

export type RowKind = Exclude<TableKind, 'info'>

/** Names in the place of ids that are not given. */
export interface NamedReference {
  /** Where the ids lie in the record. */
  readonly path: readonly string[]
  readonly names: readonly string[]
}

/** One record as a file of ours states it; what is not recorded has no field. */
export interface OwnRow {
  readonly kind: RowKind
  readonly draft: Draft
  readonly named: readonly NamedReference[]
  readonly sheet: string
  /** As the spreadsheet numbers it. */
  readonly row: number
}

/** A row with the key that other rows of the file refer to it by: its id, or one made here. */
export interface KeyedRow extends OwnRow {
  readonly key: string
}

/** Kinds in an order in which what is referred to comes first, trees aside. */
export const rowKinds: readonly RowKind[] = [
  'themes',
  'areas',
  'people',
  'organisations',
  'partnerships',
  'seats',
  'positions',
  'links',
  'funding',
  'strategies',
  'strategyLinks',
  'consultations',
  'priorities',
]

export function textAt(draft: Draft, field: string): string {
  const value = draft[field]
  return typeof value === 'string' ? value : ''
}
