import type { BeforeAndAfter, Snapshot } from '../answers-on-leaving'
import type { Asked } from '../asked'
import type { Columns } from '../columns'
import { toConcentration } from '../concentration'
import { findGroupSizes } from '../group-sizes'
import { groupOf, sizeOfGroup } from '../row-groups'
import { createSeatHours } from '../seat-hours'
import { createSeatsAsAt, type SeatsAsAt } from '../seats-as-at'
import { findSharedPairs } from '../shared-pairs'
import { findTableGroups } from '../table-groups'
import { tryEdits } from '../try-edits'
import { at, byteAt } from '../typed-column'
import { findVcsPartnerships } from '../vcs-partnerships'

interface State {
  readonly columns: Columns
  readonly seats: SeatsAsAt
}

/** A36: the map before, and after each scenario, tried on a copy that nobody else sees. */
export function answerBeforeAndAfter(asked: Asked): BeforeAndAfter {
  const { columns, seats, question } = asked
  const before: State = { columns, seats }
  const tables = findTablesWithPeople(before)
  return {
    baseline: toSnapshot(before, tables),
    scenarios: (question.scenarios ?? []).map(({ name, edits }) => {
      const copy = tryEdits(columns, edits, seats.dayNumber)
      const after: State = { columns: copy, seats: createSeatsAsAt(copy, seats.day) }
      return { name, after: toSnapshot(after, tables), hours: findHours(asked, before, after) }
    }),
  }
}

/** Rows of partnerships with a held seat. */
function findTablesWithPeople({ columns, seats }: State): readonly number[] {
  const { membersOf } = seats.people()
  return [...columns.partnerships.rows()].filter((_, rank) => sizeOfGroup(membersOf, rank) > 0)
}

function toSnapshot({ columns, seats }: State, tablesBefore: readonly number[]): Snapshot {
  const { people, partnerships } = columns
  const shares = toConcentration(findGroupSizes(seats.heldByPerson()))
  const stillThere = tablesBefore.filter((row) => byteAt(seats.isActive, row) === 1)
  const counted = new Set(stillThere.map((row) => at(partnerships.ranks(), row)))
  const { groups, cuts } = findTableGroups(seats.people(), counted)
  const pairs = findSharedPairs(seats.people())
  return {
    seats: shares.total,
    people: shares.holders,
    gini: shares.gini,
    top3Share: shares.top3Share,
    // A group of partnerships that had nobody before is none that the map falls into.
    groups: groups.filter((group) => group.some((rank) => counted.has(rank))).length,
    cutPeople: cuts.map(({ person }) => people.idOf(at(people.rows(), person))),
    partnershipsWithVcsVote: findVcsPartnerships(columns, seats).withVote.size,
    singleThreadPairs: pairs.shared.subarray(0, pairs.count).filter((shared) => shared === 1)
      .length,
  }
}

function findHours({ question }: Asked, before: State, after: State) {
  const { people } = before.columns
  const [hoursBefore, hoursAfter] = [before, after].map(({ columns, seats }) => {
    const hoursOf = createSeatHours(columns, question.settings)
    return (row: number) => {
      const { rows, offsets } = seats.heldByPerson()
      const { recorded, estimated } = hoursOf(rows, at(offsets, row), at(offsets, row + 1))
      return recorded + estimated
    }
  }) as [(row: number) => number, (row: number) => number]
  const seatsOf = ({ seats }: State, row: number) => groupOf(seats.heldByPerson(), row).join(' ')
  return [...people.rows()]
    .filter((row) => seatsOf(before, row) !== seatsOf(after, row))
    .map((row) => ({
      personId: people.idOf(row),
      before: hoursBefore(row),
      after: hoursAfter(row),
    }))
}
