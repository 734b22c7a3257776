/** Words that say what stands after them. Another language is another list beside these. */
interface SentenceWords {
  /** After these: the first day of the seat. */
  readonly from: readonly string[]
  /** After these: the end of the seat. */
  readonly until: readonly string[]
  /** After these: on whose behalf. Longer before shorter. */
  readonly behalf: readonly string[]
  /** After these: the partnership. */
  readonly on: readonly string[]
  /** Between a person and what they are. */
  readonly is: readonly string[]
  /** Between a chair and what they chair. */
  readonly chairs: readonly string[]
  /** Before the role or the partnership of a seat that nobody holds. */
  readonly empty: readonly string[]
}

const english: SentenceWords = {
  from: ['from', 'since', 'starting', 'started'],
  until: ['until', 'till', 'to', 'ending', 'ended'],
  behalf: ['on behalf of', 'representing', 'speaking for', 'for'],
  on: ['on', 'of', 'at', 'in', 'to'],
  is: [
    'has been',
    'sits on',
    'sits as',
    'serves on',
    'serves as',
    'is',
    'was',
    'becomes',
    'became',
    'joins',
    'joined',
  ],
  chairs: ['chairs'],
  empty: ['vacant', 'empty', 'vacancy', 'vacant seat', 'empty seat', 'vacant place', 'empty place'],
}

const welsh: SentenceWords = {
  from: ['ers', 'o fis'],
  until: ['tan', 'hyd at'],
  behalf: ['ar ran', 'dros'],
  on: ['ar'],
  is: ['yw', 'ydy'],
  chairs: ['yn cadeirio'],
  empty: ['sedd wag', 'swydd wag'],
}

/** All languages at once: a sentence may mix them, as people do. */
export const sentenceWords: SentenceWords = {
  from: [...english.from, ...welsh.from],
  until: [...english.until, ...welsh.until],
  behalf: [...english.behalf, ...welsh.behalf],
  on: [...english.on, ...welsh.on],
  is: [...english.is, ...welsh.is],
  chairs: [...english.chairs, ...welsh.chairs],
  empty: [...english.empty, ...welsh.empty],
}

/** Words of names of organisations that are not partnerships, whole and folded. */
export const organisationWords =
  /\b(?:council|trust|ltd|limited|cic|cio|charity|nhs|university|college|school|church|police|association|society|foundation|company|centre|services?|cyngor|elusen|prifysgol|ysgol|eglwys|heddlu|cymdeithas)\b/u

/** A pattern for any of these words or word groups, the longest first. */
export function anyOf(words: readonly string[]): string {
  return words.toSorted((first, second) => second.length - first.length).join('|')
}
