/** One collator for all names: comparing through it is many times faster than text by text. */
const collator = new Intl.Collator('en-GB')

/** The order of names in lists, accents and capitals last of all. For `sort`. */
export function compareNames(first: string, second: string): number {
  return collator.compare(first, second)
}
