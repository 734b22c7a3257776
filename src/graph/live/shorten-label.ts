const longest = 40
const lineLength = 22

/** A name for the picture: at most 40 characters, then "…", on at most two lines. */
export function shortenLabel(name: string): string {
  // Only the start is looked at, so that a name of any length costs the same.
  const characters = [...name.slice(0, 4 * longest).trim()]
  const isCut = characters.length > longest
  const text = isCut ? `${characters.slice(0, longest).join('').trimEnd()}…` : characters.join('')
  if (characters.length <= lineLength) return text
  const middle = text.length / 2
  const spaces = [...text.matchAll(/\s+/g)].map(({ index }) => index)
  const [split] = spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  if (split === undefined) return breakInHalf(text)
  return `${text.slice(0, split)}\n${text.slice(split).trimStart()}`
}

function breakInHalf(text: string): string {
  const characters = [...text]
  const half = Math.ceil(characters.length / 2)
  return `${characters.slice(0, half).join('')}\n${characters.slice(half).join('')}`
}
