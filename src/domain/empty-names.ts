import { foldWords } from '../lib/fold-words'

const vacant = new Set(['vacant', 'vacancy', 'tbc', 'to be confirmed', 'swydd wag'])
const longest = 40

/** A name that says that nobody holds the seat. */
export function isVacant(name: string): boolean {
  return name.length <= longest && vacant.has(foldWords(name))
}

/** A name that says that somebody holds the seat whose name the file lacks. */
export function isNameNotKnown(name: string): boolean {
  return name.length <= longest && foldWords(name) === 'name not known'
}
