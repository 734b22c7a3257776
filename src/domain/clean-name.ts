import { isKnownLetters, lettersAfterName, mixedCaseLetters, titles } from './name-words'
import { toLine } from './plain-text'

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
  rsquo: "'",
  lsquo: "'",
  ndash: '–',
  mdash: '—',
}

/**
 * A name as it may be shown: HTML entities decoded once, NFC, no hidden characters, straight
 * apostrophes, single spaces (domain model, section 5, step 1).
 */
export function tidyName(name: string): string {
  return toLine(decodeEntities(name).replace(/[\u2018\u2019\u02BC\u2032\u0060\u00B4]/gu, "'"))
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/giu, (whole, ...parts) => {
    const [decimal, hex, name] = parts as (string | undefined)[]
    if (name !== undefined) return namedEntities[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : whole
  })
}

/**
 * The form in which two spellings of one person's name are equal (section 5, steps 1 and 3 to 5):
 * no accents, capitals, punctuation, titles or letters after the name. Roles inside names are
 * lifted out before, by whoever reads the file.
 */
export function cleanPersonName(name: string): string {
  const words = toWords(withoutAccents(name))
  const isAllCapitals = words.every((word) => word === word.toUpperCase())
  const isLetters = isAllCapitals ? isKnownLetters : isLettersAfter
  let end = words.length
  while (end > 2 && isLetters(words[end - 1] ?? '')) end -= 1
  let start = 0
  while (end - start > 2 && titles.has((words[start] ?? '').toLowerCase())) start += 1
  return words.slice(start, end).join(' ').toLowerCase()
}

/** The same for organisations and partnerships: `&` is and, `ltd` is limited, no leading `the`. */
export function cleanBodyName(name: string): string {
  const words = toWords(withoutAccents(name).replace(/&/gu, ' and ').toLowerCase())
  const inFull = words.map((word) => (word === 'ltd' ? 'limited' : word))
  return (inFull.length > 1 && inFull[0] === 'the' ? inFull.slice(1) : inFull).join(' ')
}

/** NFKD without marks: the same text for é and e, ﬁ and fi. Capitals stay, to tell MA from Ma. */
function withoutAccents(name: string): string {
  return tidyName(name)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
}

function toWords(name: string): readonly string[] {
  const spaced = name.replace(/['\u02BC]/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ')
  return spaced.split(' ').filter((word) => word !== '')
}

function isLettersAfter(word: string): boolean {
  const isCapitals = word === word.toUpperCase() && lettersAfterName.has(word.toLowerCase())
  return isCapitals || mixedCaseLetters.has(word)
}
