const starts = ['Ba', 'Co', 'De', 'Fi', 'Gu', 'Ha', 'Jo', 'Ke', 'Li', 'Mu'] as const
const middles = ['da', 'lo', 'mi', 're', 'su', 'va', 'we', 'xi', 'yo', 'zu'] as const
const givenEnds = ['bel', 'cor', 'din', 'fan', 'gus'] as const
const familyEnds = ['combe', 'field', 'ham', 'ley', 'mont', 'ridge', 'stead', 'ton'] as const
const subjects = ['Housing', 'Health', 'Skills', 'Transport', 'Safety', 'Climate', 'Youth'] as const
const bodies = ['Board', 'Forum', 'Panel', 'Network', 'Group'] as const

/** A person's name, nobody's: another for each number below 60,000. */
export function inventPersonName(number: number): string {
  // Neighbouring numbers differ in both names, so that few look like one person spelt twice.
  const given = number % 500
  const family = Math.floor(number / 500) + 7 * given
  return `${compose(given, givenEnds)} ${compose(family % 800, familyEnds)}`
}

/** The name of a partnership: another for each number below 100,000. */
export function inventPartnershipName(number: number): string {
  const subject = subjects[number % subjects.length] ?? ''
  const body = bodies[Math.floor(number / subjects.length) % bodies.length] ?? ''
  const place = compose(Math.floor(number / (subjects.length * bodies.length)), familyEnds)
  return `${place} ${subject} ${body}`
}

function compose(number: number, ends: readonly string[]): string {
  const start = starts[number % starts.length] ?? ''
  const middle = middles[Math.floor(number / starts.length) % middles.length] ?? ''
  const end = ends[Math.floor(number / (starts.length * middles.length)) % ends.length] ?? ''
  return `${start}${middle}${end}`
}
