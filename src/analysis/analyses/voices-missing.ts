import type { Area } from '../../domain/area'
import type { Organisation } from '../../domain/organisation'
import type { Partnership } from '../../domain/partnership'
import { sectorGroupOf } from '../../domain/sector-group'
import type { VoicesMissing } from '../answers-on-partnerships'
import type { Asked } from '../asked'
import { groupOf } from '../row-groups'
import { seatFlag } from '../seat-columns'
import { at, byteAt } from '../typed-column'
import { findVcsPartnerships } from '../vcs-partnerships'

const localTiers: readonly Area['tier'][] = ['neighbourhood', 'ward', 'parish']
const decidesFrom = 2

/** A35: organisations, sectors, wards and councils that this map has no record of at the table. */
export function answerVoicesMissing(asked: Asked): VoicesMissing {
  const { columns, seats } = asked
  const organisations = findOrganisations(asked)
  const partnerships = findTables(asked)
  const { withSeat } = findVcsPartnerships(columns, seats)
  return {
    withoutSeat: organisations
      .filter(({ filled }) => filled.length === 0)
      .map(({ record }) => ({ organisationId: record.id, group: sectorGroupOf(record.sector) })),
    withoutVote: organisations
      .filter(({ filled, voting }) => filled.length > 0 && voting.length === 0)
      .map(({ record }) => record.id),
    withoutVoteOnThemes: organisations
      .filter((organisation) => isWithoutVoteOnThemes(asked, organisation))
      .map(({ record }) => record.id),
    cells: asked
      .answer('A10')
      .cells.filter(({ flags }) => flags.includes('no-voting-vcs-seat'))
      .map(({ themeId, areaId }) => ({ themeId, areaId })),
    partnershipsWithoutVcs: partnerships
      .filter(({ row }) => !withSeat.has(row))
      .map(({ record }) => record.id),
    withoutWardMember: partnerships
      .filter((table) => isLocal(asked, table) && !hasWardMember(asked, table))
      .map(({ record }) => record.id),
    councils: findCouncilsWithoutSeat(asked, organisations, partnerships),
    emptySeats: findEmptySeats(asked),
  }
}

interface SeatedOrganisation {
  readonly record: Organisation
  readonly filled: Int32Array
  readonly voting: Int32Array
}

function findOrganisations({ columns, seats }: Asked): readonly SeatedOrganisation[] {
  const byOrganisation = seats.filledByOrganisation()
  const { flags } = columns.seat
  return [...columns.organisations.rows()].flatMap((row) => {
    const record = columns.organisations.recordOf(row)
    if (record === undefined) return []
    const filled = groupOf(byOrganisation, row)
    const voting = filled.filter((seat) => (byteAt(flags, seat) & seatFlag.votes) !== 0)
    return [{ record, filled, voting }]
  })
}

interface Table {
  readonly row: number
  readonly record: Partnership
}

/** Active partnerships that are not elected bodies. */
function findTables({ columns, seats }: Asked): readonly Table[] {
  return [...seats.activePartnerships()].flatMap((row) => {
    const record = columns.partnerships.recordOf(row)
    return record === undefined || record.electedBody ? [] : [{ row, record }]
  })
}

/** Councils speak for everybody, so themes are not asked of them. */
function isWithoutVoteOnThemes(
  { columns, themes, areas }: Asked,
  { record, voting }: SeatedOrganisation,
): boolean {
  const own = themes().of(record.themeIds)
  if (own.size === 0 || record.sector === 'council') return false
  return !voting.some((seat) => {
    const partnership = columns.partnerships.recordOf(at(columns.seat.partnership, seat))
    const { themeIds, areaId } = partnership ?? {}
    const areSomewhereElse =
      areaId !== undefined &&
      record.areaId !== undefined &&
      !areas().overlaps(areaId, record.areaId)
    return !areSomewhereElse && [...themes().of(themeIds)].some((theme) => own.has(theme))
  })
}

function isLocal({ columns }: Asked, { record }: Table): boolean {
  const area = record.areaId === undefined ? undefined : columns.few.areas.get(record.areaId)
  return area !== undefined && localTiers.includes(area.tier)
}

function hasWardMember({ columns, seats, areas }: Asked, { row, record }: Table): boolean {
  const { flags, person } = columns.seat
  return groupOf(seats.filledByPartnership(), row).some((seat) => {
    if ((byteAt(flags, seat) & seatFlag.electedMember) === 0) return false
    const wardId = columns.people.recordOf(at(person, seat))?.wardId
    return (
      wardId !== undefined && record.areaId !== undefined && areas().overlaps(record.areaId, wardId)
    )
  })
}

function findCouncilsWithoutSeat(
  { columns, areas }: Asked,
  organisations: readonly SeatedOrganisation[],
  partnerships: readonly Table[],
): VoicesMissing['councils'] {
  const councils = organisations.filter(({ record }) => record.sector === 'council')
  return partnerships.flatMap(({ row, record: { id, authority = 0, areaId } }) => {
    if (authority < decidesFrom || areaId === undefined) return []
    const missing = councils.filter(
      ({ record, filled }) =>
        record.areaId !== undefined &&
        areas().contains(areaId, record.areaId) &&
        !filled.some((seat) => at(columns.seat.partnership, seat) === row),
    )
    if (missing.length === 0) return []
    return [{ partnershipId: id, organisationIds: missing.map(({ record }) => record.id) }]
  })
}

function findEmptySeats({ columns, seats }: Asked): VoicesMissing['emptySeats'] {
  return [...seats.empty].flatMap((row) => {
    const seat = columns.seats.recordOf(row)
    if (seat === undefined) return []
    const { id, partnershipId, startedOn } = seat
    return [{ seatId: id, partnershipId, since: startedOn ?? null }]
  })
}
