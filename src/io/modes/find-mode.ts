import type { VocabularyName } from '../columns/column-vocabulary'
import type { PlacedTable } from '../columns/place-table'
import { findDirection, isGrid } from '../grid-table/find-grid'
import type { ColumnUse, ImportMode, OnImportProgress } from '../import-plan'
import { areNetworkTables } from '../network-tables/network-sections'
import {
  arePartnershipsDistinct,
  findPeopleColumns,
  hasSeveralNames,
} from '../partnership-rows/find-people-columns'
import {
  findPartnershipSheets,
  findSheetTitle,
} from '../partnership-sheets/find-partnership-sheets'
import type { Table } from '../tables/table'
import type { TableGuesses } from './table-guesses'

export interface FoundMode {
  readonly mode: ImportMode
  readonly table: Table
}

const noTable: Table = { sheet: '', rows: [] }

/**
 * How a file is best read (formats, section 4), and the sheet to begin with: the first that states
 * seats, else the one with most headings that we know.
 */
export function findMode(
  tables: readonly Table[],
  guesses: TableGuesses,
  onProgress: OnImportProgress,
): FoundMode {
  const text = tables.find(({ isLines }) => isLines === true)
  if (text !== undefined) return { mode: 'pasted-text', table: text }
  if (areNetworkTables(tables)) return { mode: 'network', table: tables[0] ?? noTable }
  const others: FoundMode[] = []
  for (const [done, table] of tables.entries()) {
    const found = findTableMode(table, guesses)
    onProgress({ step: 'columns', share: (done + 1) / tables.length })
    if (found?.statesSeats === true) return { mode: found.mode, table }
    if (found !== undefined) others.push({ mode: found.mode, table })
  }
  return findListingMode(tables, others, guesses)
}

/** Of a file that states no seats: people sheet by sheet, or a list of something else. */
function findListingMode(
  tables: readonly Table[],
  others: readonly FoundMode[],
  guesses: TableGuesses,
): FoundMode {
  const [first] = others
  const sheets = findPartnershipSheets(tables, guesses).filter((table) =>
    others.every((other) => other.table !== table || other.mode === 'one-person'),
  )
  const [sheet] = sheets
  const isTitled = sheet !== undefined && findSheetTitle(guesses.place(sheet)) !== undefined
  if (sheet !== undefined && (sheets.length > 1 || (isTitled && first?.table !== sheet))) {
    return { mode: 'sheet-per-partnership', table: sheet }
  }
  return first ?? { mode: 'one-seat', table: findBestTable(tables, guesses) }
}

interface TableMode {
  readonly mode: ImportMode
  /** Sheets that do are read before those that only list. */
  readonly statesSeats: boolean
}

function findTableMode(table: Table, guesses: TableGuesses): TableMode | undefined {
  const placed = guesses.place(table)
  if (isGrid(placed)) {
    return { mode: findDirection(placed, guesses) ?? 'grid-people-down', statesSeats: true }
  }
  const uses = new Set(guesses.columns(placed, 'seats').map(({ use }) => use))
  if (uses.has('partnership') && uses.has('person')) {
    const mode = isOnePerRow(placed, guesses) ? 'one-partnership' : 'one-seat'
    return { mode, statesSeats: true }
  }
  const list = findListMode(placed, guesses)
  if (list !== undefined) return { mode: list, statesSeats: false }
  if (!uses.has('partnership')) return undefined
  if (isOnePerRow(placed, guesses)) return { mode: 'one-partnership', statesSeats: true }
  // Roles without people are no list of partnerships: a column has not been understood.
  return uses.has('role') ? undefined : { mode: 'one-partnership', statesSeats: false }
}

/** Each row is another partnership, with its people in several columns or several to a cell. */
function isOnePerRow(placed: PlacedTable, guesses: TableGuesses): boolean {
  const guessed = guesses.columns(placed, 'seats')
  if (!arePartnershipsDistinct(placed, guessed)) return false
  const columns = findPeopleColumns(placed, guessed)
  const people = columns.filter(({ use }) => use === 'person')
  const plain = people.filter(({ role }) => role === undefined)
  const isByRole =
    people.length > 1 && plain.length <= 1 && columns.every(({ use }) => use !== 'role')
  return isByRole || hasSeveralNames(placed, columns)
}

const signsOfList: readonly {
  readonly mode: ImportMode
  readonly vocabulary: VocabularyName
  readonly needs: ColumnUse
  readonly oneOf: readonly ColumnUse[]
}[] = [
  {
    mode: 'one-organisation',
    vocabulary: 'organisations',
    needs: 'organisation',
    oneOf: ['sector', 'income', 'charity-number', 'company-number', 'gss-code'],
  },
  {
    mode: 'one-strategy',
    vocabulary: 'strategies',
    needs: 'strategy',
    oneOf: ['owner', 'theme', 'started', 'ended'],
  },
  {
    mode: 'one-person',
    vocabulary: 'people',
    needs: 'person',
    oneOf: ['ward', 'party', 'skills'],
  },
]

/** A list of things that are no seats: a name, and something that is said of such things only. */
function findListMode(placed: PlacedTable, guesses: TableGuesses): ImportMode | undefined {
  return signsOfList.find(({ vocabulary, needs, oneOf }) => {
    const uses = new Set(guesses.columns(placed, vocabulary).map(({ use }) => use))
    return uses.has(needs) && oneOf.some((use) => uses.has(use))
  })?.mode
}

function findBestTable(tables: readonly Table[], guesses: TableGuesses): Table {
  const [best] = [...tables].sort(
    (a, b) => guesses.place(b).knownHeadings - guesses.place(a).knownHeadings,
  )
  return best ?? noTable
}
