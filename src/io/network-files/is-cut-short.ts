/**
 * Whether a list of ties, without a line end at its end, may have lost the rest of its last line:
 * the line has fewer words than the one above, or the name that it ends in begins another name.
 */
export function isCutShort(
  text: string,
  lines: readonly (readonly string[])[],
  names: Iterable<string>,
  { isEven }: { readonly isEven: boolean },
): boolean {
  const last = lines.at(-1)
  if (last === undefined || /[\r\n]\s*$/u.test(text)) return false
  if (isEven && last.length < (lines.at(-2)?.length ?? 0)) return true
  const word = last.at(-1) ?? ''
  // Beyond the two ends of a tie stands only how strong it is.
  if (isEven && last.length > 2) return false
  return [...names].some((name) => name !== word && name.startsWith(word))
}
