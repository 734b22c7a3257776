// The sets every expectation starts from, written from the definitions and not from the program:
// what is active on a day, which seats are filled or held, who sits where, what contains what.
const DAY_MS = 86400000

export const startOf = (date) => date.padEnd(10, '-01')

/** The first day on which something that ended on this partial date is no longer there. */
export function endOf(date) {
  if (date.length === 10) return date
  const [year, month = 12] = date.split('-').map(Number)
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}

export const daysBetween = (from, to) => (Date.parse(to) - Date.parse(from)) / DAY_MS

export function isActive({ startedOn, endedOn }, day) {
  const begun = startedOn === undefined || startOf(startedOn) <= day
  return begun && (endedOn === undefined || day < endOf(endedOn))
}

const GROUPS = {
  council: 'elected',
  health: 'public',
  police: 'public',
  fire: 'public',
  education: 'public',
  housing: 'public',
  'national-government': 'public',
  'other-public': 'public',
  academic: 'public',
  voluntary: 'vcs',
  faith: 'vcs',
  community: 'community',
  business: 'business',
  other: 'other',
}

const indexById = (list) => new Map(list.map((record) => [record.id, record]))

function addTo(map, key, value) {
  if (!map.has(key)) map.set(key, new Set())
  map.get(key).add(value)
}

function createAreas(areas) {
  const byId = indexById(areas)
  const unitsOf = (id) => {
    const own = byId.get(id)?.unitIds
    if (own) return new Set(own)
    const inside = areas.filter((area) => area.parentId === id)
    return new Set(inside.flatMap((area) => [...unitsOf(area.id)]))
  }
  const isAncestor = (high, low) => {
    for (let at = byId.get(low)?.parentId; at; at = byId.get(at)?.parentId)
      if (at === high) return true
    return false
  }
  const compare = (one, other, withUnits) => {
    if (one === undefined || other === undefined) return false
    if (one === other) return true
    const [a, b] = [unitsOf(one), unitsOf(other)]
    return a.size > 0 && b.size > 0 ? withUnits(a, b) : undefined
  }
  return {
    contains: (one, other) =>
      compare(one, other, (a, b) => [...b].every((unit) => a.has(unit))) ?? isAncestor(one, other),
    overlaps: (one, other) =>
      compare(one, other, (a, b) => [...b].some((unit) => a.has(unit))) ??
      (isAncestor(one, other) || isAncestor(other, one)),
  }
}

/** The sets of the definitions for one day. */
export function createBase({ info, records }, day = info.asAt) {
  const organisations = indexById(records.organisations)
  const partnerships = records.partnerships.filter((partnership) => isActive(partnership, day))
  const live = indexById(partnerships)
  const current = records.seats.filter(
    (seat) => live.has(seat.partnershipId) && isActive(seat, day),
  )
  const filled = current.filter((seat) => seat.personId !== null || seat.nameNotRecorded)
  const held = filled.filter((seat) => seat.personId !== null)
  const peopleOn = new Map()
  const organisationsOn = new Map()
  const peopleFor = new Map()
  for (const seat of held) addTo(peopleOn, seat.partnershipId, seat.personId)
  for (const seat of held)
    if (seat.organisationId) addTo(peopleFor, seat.organisationId, seat.personId)
  for (const seat of filled)
    if (seat.organisationId) addTo(organisationsOn, seat.partnershipId, seat.organisationId)
  const allPartnerships = indexById(records.partnerships)
  const reports = records.links.filter(
    (link) =>
      isActive(link, day) &&
      [link.fromId, link.toId].every((id) => !allPartnerships.has(id) || live.has(id)),
  )
  const themes = indexById(records.themes)
  const topOf = (id) => (themes.get(id).parentId ? topOf(themes.get(id).parentId) : id)
  return {
    info,
    records,
    day,
    organisations,
    partnerships,
    live,
    filled,
    held,
    empty: current.filter((seat) => seat.personId === null && !seat.nameNotRecorded),
    peopleOn,
    organisationsOn,
    links: reports,
    tops: (ids = []) => new Set(ids.map(topOf)),
    votes: (seat) => seat.voting ?? ['chair', 'vice-chair', 'member'].includes(seat.role),
    groupOf: (seat) => GROUPS[organisations.get(seat.organisationId)?.sector] ?? 'unknown',
    peopleOf: (id) => peopleOn.get(id) ?? peopleFor.get(id) ?? new Set(),
    ...createAreas(records.areas),
  }
}

export const isVcs = (group) => group === 'vcs' || group === 'community'

/** `parent`, `reports` or null: does either of two report to the other on record? */
export function lineBetween(base, one, other) {
  const parentOf = (id) => (base.live.get(id) ?? base.organisations.get(id))?.parentId
  if (parentOf(one) === other || parentOf(other) === one) return 'parent'
  const reports = base.links.some(
    (link) =>
      link.kind === 'reports-to' &&
      ((link.fromId === one && link.toId === other) ||
        (link.fromId === other && link.toId === one)),
  )
  return reports ? 'reports' : null
}

export const sortBy = (list, ...keys) =>
  [...list].sort((one, other) => {
    const key = keys.find((field) => one[field] !== other[field])
    if (key === undefined) return 0
    return one[key] < other[key] ? -1 : 1
  })

export const share = (part, whole) => (whole === 0 ? null : part / whole)
