import { keepRecorded } from './wexcombe-plans.mjs'

const TODAY = '2026-11-01'
const TODAY_YEAR = 2026
const COUNCIL_BODIES = new Set(['full', 'cabinet', 'scrut', 'plan', 'licen', 'audit'])
const COUNTY_BODIES = new Set(['county', 'hscrut', 'panel'])
const two = (number) => String(number).padStart(2, '0')

/** A day between the start of the partnership and today, later days more often. */
function inventStart(partnership, { random }) {
  const first = Math.max(2012, Number(partnership.startedOn.slice(0, 4)))
  const year = Math.min(
    TODAY_YEAR,
    TODAY_YEAR - Math.floor(random.next() ** 1.15 * (TODAY_YEAR - first + 1)),
  )
  const month = random.whole(1, year === TODAY_YEAR ? 9 : 12)
  const day = `${year}-${two(month)}-${two(random.whole(1, 28))}`
  const floor = partnership.startedOn.padEnd(10, '-01')
  return day < floor ? partnership.startedOn : day
}

function roughen(day, { random }) {
  if (day.length < 10) return day
  const roll = random.next()
  if (roll < 0.17) return undefined
  if (roll < 0.27) return day.slice(0, 4)
  return roll < 0.5 ? day.slice(0, 7) : day
}

function councilTerm(seat, chance) {
  const { random } = chance
  const key = seat.partnership
  if (seat.pool === 'c' && key === 'full')
    return [
      seat.role === 'member' && random.chance(0.09)
        ? random.pick(['2024-10-18', '2025-07-11'])
        : '2023-05-09',
      '2027-05-10',
    ]
  if (key === 'county') return ['2025-05-06', '2029-05-07']
  if (key === 'saltc' || key === 'marlc')
    return seat.pool === 'c'
      ? ['2023-05-09', '2027-05-10']
      : [inventStart(seat.facts, chance), undefined]
  if (key === 'cabinet') return [random.pick(['2023-05-24', '2025-05-21']), undefined]
  if (COUNCIL_BODIES.has(key))
    return [random.pick(['2026-05-20', '2025-05-21', '2023-05-24', '2023-05-24']), '2027-05-19']
  return [
    random.pick(['2025-05-20', '2025-05-20', '2026-05-19']),
    random.pick(['2027-05', undefined]),
  ]
}

function otherTerm(seat, chance) {
  const { random } = chance
  if (seat.partnership === 'town') {
    const ends = seat.place <= 9 ? '2027-03-31' : '2027-03'
    return [roughen(inventStart(seat.facts, chance), chance), seat.place <= 13 ? ends : undefined]
  }
  if (seat.pool === 'c')
    return [
      random.pick(['2023-06', '2023-06', '2025-05-21', '2026-05-20']),
      random.pick(['2027-05', '2027-05-19', undefined]),
    ]
  const start = inventStart(seat.facts, chance)
  const shown = roughen(start, chance)
  if (shown === undefined || random.chance(0.55)) return [shown, undefined]
  const years = random.pick([2, 3, 3, 4])
  const ends = Number(shown.slice(0, 4)) + years
  const end = shown.length === 4 ? String(ends) : `${ends}${shown.slice(4)}`
  return end.padEnd(10, '-01') > TODAY && Number(end.slice(0, 4)) > TODAY_YEAR
    ? [shown, end]
    : [shown, undefined]
}

/** Start and end of a seat held today, as somebody would have written them down. */
export function inventTerm(seat, chance) {
  const council = COUNCIL_BODIES.has(seat.partnership) || COUNTY_BODIES.has(seat.partnership)
  const local = ['saltc', 'marlc'].includes(seat.partnership)
  const [startedOn, endedOn] =
    (council || local) && !seat.speaksFor ? councilTerm(seat, chance) : otherTerm(seat, chance)
  return keepRecorded({ startedOn, endedOn })
}

function inventSource(seat, { random }) {
  if (random.chance(0.17)) return undefined
  const checkedOn = `${random.pick([2025, 2026, 2026])}-${two(random.whole(1, 10))}-${two(random.whole(1, 28))}`
  if (seat.facts.electedBody || COUNTY_BODIES.has(seat.partnership))
    return {
      title: 'Council website, committee page',
      url: `https://council.example/committees/${seat.partnership}`,
      checkedOn,
      confidence: 'sure',
    }
  return random.pick([
    { title: 'Terms of reference and membership list', checkedOn, confidence: 'sure' },
    { title: 'Minutes of the last meeting', checkedOn, confidence: 'sure' },
    {
      title: 'Partnership web page',
      url: 'https://partners.example/members',
      checkedOn,
      confidence: 'think',
    },
    {
      title: 'The officer who runs it, by telephone',
      checkedOn: checkedOn.slice(0, 7),
      confidence: 'think',
    },
    { title: 'A colleague remembers', confidence: 'guess' },
  ])
}

function inventAttendance(seat, { random }) {
  const held = Math.round(seat.facts.meetingsPerYear)
  if (!seat.person || held < 3 || !random.chance(seat.facts.electedBody ? 0.85 : 0.38)) return {}
  const usual = random.pick([0.6, 0.75, 0.85, 0.9, 1])
  let attended = 0
  for (let meeting = 0; meeting < held; meeting += 1) if (random.chance(usual)) attended += 1
  const missed = held - attended
  const substituteSent = missed > 0 && random.chance(0.2) ? random.whole(1, missed) : undefined
  return keepRecorded({ meetingsHeld: held, meetingsAttended: attended, substituteSent })
}

const EFFORT = { chair: 2, 'vice-chair': 1.5, substitute: 0.25, observer: 0.75, adviser: 0.75 }

function inventHours(seat, { random }) {
  if (!seat.person || !random.chance(seat.castKey ? 0.6 : 0.26)) return undefined
  const { meetingsPerYear, meetingHours } = seat.facts
  const usual = (meetingsPerYear / 12) * meetingHours * 1.5 * (EFFORT[seat.role] ?? 1)
  return Math.max(0.5, Math.round(usual * (0.6 + random.next() * 1.1) * 2) / 2)
}

const REPORTS = {
  elected: [
    { to: 'Overview and Scrutiny Committee', how: 'yearly report' },
    { how: 'note to all councillors', everyMonths: 6 },
    { to: 'Full council', everyMonths: 12, lastOn: '2026-05' },
  ],
  voluntary: [
    { to: 'Wexcombe Voluntary Sector Forum', how: 'item at each forum', everyMonths: 3 },
    { to: 'Wexcombe Voluntary Sector Forum' },
    { how: 'sector newsletter', everyMonths: 1, lastOn: '2026-10' },
  ],
  other: [{ how: 'own management team' }, { to: 'own board', everyMonths: 3 }],
}

function inventReportBack(seat, { random }) {
  const { sector } = seat
  if (!seat.person || seat.partnership === 'full') return undefined
  if (seat.pool === 'c') return random.chance(0.28) ? random.pick(REPORTS.elected) : undefined
  const vcs = ['voluntary', 'community', 'faith'].includes(sector)
  if (vcs) return random.chance(0.3) ? random.pick(REPORTS.voluntary) : undefined
  return seat.role === 'member' && random.chance(0.09) ? random.pick(REPORTS.other) : undefined
}

/** Everything about a seat that is not who, where or when. Unrecorded things stay out. */
export function inventSeatFacts(seat, chance) {
  const { random } = chance
  const votes = ['chair', 'vice-chair', 'member'].includes(seat.role)
  const elected = seat.facts.electedBody && seat.pool === 'c'
  return keepRecorded({
    voting: elected || random.chance(0.7) ? votes : undefined,
    hoursPerMonth: inventHours(seat, chance),
    ...inventAttendance(seat, chance),
    reportBack: inventReportBack(seat, chance),
    delegatedAuthority: seat.person && random.chance(0.12) ? random.chance(0.6) : undefined,
    recallable: seat.person && random.chance(0.22) ? random.chance(0.7) : undefined,
    supportContact: seat.pool === 'c' && random.chance(0.15) ? 'Democratic Services' : undefined,
    source: inventSource(seat, chance),
  })
}
