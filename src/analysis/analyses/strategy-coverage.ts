import type { AreaId } from '../../domain/area'
import type { Strategy } from '../../domain/strategy'
import type { CellFlag, StrategyCoverage } from '../answers-on-partnerships'
import type { Asked } from '../asked'
import { endNumberOf, neverEnds } from '../seat-columns'
import { findStrategiesInForce } from '../strategies-in-force'
import { findVcsPartnerships } from '../vcs-partnerships'

const cellTiers: readonly string[] = [
  'neighbourhood',
  'district',
  'unitary',
  'county',
  'sub-region',
]
const soonInDays = 182
const crowdedFrom = 3
const decidesFrom = 2

interface Placed {
  readonly id: string
  readonly themes: ReadonlySet<string>
  readonly areaId?: AreaId
}

/** A10: for every top theme and area, the strategies in force and the partnerships that decide. */
export function answerStrategyCoverage(asked: Asked): StrategyCoverage {
  const { columns, seats, themes } = asked
  const strategies = findStrategiesInForce(columns, seats)
  const byId = new Map<string, Strategy>(strategies.map((strategy) => [strategy.id, strategy]))
  const placedStrategies = strategies.map(({ id, themeIds, areaId }) =>
    toPlaced(id, themes().of(themeIds), areaId),
  )
  const deciding = findDeciding(asked)
  const areaIds = findCellAreas(asked)
  const flagsOf = createFlagReader(asked, byId)
  const cells = themes().tops.flatMap((themeId) =>
    areaIds.map((areaId) => {
      const covers = createCover(asked, themeId, areaId)
      const strategyIds = placedStrategies.filter(covers).map(({ id }) => id)
      const decidingIds = deciding.filter(covers).map(({ id }) => id)
      return { themeId, areaId, strategyIds, decidingIds, flags: flagsOf(strategyIds, decidingIds) }
    }),
  )
  return {
    themes: themes().tops,
    areas: areaIds,
    cells,
    unplaced: {
      strategyIds: findUnplaced(placedStrategies),
      partnershipIds: findUnplaced(deciding),
    },
  }
}

function toPlaced(id: string, themes: ReadonlySet<string>, areaId?: AreaId): Placed {
  return { id, themes, ...(areaId === undefined ? {} : { areaId }) }
}

function findUnplaced(placed: readonly Placed[]): readonly string[] {
  return placed.filter(({ areaId }) => areaId === undefined).map(({ id }) => id)
}

function findDeciding({ columns, seats, themes }: Asked): readonly Placed[] {
  return [...seats.activePartnerships()].flatMap((row) => {
    const partnership = columns.partnerships.recordOf(row)
    if (partnership === undefined || partnership.electedBody) return []
    const { id, authority = 0, themeIds, areaId } = partnership
    return authority >= decidesFrom ? [toPlaced(id, themes().of(themeIds), areaId)] : []
  })
}

/** Areas of the tiers where plans are made; a map without such areas shows all it has. */
function findCellAreas({ columns }: Asked): readonly string[] {
  const areas = [...columns.few.areas.values()]
  const chosen = areas.filter(({ tier }) => cellTiers.includes(tier))
  return (chosen.length > 0 ? chosen : areas).map(({ id }) => id).sort()
}

function createCover({ areas }: Asked, themeId: string, cellAreaId: string) {
  return ({ themes, areaId }: Placed) =>
    areaId !== undefined && themes.has(themeId) && areas().contains(areaId, cellAreaId)
}

function createFlagReader(
  { columns, seats }: Asked,
  byId: ReadonlyMap<string, Strategy>,
): (strategyIds: readonly string[], decidingIds: readonly string[]) => readonly CellFlag[] {
  const { withVote } = findVcsPartnerships(columns, seats)
  const endsSoon = (id: string) => {
    const end = endNumberOf(byId.get(id) ?? {})
    return end !== neverEnds && end - seats.dayNumber <= soonInDays
  }
  const hasVcsVote = (id: string) => withVote.has(columns.partnerships.rowOf(id))
  return (strategyIds, decidingIds) => {
    const flags: CellFlag[] = []
    if (strategyIds.length === 0) flags.push('no-strategy')
    else if (strategyIds.every(endsSoon)) flags.push('all-expire-soon')
    if (decidingIds.length === 0) flags.push('no-deciding-partnership')
    else if (!decidingIds.some(hasVcsVote)) flags.push('no-voting-vcs-seat')
    const owners = new Set(strategyIds.flatMap((id) => byId.get(id)?.ownerIds ?? []))
    if (owners.size >= crowdedFrom) flags.push('crowded')
    return flags
  }
}
