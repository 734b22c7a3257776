import type { Network } from '../../domain/network'
import { cleanBodyForm } from '../matching/cleaned-form'
import { readOrganisationRows } from '../organisation-list/read-organisation-rows'
import { readBodyRows } from '../partnership-rows/read-body-rows'
import { readPersonRows } from '../person-list/read-person-rows'
import { createFileFacts, type FileReading } from '../planning/file-facts'
import type { IssueList } from '../planning/issue-list'
import { findIdSchemes } from '../planning/section-reader'
import type { SheetSection } from '../planning/sheet-row'
import { readSeatRows } from '../seats-table/read-seat-rows'
import type { SeatRow } from '../seats-table/seat-row'
import { readStrategyRows } from '../strategy-list/read-strategy-rows'
import type { StrategyRow } from '../strategy-list/strategy-row'

/** What each row of a section states, by kind. */
export interface Sections {
  readonly seats?: readonly SheetSection[]
  readonly people?: readonly SheetSection[]
  readonly organisations?: readonly SheetSection[]
  readonly partnerships?: readonly SheetSection[]
  readonly strategies?: readonly SheetSection[]
}

export interface ReadFile extends FileReading {
  readonly seats: readonly SeatRow[]
  readonly strategies: readonly StrategyRow[]
  /** Items that could not be read. */
  readonly problems: number
}

/** Reads all sections of a file into one set of names. `onRow` hears of each row that may be a seat. */
export function readSections(
  sections: Sections,
  network: Network,
  issues: IssueList,
  onRow: () => void,
): ReadFile {
  const {
    seats = [],
    people = [],
    organisations = [],
    partnerships = [],
    strategies = [],
  } = sections
  const all = [...partnerships, ...organisations, ...people, ...seats, ...strategies]
  const facts = createFileFacts()
  const ids = findIdSchemes(all)
  const reading = { facts, ids, issues }
  // A row with people is told of with them, not once more as a partnership.
  const named = new Set(seats.flatMap(({ rows }) => rows.map(({ row }) => row)))
  const unread = [
    ...partnerships.map((section) => readBodyRows(section, reading, named)),
    ...organisations.map((section) => readOrganisationRows(section, reading)),
    ...people.map((section) => readPersonRows(section, reading)),
  ]
  const seatRows = seats.flatMap((section) => readSeatRows(section, reading, onRow))
  const onMap = new Set(
    Array.from(network.partnerships.values(), ({ name }) => cleanBodyForm(name)),
  )
  const strategyRows = strategies.flatMap((section) =>
    readStrategyRows(section, reading, (cleaned) => onMap.has(cleaned)),
  )
  const notSeats = countRows(seats) - seatRows.length
  const notStrategies = countRows(strategies) - strategyRows.length
  return {
    seats: seatRows,
    strategies: strategyRows,
    facts,
    schemes: {
      people: ids['person-id']?.scheme,
      organisations: ids['organisation-id']?.scheme,
      partnerships: ids['partnership-id']?.scheme,
    },
    problems: unread.reduce((sum, one) => sum + one, notSeats + notStrategies),
  }
}

export function countRows(sections: readonly SheetSection[]): number {
  return sections.reduce((sum, { rows }) => sum + rows.length, 0)
}
