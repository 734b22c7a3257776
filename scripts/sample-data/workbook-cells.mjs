// How a coordinator writes one thing in many ways. Every spelling here means the same name, role or
// date; spellings that do not are planted on purpose, in workbook-rows.mjs.
const ROLE_WORDS = {
  chair: ['Chair', 'Chair', 'Chair', 'Chairman', 'Chairperson', 'chair'],
  'vice-chair': ['Vice Chair', 'Vice-Chair', 'Deputy Chair', 'vice chair'],
  member: ['Member', 'Member', 'Member', 'member', ''],
  substitute: ['Substitute', 'Deputy'],
  observer: ['Observer', 'In attendance'],
  adviser: ['Adviser', 'Advisor'],
  secretary: ['Secretary', 'Clerk'],
}
const MONTHS = `January February March April May June July August September October November
  December`.split(/\s+/)
const NO_BREAK = '\u00a0'
const HONOURS = [' MBE', ' BEM', ', JP']

/** A date as text: whole days mostly day first, months by name, years bare. */
export function writeDate(date, { random }) {
  if (date === undefined) return ''
  const [year, month, day] = date.split('-')
  const monthName = MONTHS[Number(month) - 1]
  if (month === undefined) return year
  if (day === undefined) return random.chance(0.8) ? `${monthName} ${year}` : `${month}/${year}`
  if (random.chance(0.05)) return `${Number(day)} ${monthName} ${year}`
  if (random.chance(0.02)) return date
  return `${Number(day)}/${Number(month)}/${year}`
}

function addTitle(name, person, seat, { random }) {
  if (person.publicOffice && random.chance(0.72))
    return `${random.pick(['Cllr', 'Cllr', 'Councillor'])} ${name}`
  const doctor =
    name === 'Samina Qureshi' || (/Surgery|GP |NHS/.test(seat.organisation) && random.chance(0.3))
  if (doctor && random.chance(0.7)) return `Dr ${name}`
  if (name === 'Judith Ormerod' && random.chance(0.6)) return `Revd ${name}`
  if (/Police/.test(seat.organisation) && random.chance(0.2)) return `Insp ${name}`
  return random.chance(0.03) ? `${random.pick(['Mr', 'Mrs', 'Ms'])} ${name}` : name
}

function addMess(name, { random }) {
  const roll = random.next()
  if (roll < 0.02) return `${name} `
  if (roll < 0.035) return `  ${name}`
  if (roll < 0.055) return name.replace(' ', NO_BREAK)
  if (roll < 0.07) return name.replace(' ', '  ')
  if (roll < 0.082) return `${name}${random.pick(HONOURS)}`
  return roll < 0.11 ? name.replaceAll("'", '\u2019') : name
}

const IN_NAME = {
  chair: [(name) => `CHAIR - ${name}`, (name) => `${name} (Chair)`, (name) => `${name} (Chair)`],
  'vice-chair': [(name) => `${name} (Vice-Chair)`, (name) => `${name}, Vice Chair`],
  observer: [(name) => `${name} (Observer)`],
}

/** The Name and Role cells of a held seat; now and then the role is written inside the name. */
export function writeNameAndRole(person, seat, chance) {
  const { random } = chance
  const titled = addMess(addTitle(person.name, person, seat, chance), chance)
  const forms = IN_NAME[seat.role]
  if (forms && random.chance(0.22)) return [random.pick(forms)(titled.trim()), '']
  return [titled, random.pick(ROLE_WORDS[seat.role])]
}

/** The Name and Role cells of a seat with nobody in it. */
export function writeVacancy(seat, { random }) {
  const word = seat.nameNotRecorded
    ? 'Name not known'
    : random.pick(['VACANT', 'VACANT', 'Vacant', 'vacancy', 'TBC', 'VACANT '])
  return [word, random.pick(ROLE_WORDS[seat.role])]
}

/** An organisation or board as typed: the same words, not always the same spaces and signs. */
export function writeBody(name, { random }) {
  const roll = random.next()
  if (roll < 0.015) return `${name} `
  if (roll < 0.025) return name.replace(' ', '  ')
  if (roll < 0.03) return name.toUpperCase()
  if (roll < 0.04) return name.replace(' ', NO_BREAK)
  return roll < 0.5 && name.includes(' and ') ? name.replace(' and ', ' & ') : name
}

/** A made-up e-mail address, in a domain nobody can own. */
export function writeEmail(person, organisation) {
  const part = (text) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z]+/g, '')
  const [first, ...rest] = person.name.split(' ')
  const place = part(organisation).slice(0, 14) || 'home'
  return `${part(first)}.${part(rest.join(''))}@${place}.example`
}
