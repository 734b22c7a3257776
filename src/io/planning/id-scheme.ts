import { toLine } from '../../domain/plain-text'

export interface IdScheme {
  readonly scheme: string
  /** The value of an id under this scheme; empty for an empty cell. */
  readonly valueOf: (cell: string) => string
}

const longest = 300

/**
 * The scheme of a column of ids: what all its values share before the last `/`; otherwise the
 * heading (formats, section 3.6).
 */
export function findIdScheme(heading: string, cells: Iterable<string>): IdScheme {
  let shared: string | undefined
  let isShared = true
  for (const cell of cells) {
    const text = toLine(cell)
    if (text === '') continue
    const before = text.slice(0, Math.max(0, text.lastIndexOf('/')))
    shared ??= before
    isShared &&= before === shared && before !== '' && before.length < longest
  }
  if (shared !== undefined && isShared) {
    const start = shared.length + 1
    return { scheme: shared, valueOf: (cell) => toLine(cell).slice(start, start + longest) }
  }
  const scheme = toLine(heading).slice(0, longest)
  return {
    scheme: scheme === '' ? 'id' : scheme,
    valueOf: (cell) => toLine(cell).slice(0, longest),
  }
}
