import { isPartialDate } from './partial-date'

/** Whether 3/5/2024 is read as 3 May or as 5 March. */
export type DateOrder = 'day-first' | 'month-first'

const months =
  'january february march april may june july august september october november december'
    .split(' ')
    .map((name, index) => [name.slice(0, 3), index + 1] as const)
const welshMonths =
  'ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr'.split(
    ' ',
  )
const monthNumber = new Map<string, number>([
  ...months,
  ...welshMonths.map((name, index) => [name, index + 1] as const),
])

const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:t[\d:.z+-]{1,30})?$/u
const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/u
const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/u
const monthAndYear = /^(\d{1,2})[/.](\d{4})$/u
const words = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?(\p{L}{3,12}) (\d{4})$/u

/** Longer texts are no dates, and are not looked into. */
const longest = 40

/**
 * A date as people write it, as much of it as there is: YYYY, YYYY-MM or YYYY-MM-DD. Undefined if
 * it is none, or no day of the calendar.
 */
export function readDate(text: string, order: DateOrder = 'day-first'): string | undefined {
  if (text.length > longest) return undefined
  const folded = text.trim().toLowerCase().replace(/,/gu, ' ').replace(/\s+/gu, ' ')
  return (
    readIso(iso.exec(folded) ?? yearFirst.exec(folded)) ??
    readNumbers(numbers.exec(folded), order) ??
    readMonthAndYear(monthAndYear.exec(folded)) ??
    readWords(words.exec(folded))
  )
}

/** Month first only if some date of the column fits no other way and every date fits this way. */
export function findDateOrder(texts: Iterable<string>): DateOrder {
  let onlyMonthFirst = 0
  let onlyDayFirst = 0
  for (const text of texts) {
    if (text.length > longest || !numbers.test(text.trim())) continue
    const asDay = readDate(text, 'day-first')
    const asMonth = readDate(text, 'month-first')
    if (asDay === undefined && asMonth !== undefined) onlyMonthFirst += 1
    if (asDay !== undefined && asMonth === undefined) onlyDayFirst += 1
  }
  return onlyMonthFirst > 0 && onlyDayFirst === 0 ? 'month-first' : 'day-first'
}

type Match = RegExpExecArray | null

function readIso(match: Match): string | undefined {
  const [, year, month, day] = match ?? []
  return year === undefined ? undefined : dateOf(year, month, day)
}

function readNumbers(match: Match, order: DateOrder): string | undefined {
  const [, first, second, year] = match ?? []
  if (first === undefined || second === undefined || year === undefined) return undefined
  const [day, month] = order === 'day-first' ? [first, second] : [second, first]
  return dateOf(inFull(year), month, day)
}

function readMonthAndYear(match: Match): string | undefined {
  const [, month, year] = match ?? []
  return year === undefined ? undefined : dateOf(year, month)
}

function readWords(match: Match): string | undefined {
  const [, day, name = '', year] = match ?? []
  const month = monthNumber.get(name) ?? monthNumber.get(englishStart(name))
  return year === undefined || month === undefined ? undefined : dateOf(year, `${month}`, day)
}

const englishMonth =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u

function englishStart(name: string): string {
  return englishMonth.test(name) ? name.slice(0, 3) : ''
}

/** Two digits: 00 to 49 are this century. */
function inFull(year: string): string {
  if (year.length === 4) return year
  return Number(year) < 50 ? `20${year}` : `19${year}`
}

function dateOf(year: string, month?: string, day?: string): string | undefined {
  const parts = [year, month, day].filter((part) => part !== undefined)
  const date = parts.map((part) => part.padStart(2, '0')).join('-')
  return isPartialDate(date) ? date : undefined
}
