import { keepRecorded } from './wexcombe-plans.mjs'

const PARTIES = { Blue: 14, Red: 9, Yellow: 7, Independent: 4 }
const SKILLS = `chairing|finance|safeguarding|planning|fundraising|law|communications|youth work|
  community safety|mental health|data|transport|heritage|housing advice|first aid|public health|
  engineering|farming|languages|equalities`
  .split('|')
  .map((skill) => skill.trim())
const DISTRICT_WARDS =
  `castle market abbey millrace eastgate station gaslane upnorth lownorth larkfield
  harbour sands hythe fenny marl pennick overwexe`.split(/\s+/)
const ROLES = {
  council: ['director', 'head of service', 'service manager', 'officer'],
  health: ['chief operating officer', 'deputy director', 'programme lead', 'clinical lead'],
  police: ['chief inspector', 'inspector', 'partnerships officer'],
  education: ['principal', 'head teacher', 'deputy head', 'inclusion lead'],
  housing: ['chief executive', 'housing manager', 'neighbourhood officer'],
  business: ['managing director', 'director', 'public affairs manager'],
  community: ['chair', 'secretary', 'committee member'],
  faith: ['minister', 'community worker'],
  voluntary: ['chief executive', 'chair of trustees', 'project worker', 'services manager'],
}
const GOVERNING = new Set([
  'chair',
  'chair of trustees',
  'secretary',
  'committee member',
  'councillor',
])

const sitsOn = (person, key, role) =>
  person.held.some((seat) => seat.partnership === key && (role ?? seat.role) === seat.role)

/** The cabinet is Blue with one Independent; scrutiny is chaired by the opposition. */
function shareOutParties(people, { random }) {
  const left = { ...PARTIES, Blue: PARTIES.Blue - 2 }
  const give = (person, party) => {
    person.party = party
    left[party] -= 1
  }
  const members = people.filter((person) => person.pool === 'wdc/c' && !person.castKey)
  const cabinet = members.filter((person) => sitsOn(person, 'cabinet'))
  for (const [index, person] of cabinet.entries())
    give(person, index === 0 ? 'Independent' : 'Blue')
  const chairs = members.filter((person) => !person.party && sitsOn(person, 'scrut', 'chair'))
  for (const person of chairs) give(person, 'Red')
  const rest = random.shuffle(
    Object.entries(left).flatMap(([party, seats]) => Array.from({ length: seats }, () => party)),
  )
  for (const person of members) person.party ??= rest.pop()
}

/** Councillors get a party and, in the district, a ward: two to each. */
export function giveOffice(people, chance) {
  const { random } = chance
  shareOutParties(people, chance)
  const left = [...DISTRICT_WARDS, ...DISTRICT_WARDS]
  const named = people.filter((person) => person.publicOffice && person.wardId)
  for (const person of named) left.splice(left.indexOf(person.wardId.slice(4)), 1)
  const wards = random.shuffle(left)
  for (const person of people) {
    if (!person.pool.endsWith('/c') || person.castKey) continue
    person.publicOffice = true
    if (person.pool === 'wdc/c') person.wardId = `a-w-${wards.pop()}`
    else if (person.pool !== 'marlc/c' && random.chance(0.8))
      person.party = random.pick(['Blue', 'Blue', 'Red', 'Yellow', 'Independent'])
  }
}

function inventDetails(person, { random }) {
  if (person.castKey) return {}
  const resident = person.pool === 'public' || person.publicOffice
  const themes = [...new Set(person.held.flatMap((seat) => seat.facts.themeIds ?? []))]
  return {
    skills: random.chance(0.33) ? random.shuffle(SKILLS).slice(0, random.whole(1, 3)) : undefined,
    interestThemeIds:
      themes.length > 0 && random.chance(0.35) ? random.shuffle(themes).slice(0, 2) : undefined,
    capacityHoursPerMonth: random.chance(0.24) ? random.pick([4, 6, 8, 10, 12, 16, 20]) : undefined,
    wardId:
      !person.publicOffice && random.chance(resident ? 0.7 : 0.12)
        ? `a-w-${random.pick(DISTRICT_WARDS)}`
        : undefined,
  }
}

const SHORT_FORMS = { Christopher: 'Chris', Katherine: 'Kate', Michael: 'Mike', Penelope: 'Penny' }

function otherNamesOf(person, { random }) {
  const [first, ...rest] = person.name.split(' ')
  return SHORT_FORMS[first] && random.chance(0.6)
    ? [[SHORT_FORMS[first], ...rest].join(' ')]
    : undefined
}

const surnameOf = (person) => person.name.split(' ').at(-1)
const plain = (text) =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()

/** Numbers people by surname, as a card index would, and gives their records. */
export function listPeople(people, chance) {
  const sorted = people
    .map((person) => ({
      person,
      key: `${plain(surnameOf(person))} ${plain(person.name)} ${person.pool}`,
    }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
  sorted.forEach(({ person }, index) => {
    person.id = `p-${String(index + 1).padStart(3, '0')}`
  })
  return sorted.map(({ person }) => {
    const invented = inventDetails(person, chance)
    const details = { ...invented, ...keepRecorded({ wardId: person.wardId }) }
    return keepRecorded({
      id: person.id,
      name: person.name,
      otherNames: person.otherNames ?? otherNamesOf(person, chance),
      publicOffice: person.publicOffice ?? false,
      party: person.party,
      wardId: details.wardId,
      skills: person.skills ?? details.skills,
      interestThemeIds: person.interestThemeIds ?? details.interestThemeIds,
      capacityHoursPerMonth: person.capacityHoursPerMonth ?? details.capacityHoursPerMonth,
      identifiers: person.identifiers,
      reviewOn: chance.random.chance(0.1) ? '2027-05' : undefined,
      doNotExport: chance.random.chance(0.008) ? true : undefined,
    })
  })
}

function ordinaryPosition(person, sector, { random }) {
  const [organisation, pool] = person.pool.split('/')
  if (person.pool === 'public') return []
  if (pool === 'c') {
    const startedOn = organisation === 'tcc' ? '2025-05-06' : '2023-05-09'
    const endedOn = organisation === 'tcc' ? '2029-05-07' : '2027-05-10'
    return [{ organisation, role: 'councillor', governance: true, startedOn, endedOn }]
  }
  if (person.held.length === 0 || random.chance(0.3)) return []
  const roles = ROLES[sector] ?? ['manager', 'officer']
  const role = roles[Math.min(person.rank, roles.length - 1)]
  return [{ organisation, role, governance: GOVERNING.has(role) }]
}

/** Positions inside organisations: the day job or office, and some trustees elsewhere. */
export function listPositions(people, organisations, chance) {
  const sectors = new Map(
    organisations.map((organisation) => [organisation.id, organisation.sector]),
  )
  const charities = organisations.filter((organisation) => organisation.sector === 'voluntary')
  const found = people.flatMap((person) => {
    const given = (person.positions ?? []).map(([organisation, role, governance, startedOn]) => ({
      organisation,
      role,
      governance,
      startedOn,
    }))
    const own = person.castKey
      ? given
      : ordinaryPosition(person, sectors.get(`o-${person.pool.split('/')[0]}`), chance)
    const elsewhere = chance.random.pick(charities).id.slice(2)
    const trustee =
      !person.castKey && chance.random.chance(0.06) && !person.pool.startsWith(`${elsewhere}/`)
        ? [{ organisation: elsewhere, role: 'trustee', governance: true }]
        : []
    return [...own, ...trustee].map((position) => ({ personId: person.id, ...position }))
  })
  return found.map(({ organisation, ...position }, index) =>
    keepRecorded({
      id: `m-${String(index + 1).padStart(3, '0')}`,
      organisationId: `o-${organisation}`,
      ...position,
    }),
  )
}
