import { cleanBodyName, cleanPersonName } from '../../domain/clean-name'

const lettersRun = /^[\p{Lu}.-]{2,8}(?:[\s,]+[\p{Lu}.-]{2,8})*$/u
const longestLetters = 60

/** Letters after a comma (`, CSW-PIP`): a run of capitals, dots and hyphens, whatever they mean. */
export function isLettersRun(text: string): boolean {
  return text.length <= longestLetters && lettersRun.test(text)
}

/**
 * The form in which files and map compare people's names: cleaned, and without letters after a
 * comma. Never empty for a name that is not: a name of signs alone stands for itself.
 */
export function cleanPersonForm(name: string): string {
  const comma = name.indexOf(',')
  const isLettered = comma > 0 && isLettersRun(name.slice(comma + 1).trim())
  const cleaned = cleanPersonName(isLettered ? name.slice(0, comma) : name)
  return cleaned === '' ? name.toLowerCase() : cleaned
}

/** The same for the names of organisations and partnerships. */
export function cleanBodyForm(name: string): string {
  const cleaned = cleanBodyName(name)
  return cleaned === '' ? name.toLowerCase() : cleaned
}
