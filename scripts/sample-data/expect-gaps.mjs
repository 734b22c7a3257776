import { daysBetween, endOf, isActive, isVcs, lineBetween, sortBy } from './expect-base.mjs'

const CELL_TIERS = new Set(['neighbourhood', 'district', 'unitary', 'county', 'sub-region'])
const SOON = 182

const listInForce = ({ records, day }) =>
  records.strategies.filter((strategy) => strategy.status === 'adopted' && isActive(strategy, day))

function flagsOf(strategies, deciding, base) {
  const soon = strategies.every(
    ({ endedOn }) => endedOn !== undefined && daysBetween(base.day, endOf(endedOn)) <= SOON,
  )
  const voices = base.filled.filter(
    (seat) => deciding.some(({ id }) => id === seat.partnershipId) && base.votes(seat),
  )
  const owners = new Set(strategies.flatMap((strategy) => strategy.ownerIds))
  const flags = []
  if (strategies.length === 0) flags.push('no-strategy')
  else if (soon) flags.push('all-expire-soon')
  if (deciding.length === 0) flags.push('no-deciding-partnership')
  else if (!voices.some((seat) => isVcs(base.groupOf(seat)))) flags.push('no-voting-vcs-seat')
  return owners.size >= 3 ? [...flags, 'crowded'] : flags
}

/** A10: each top theme in each area, the strategies and deciding partnerships there, and flags. */
export function expectCells(base) {
  const { records } = base
  const themes = records.themes.filter((theme) => !theme.parentId).map(({ id }) => id)
  const areas = records.areas.filter((area) => CELL_TIERS.has(area.tier)).map(({ id }) => id)
  const strategies = listInForce(base)
  const deciding = base.partnerships.filter(
    (body) => (body.authority ?? 0) >= 2 && !body.electedBody,
  )
  const cells = themes.sort().flatMap((themeId) =>
    areas.sort().map((areaId) => {
      const covers = (record) =>
        base.tops(record.themeIds).has(themeId) && base.contains(record.areaId, areaId)
      const [plans, bodies] = [strategies.filter(covers), deciding.filter(covers)]
      return {
        themeId,
        areaId,
        strategyIds: plans.map(({ id }) => id).sort(),
        decidingIds: bodies.map(({ id }) => id).sort(),
        flags: flagsOf(plans, bodies, base),
      }
    }),
  )
  return { themes, areas, cells }
}

function linksOf(one, other, base) {
  const joins = base.records.strategyLinks.some(
    (link) =>
      link.kind !== 'conflicts' &&
      [link.fromId, link.toId].sort().join() === `${one.id},${other.id}`,
  )
  const peopleOf = ({ ownerIds }) => new Set(ownerIds.flatMap((id) => [...base.peopleOf(id)]))
  const theirs = peopleOf(other)
  const sharedPeople = [...peopleOf(one)].filter((id) => theirs.has(id))
  const pairs = one.ownerIds.flatMap((a) => other.ownerIds.map((b) => [a, b]))
  const links = []
  if (joins) links.push('recorded-link')
  if (pairs.some(([a, b]) => a === b)) links.push('same-owner')
  if (pairs.some(([a, b]) => a !== b && lineBetween(base, a, b) !== null))
    links.push('reporting-line')
  if (sharedPeople.length > 0) links.push('shared-people')
  return { links, sharedPeople }
}

function statusOf(links) {
  if (links.length === 0) return 'none'
  return links[0] === 'shared-people' ? 'people' : 'formal'
}

/** A11: strategies on one theme in overlapping areas, and what connects them on record. */
export function expectStrategyPairs(base) {
  const strategies = sortBy(listInForce(base), 'id')
  const pairs = strategies.flatMap((one, index) =>
    strategies.slice(index + 1).flatMap((other) => {
      const common = [...base.tops(one.themeIds)].filter((id) => base.tops(other.themeIds).has(id))
      if (common.length === 0 || !base.overlaps(one.areaId, other.areaId)) return []
      const { links, sharedPeople } = linksOf(one, other, base)
      const status = statusOf(links)
      const fragile = status === 'people' && sharedPeople.length === 1
      return [{ a: one.id, b: other.id, themeIds: common.sort(), links, status, fragile }]
    }),
  )
  const count = (status) => pairs.filter((pair) => pair.status === status).length
  return {
    pairs,
    counts: {
      pairs: pairs.length,
      formal: count('formal'),
      peopleOnly: count('people'),
      fragile: pairs.filter((pair) => pair.fragile).length,
      none: count('none'),
    },
  }
}

/** A35: organisations without a filled seat, empty seats, tables without a voluntary voice. */
export function expectMissingVoices(base) {
  const seated = new Set(base.filled.map((seat) => seat.organisationId))
  const withVcs = new Set(
    base.filled.filter((seat) => isVcs(base.groupOf(seat))).map((seat) => seat.partnershipId),
  )
  const withoutVcs = base.partnerships.filter(
    ({ id, electedBody }) => !electedBody && !withVcs.has(id),
  )
  return {
    withoutSeat: [...base.organisations.keys()].filter((id) => !seated.has(id)).sort(),
    partnershipsWithoutVcs: withoutVcs.map(({ id }) => id).sort(),
    emptySeats: sortBy(
      base.empty.map(({ id, partnershipId, startedOn }) => ({
        seatId: id,
        partnershipId,
        since: startedOn ?? null,
      })),
      'seatId',
    ),
  }
}

function isElectedEnd(id, base) {
  const body = base.live.get(id)
  return body ? body.electedBody : base.organisations.get(id)?.sector === 'council'
}

function hasRoute(id, base) {
  const queue = [id]
  for (let at = 0; at < queue.length; at += 1) {
    if (isElectedEnd(queue[at], base)) return true
    const parent = (base.live.get(queue[at]) ?? base.organisations.get(queue[at]))?.parentId
    const above = base.links
      .filter((link) => link.kind === 'reports-to' && link.fromId === queue[at])
      .map((link) => link.toId)
    const known = (next) => base.live.has(next) || base.organisations.has(next)
    queue.push(...[parent, ...above].filter((next) => next && known(next) && !queue.includes(next)))
  }
  return false
}

/** A21: partnerships with no reporting route on record to an elected body. */
export function expectNoRoute(base) {
  const bodies = base.partnerships.filter((body) => !body.electedBody && !hasRoute(body.id, base))
  return bodies.map(({ id }) => id).sort()
}
