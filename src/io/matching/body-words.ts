import type { MatchReason } from '../import-plan'

/** Words that say what kind of body it is, its form in law, or nothing: often left out. */
const lightWords: ReadonlySet<string> = new Set(
  (
    'the of and for a in to limited plc llp cic cio inc corp corporation company co council borough ' +
    'city county district metropolitan royal unitary authority association assoc community interest ' +
    'board uk'
  ).split(' '),
)

/** Abbreviations that are written for a whole word. */
const inFull: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['assoc', 'association'],
  ['corp', 'corporation'],
  ['dept', 'department'],
  ['univ', 'university'],
  ['comm', 'committee'],
  ['cttee', 'committee'],
  ['govt', 'government'],
  ['co', 'company'],
  ['intl', 'international'],
  ['natl', 'national'],
])

/** The words that tell a body from others, sorted; empty if it has none but light ones. */
export function toBodyCore(words: readonly string[]): string {
  const whole = words.map((word) => inFull.get(word) ?? word)
  return whole
    .filter((word) => !lightWords.has(word))
    .sort()
    .join(' ')
}

const shortestAcronym = 3

/** The first letters of its words, with and without the small ones between; and words short enough to be such letters. */
export function findAcronyms(words: readonly string[]): readonly string[] {
  const small = new Set(['the', 'of', 'and', 'for', 'a', 'in', 'to'])
  const lettersOf = (list: readonly string[]) => list.map((word) => word[0]).join('')
  const acronyms = [lettersOf(words), lettersOf(words.filter((word) => !small.has(word)))]
  return acronyms.filter((letters) => letters.length >= shortestAcronym)
}

/** Why two bodies whose words differ may be one: their telling words are the same, or its initials. */
export function compareBodyWords(
  a: readonly string[],
  b: readonly string[],
): MatchReason | undefined {
  const core = toBodyCore(a)
  if (core.length > 2 && core === toBodyCore(b)) return 'words-missing-or-reordered'
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const [only = ''] = short
  if (short.length !== 1 || only.length < shortestAcronym) return undefined
  return findAcronyms(long).includes(only) || long.at(-1) === only ? 'short-form' : undefined
}
