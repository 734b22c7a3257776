// Checks a map against what must always be true of one: references, periods, double seats, loops,
// fields that go together, names, codes and text. Gives problems as sentences; none means valid.
const REFERENCES = {
  people: { wardId: 'areas', interestThemeIds: 'themes' },
  organisations: { areaId: 'areas', themeIds: 'themes', parentId: 'organisations' },
  partnerships: {
    areaId: 'areas',
    themeIds: 'themes',
    parentId: 'partnerships',
    hostOrganisationId: 'organisations',
  },
  seats: { partnershipId: 'partnerships', personId: 'people', organisationId: 'organisations' },
  positions: { personId: 'people', organisationId: 'organisations' },
  links: { fromId: 'bodies', toId: 'bodies' },
  funding: { fromId: 'bodies', toId: 'bodies', viaPartnershipId: 'partnerships' },
  strategies: { ownerIds: 'bodies', themeIds: 'themes', areaId: 'areas' },
  strategyLinks: { fromId: 'strategies', toId: 'strategies' },
  consultations: { byIds: 'bodies', themeIds: 'themes', areaId: 'areas' },
  themes: { parentId: 'themes' },
  areas: { parentId: 'areas' },
  priorities: { themeId: 'themes', areaId: 'areas', organisationId: 'organisations' },
}
const CODES = {
  role: 'chair vice-chair member substitute observer adviser secretary',
  sector: `council health police fire education housing national-government other-public voluntary
    community faith business academic other`,
  capacity: `elected-member officer chief-officer paid-staff trustee volunteer resident service-user
    business expert other`,
  level: 'leader cabinet backbench opposition chief-officer senior-officer officer',
  basis: `elected-to-office elected-by-sector nominated appointed ex-officio statutory invited co-opted`,
  statutory: 'by-law by-guidance voluntary',
  legalForm: `unincorporated company charity cio joint-committee contract part-of-an-organisation other`,
  decidesBy: 'vote consensus unknown',
  tier: `neighbourhood ward parish district unitary county sub-region region nation other`,
  status: 'draft adopted expired',
  mandatedBy: 'local national regional statutory-duty',
  method: 'survey public-meeting panel jury focus-group online forum other',
}
const KINDS = {
  partnerships: `full-council cabinet committee scrutiny partnership-board sub-group forum network
    funding-panel project-board joint-committee other`,
  links: 'reports-to scrutinises advises commissions provides-to shares-information',
  strategyLinks: 'supports delivers same-as supersedes conflicts',
}
const REQUIRED = {
  people: 'name publicOffice',
  organisations: 'name representsNetwork',
  partnerships: 'name kind electedBody decidesBy',
  seats: 'partnershipId role',
  positions: 'personId organisationId role governance',
  links: 'kind fromId toId',
  funding: 'fromId toId annualAmount',
  strategies: 'name ownerIds status',
  strategyLinks: 'fromId toId kind',
  consultations: 'name byIds startedOn',
  themes: 'name',
  areas: 'name tier',
  priorities: 'text themeId',
}
const words = (text) => text.trim().split(/\s+/)

/** First day of a partial date, or for an end without a day the first day after it. */
function firstDay(date) {
  return date.padEnd(10, '-01')
}
function endDay(date) {
  if (date.length === 10) return date
  const [year, month] = date.split('-').map(Number)
  if (month === undefined) return `${year + 1}-01-01`
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}

function checkIds(records) {
  const ids = Object.values(records).flatMap((list) => list.map((record) => record.id))
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  const odd = ids.filter((id) => !/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/.test(id))
  return [...twice.map((id) => `${id} is used twice`), ...odd.map((id) => `${id} is not an id`)]
}

function checkReferences(records) {
  const known = Object.fromEntries(
    Object.entries(records).map(([kind, list]) => [kind, new Set(list.map((record) => record.id))]),
  )
  known.bodies = new Set([...known.organisations, ...known.partnerships])
  return Object.entries(REFERENCES).flatMap(([kind, fields]) =>
    records[kind].flatMap((record) =>
      Object.entries(fields).flatMap(([field, target]) =>
        [record[field] ?? []].flat().flatMap((id) => {
          if (id === record.id) return [`${record.id} refers to itself`]
          return known[target].has(id) ? [] : [`${record.id}.${field}: no ${target} ${id}`]
        }),
      ),
    ),
  )
}

function checkFields(records) {
  return Object.entries(records).flatMap(([kind, list]) =>
    list.flatMap((record) => [
      ...words(REQUIRED[kind] ?? '').flatMap((field) =>
        field === '' || record[field] !== undefined ? [] : [`${record.id} has no ${field}`],
      ),
      ...Object.entries({ ...CODES, kind: KINDS[kind] ?? '' }).flatMap(([field, codes]) => {
        const value = record[field]
        const free = (kind === 'positions' && field === 'role') || value === undefined
        return free || words(codes).includes(value) ? [] : [`${record.id}.${field}: ${value}`]
      }),
    ]),
  )
}

function checkPeriods(records) {
  return Object.values(records).flatMap((list) =>
    list.flatMap(({ id, startedOn, endedOn }) => {
      const dates = [startedOn, endedOn].filter((date) => date !== undefined)
      if (dates.some((date) => !/^\d{4}(-\d\d(-\d\d)?)?$/.test(date))) return [`${id}: odd date`]
      const both = startedOn !== undefined && endedOn !== undefined
      return both && firstDay(startedOn) >= endDay(endedOn) ? [`${id} ends before it starts`] : []
    }),
  )
}

const SEAT_RULES = [
  ['personId is left out', (seat) => seat.personId === undefined],
  [
    'wanted, though held',
    (seat) => seat.wanted && (seat.personId !== null || seat.nameNotRecorded),
  ],
  ['name is recorded after all', (seat) => seat.nameNotRecorded && seat.personId !== null],
  [
    'came to more meetings than were held',
    (seat) => (seat.meetingsAttended ?? 0) > (seat.meetingsHeld ?? Infinity),
  ],
  ['sent more substitutes than meetings', (seat) => seat.substituteSent > (seat.meetingsHeld ?? 0)],
  ['reports back to nobody', ({ reportBack }) => reportBack && !reportBack.to && !reportBack.how],
]

function checkSeats({ seats }) {
  const broken = seats.flatMap((seat) =>
    SEAT_RULES.filter(([, breaks]) => breaks(seat)).map(([what]) => `${seat.id}: ${what}`),
  )
  const held = new Map()
  const twice = seats
    .filter((seat) => seat.personId !== null)
    .flatMap((seat) => {
      const key = [seat.partnershipId, seat.personId, seat.organisationId].join(' ')
      const others = held.get(key) ?? []
      held.set(key, [...others, seat])
      return others.some((other) => overlap(other, seat)) ? [`${seat.id}: held twice (${key})`] : []
    })
  return [...broken, ...twice]
}

function overlap(one, other) {
  const start = (seat) => (seat.startedOn ? firstDay(seat.startedOn) : '0000')
  const end = (seat) => (seat.endedOn ? endDay(seat.endedOn) : '9999')
  return start(one) < end(other) && start(other) < end(one)
}

function checkLoops(list) {
  const parents = new Map(list.map((record) => [record.id, record.parentId]))
  return list.flatMap(({ id }) => {
    const seen = new Set([id])
    for (let at = parents.get(id); at !== undefined; at = parents.get(at)) {
      if (seen.has(at)) return [`${id} is inside itself`]
      seen.add(at)
    }
    return []
  })
}

function checkRest({ info, records }) {
  const units = new Set(Object.keys(info.units))
  const areas = records.areas.flatMap((area) =>
    (area.unitIds ?? []).filter((id) => !units.has(id)).map((id) => `${area.id}: no unit ${id}`),
  )
  const parties = records.people
    .filter((person) => person.party !== undefined && !person.publicOffice)
    .map((person) => `${person.id}: party without public office`)
  const limits = records.partnerships
    .filter((partnership) => partnership.minSeats > partnership.maxSeats)
    .map((partnership) => `${partnership.id}: fewest over most`)
  const ties = [...records.links, ...records.strategyLinks].map((tie) =>
    [tie.kind, tie.fromId, tie.toId].join(' '),
  )
  const again = ties
    .filter((tie, index) => ties.indexOf(tie) !== index)
    .map((tie) => `twice: ${tie}`)
  return [...areas, ...parties, ...limits, ...again]
}

function checkText(map) {
  const text = JSON.stringify(map)
  const problems = text === text.normalize('NFC') ? [] : ['text is not in form NFC']
  return /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]|\\u00[01]|\\[bfnrt]/.test(text)
    ? [...problems, 'text holds control or direction characters']
    : problems
}

/** Every rule a map breaks, as sentences. */
export function checkMap(map) {
  const { records } = map
  const nested = ['organisations', 'partnerships', 'themes', 'areas']
  return [
    ...checkIds(records),
    ...checkReferences(records),
    ...checkFields(records),
    ...checkPeriods(records),
    ...checkSeats(records),
    ...nested.flatMap((kind) => checkLoops(records[kind])),
    ...checkRest(map),
    ...checkText(map),
  ]
}
