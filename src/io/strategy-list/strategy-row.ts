import type { Strategy } from '../../domain/strategy'
import type { NameGroup } from '../matching/name-group'
import type { CellSource } from '../planning/file-facts'

/** One row that states a strategy, its values read. */
export interface StrategyRow {
  readonly row: number
  readonly name: string
  readonly owners: readonly NameGroup[]
  readonly themes: readonly string[]
  readonly status?: Strategy['status']
  readonly startedOn?: string
  readonly endedOn?: string
  readonly note?: string
  readonly source?: CellSource
}
