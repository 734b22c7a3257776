import { keepRecorded } from './wexcombe-plans.mjs'

const VCS = new Set(['voluntary', 'community', 'faith'])
const RESIDENTS = /carers|young people|parents|service|residents/

const BY_SECTOR = {
  voluntary: ['paid-staff', 'trustee', 'volunteer', 'paid-staff'],
  faith: ['paid-staff', 'volunteer', 'trustee'],
  community: ['trustee', 'volunteer', 'resident'],
  business: ['business'],
  academic: ['expert'],
}
const PUBLIC = ['chief-officer', 'officer', 'officer']

function capacityOf(seat) {
  if (seat.pool === 'c') return 'elected-member'
  if (seat.speaksFor) return speakerCapacity(seat.speaksFor)
  const { rank, positions = [] } = seat.person
  const governs = positions.some(
    ([place, , governance]) => place === seat.organisation && governance,
  )
  if (governs && VCS.has(seat.sector) && seat.sector !== 'faith') return 'trustee'
  const ranks = BY_SECTOR[seat.sector] ?? PUBLIC
  return ranks[rank % ranks.length]
}

function speakerCapacity(text) {
  if (text.includes('independent')) return 'expert'
  if (/carers|service/.test(text)) return 'service-user'
  return RESIDENTS.test(text) ? 'resident' : 'other'
}

const LEADING = new Set(['pettifer'])

function levelOf(seat, cabinet) {
  const { person } = seat
  if (seat.pool === 'o')
    return ['chief-officer', 'senior-officer', 'officer'][Math.min(2, person.rank)]
  if (seat.pool !== 'c') return undefined
  if (LEADING.has(person.castKey)) return 'leader'
  if (cabinet.has(person)) return 'cabinet'
  return ['Blue', 'Independent'].includes(person.party) ? 'backbench' : 'opposition'
}

function basisOf(seat, { random }) {
  if (seat.speaksFor) return seat.speaksFor.includes('independent') ? 'appointed' : 'co-opted'
  if (['full', 'county', 'saltc', 'marlc'].includes(seat.partnership) && seat.pool === 'c')
    return 'elected-to-office'
  if (seat.pool === 'c') return 'appointed'
  if (seat.facts.statutory === 'by-law' && !VCS.has(seat.sector)) return 'statutory'
  if (VCS.has(seat.sector))
    return random.weighted(['nominated', 'invited', 'elected-by-sector'], (basis) =>
      basis === 'elected-by-sector' ? 1 : 2,
    )
  return random.pick(['ex-officio', 'nominated', 'invited'])
}

const CHOSEN_BY = {
  appointed: 'Annual Council',
  'elected-by-sector': 'Wexcombe Voluntary Sector Forum',
}

/** As what a person sits there and why this person; about two seats in three say so. */
export function inventStanding(seat, cabinet, chance) {
  const { random } = chance
  if (!seat.person) return {}
  const basis = random.chance(0.64) ? basisOf(seat, chance) : undefined
  const council = seat.pool === 'c' && seat.organisation === 'wdc'
  return keepRecorded({
    capacity: random.chance(0.72) || seat.pool === 'c' ? capacityOf(seat) : undefined,
    level: council || seat.pool === 'o' ? levelOf(seat, cabinet) : undefined,
    basis,
    appointedBy: random.chance(0.5) ? CHOSEN_BY[basis] : undefined,
    reasons: random.chance(0.12)
      ? [random.pick(['portfolio', 'interest', 'skills', 'skills', 'committee'])]
      : undefined,
  })
}
