import { foldWords } from '../../lib/fold-words'
import { collectKnownNames } from '../columns/score-content'
import { readGrid } from '../grid-table/read-grid'
import type { ImportIssue, ImportMapping, ImportMode, ImportPlan } from '../import-plan'
import { readNetworkMode } from '../network-tables/read-network-mode'
import { readOrganisationList } from '../organisation-list/read-organisation-list'
import { readPartnershipRows } from '../partnership-rows/read-partnership-rows'
import { readPartnershipSheets } from '../partnership-sheets/read-partnership-sheets'
import { readPastedText } from '../pasted-text/read-pasted-text'
import { readPersonList } from '../person-list/read-person-list'
import type { ImportContext, PlannedChanges } from '../planning/import-context'
import { planNothing } from '../planning/plan-nothing'
import { readSeatsTable } from '../seats-table/read-seats-table'
import { readStrategyList } from '../strategy-list/read-strategy-list'
import type { Table } from '../tables/table'
import { findMode } from './find-mode'
import type { ModeReading, ModeRequest } from './mode-reading'
import { createTableGuesses } from './table-guesses'

export interface TablesImport {
  readonly tables: readonly Table[]
  readonly fileName: string
  readonly mapping?: ImportMapping
  readonly context: ImportContext
}

export type PlannedTables = PlannedChanges &
  Pick<ImportPlan, 'mapping' | 'layout' | 'firstRows' | 'keptValues'>

const readers: Readonly<Record<ImportMode, (request: ModeRequest) => ModeReading>> = {
  'one-seat': readSeatsTable,
  'grid-people-down': readGrid,
  'grid-people-across': readGrid,
  'one-partnership': readPartnershipRows,
  'sheet-per-partnership': readPartnershipSheets,
  'one-organisation': readOrganisationList,
  'one-person': readPersonList,
  'one-strategy': readStrategyList,
  'pasted-text': readPastedText,
  network: readNetworkMode,
}

const noTable: Table = { sheet: '', rows: [] }

/**
 * Plans what the sheets of a file state, read in the way that a person chose or that fits best. What
 * is not certain is asked first.
 */
export function planTables({ tables, fileName, mapping, context }: TablesImport): PlannedTables {
  const guesses = createTableGuesses(collectKnownNames(context.network))
  const named = tables.find(({ sheet }) => sheet === mapping?.sheet) ?? tables[0] ?? noTable
  const { mode, table } =
    mapping === undefined
      ? findMode(tables, guesses, context.onProgress)
      : { mode: mapping.mode, table: named }
  const reading = readers[mode]({
    mode,
    tables,
    fileName,
    guesses,
    table,
    context,
    ...(mapping === undefined ? {} : { mapping }),
  })
  const { asked, notes, firstRows, keptValues } = reading
  const plan = asked.length > 0 ? planNothing(asked) : reading.plan()
  const isOneSheet = mode !== 'sheet-per-partnership' && mode !== 'network'
  return {
    ...plan,
    issues: [...notes, ...plan.issues].map(isOneSheet ? onSheet(table.sheet) : asItIs),
    mapping: reading.mapping,
    ...layoutOf(reading.mapping),
    firstRows,
    ...(keptValues === undefined ? {} : { keptValues }),
  }
}

const namingModes: ReadonlySet<ImportMode> = new Set([
  'grid-people-down',
  'grid-people-across',
  'pasted-text',
])

function layoutOf({ mode, columns }: ImportMapping): Pick<ImportPlan, 'layout'> {
  const layout = columns.map(({ heading }) => foldWords(heading)).join(' | ')
  return namingModes.has(mode) || columns.length === 0 ? {} : { layout }
}

function onSheet(sheet: string) {
  return (issue: ImportIssue): ImportIssue => (sheet === '' ? issue : { sheet, ...issue })
}

function asItIs(issue: ImportIssue): ImportIssue {
  return issue
}
