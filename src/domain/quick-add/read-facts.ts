import { readDate } from '../read-date'
import { isRoleText } from '../read-role'
import { sentenceWords } from './sentence-words'

/** What a part of a sentence says besides names and roles. */
export interface SeatFacts {
  readonly startedOn?: string
  readonly endedOn?: string
  readonly hoursPerMonth?: number
  readonly voting?: boolean
}

interface ReadFacts {
  readonly facts: SeatFacts
  /** What is left when the facts are taken out. */
  readonly rest: string
}

const hours =
  /(?:^|\s)(\d{1,3}(?:\.\d{1,2})?) ?(?:hours?|hrs?|h|awr|oriau)\b(?! ?(?:a|per|each|every|\/) ?(?:week|day|year|meeting))(?: ?(?:a|per|each|every|\/|y) ?(?:month|mth|mis))?/iu
const voting = /^(non[- ]?voting|voting|without (?:a )?vote|with (?:a )?vote)\b ?(.*)$/iu
/** `3 May 2024` is three words; a longer date is none. */
const longestDateInWords = 3

/** Takes dates, hours a month and the vote out of one part of a sentence. */
export function readFacts(part: string): ReadFacts {
  const dated = readDates(part)
  const timed = readHours(dated.rest)
  const voted = readVote(timed.rest)
  return { facts: { ...dated.facts, ...timed.facts, ...voted.facts }, rest: voted.rest }
}

function readDates(part: string): ReadFacts {
  const bare = readDate(part)
  if (bare !== undefined) return { facts: { startedOn: bare }, rest: '' }
  const from = takeDateAfter(part, sentenceWords.from)
  const until = takeDateAfter(from.rest, sentenceWords.until)
  const facts = {
    ...(from.date === undefined ? {} : { startedOn: from.date }),
    ...(until.date === undefined ? {} : { endedOn: until.date }),
  }
  const isNothingRead = from.date === undefined && until.date === undefined
  if (isNothingRead) return { facts, rest: part }
  const start = readDate(until.rest)
  // May 2024 until 2026: the first date stands without its word.
  return start === undefined || from.date !== undefined
    ? { facts, rest: until.rest }
    : { facts: { ...facts, startedOn: start }, rest: '' }
}

/** The date after one of these words, and the part without both. */
function takeDateAfter(part: string, markers: readonly string[]) {
  const words = part.split(' ')
  for (const [index] of words.entries()) {
    const length = markerLengthAt(words, index, markers)
    if (length === 0) continue
    const start = index + length
    for (let count = longestDateInWords; count > 0; count -= 1) {
      const date = readDate(words.slice(start, start + count).join(' '))
      if (date === undefined || start + count > words.length) continue
      const rest = [...words.slice(0, index), ...words.slice(start + count)].join(' ')
      return { date, rest }
    }
  }
  return { date: undefined, rest: part }
}

function markerLengthAt(words: readonly string[], index: number, markers: readonly string[]) {
  const found = markers.find((marker) => {
    const length = marker.split(' ').length
    return (
      words
        .slice(index, index + length)
        .join(' ')
        .toLowerCase() === marker
    )
  })
  return found === undefined ? 0 : found.split(' ').length
}

function readHours(part: string): ReadFacts {
  const [found, count] = hours.exec(part) ?? []
  if (found === undefined) return { facts: {}, rest: part }
  const rest = part.replace(found, ' ').replace(/\s+/gu, ' ').trim()
  return { facts: { hoursPerMonth: Number(count) }, rest }
}

/** Only beside a role or alone: a Voting Reform Group is a name. */
function readVote(part: string): ReadFacts {
  const [, word, rest = ''] = voting.exec(part) ?? []
  if (word === undefined || (rest !== '' && !isRoleText(rest))) return { facts: {}, rest: part }
  return { facts: { voting: !/^(?:non|without)/iu.test(word) }, rest }
}
