import { cleanBodyName, cleanPersonName } from '../../domain/clean-name'
import { isKnownLetters } from '../../domain/name-words'

const lettersRun = /^[\p{Lu}.-]{2,8}(?:[\s,]+[\p{Lu}.-]{2,8})*$/u
const longestLetters = 60

/**
 * Whether what follows a comma are letters after the name (`Jo Marsh, CSW-PIP`): a run of capitals,
 * dots and hyphens, whatever they mean. Before it stands a whole name: `MARSH, JO` and `Marsh, J.`
 * are a surname and what goes before it. In a name all in capitals, capitals tell nothing.
 */
export function isLettersAfterComma(before: string, after: string): boolean {
  if (after.length > longestLetters || !lettersRun.test(after)) return false
  if (!/[\p{L}\p{N}]\P{L}+\p{L}/u.test(before.trim())) return false
  return before !== before.toUpperCase() || after.split(/[\s,]+/u).every(isKnownLetters)
}

/**
 * The form in which files and map compare people's names: cleaned, and without letters after a
 * comma. Never empty for a name that is not: a name of signs alone stands for itself.
 */
export function cleanPersonForm(name: string): string {
  const comma = name.indexOf(',')
  const before = name.slice(0, comma)
  const isLettered = comma > 0 && isLettersAfterComma(before, name.slice(comma + 1).trim())
  const cleaned = cleanPersonName(isLettered ? before : name)
  return cleaned === '' ? name.toLowerCase() : cleaned
}

/** The same for the names of organisations and partnerships. */
export function cleanBodyForm(name: string): string {
  const cleaned = cleanBodyName(name)
  return cleaned === '' ? name.toLowerCase() : cleaned
}
