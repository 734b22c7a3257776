import { foldWords } from '../../lib/fold-words'

const notRecorded = new Set([
  '',
  'unspecified',
  'present',
  'ongoing',
  'n a',
  'na',
  'unknown',
  'not known',
  'none',
])
/** The longest of them has eleven letters; more is not looked into, as it runs for every cell. */
const longestNotRecorded = 15

/** Texts that say that nothing is recorded, in a cell that is no name: `-`, `n/a`, `ongoing`. */
export function isNotRecorded(text: string): boolean {
  if (text === '') return true
  if (text.length > longestNotRecorded || /^\d/u.test(text)) return false
  return notRecorded.has(foldWords(text))
}
