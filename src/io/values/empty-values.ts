import { foldHeading } from '../columns/fold-heading'

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
const vacant = new Set(['vacant', 'vacancy', 'tbc', 'to be confirmed', 'swydd wag'])
const longest = 40
/** The longest of them has eleven letters; more is not looked into, as it runs for every cell. */
const longestNotRecorded = 15

/** Texts that say that nothing is recorded, in a cell that is no name: `-`, `n/a`, `ongoing`. */
export function isNotRecorded(text: string): boolean {
  if (text === '') return true
  if (text.length > longestNotRecorded || /^\d/u.test(text)) return false
  return notRecorded.has(foldHeading(text))
}

/** A name that says that nobody holds the seat. */
export function isVacant(name: string): boolean {
  return name.length <= longest && vacant.has(foldHeading(name))
}

/** A name that says that somebody holds the seat whose name the file lacks. */
export function isNameNotKnown(name: string): boolean {
  return name.length <= longest && foldHeading(name) === 'name not known'
}
