import { toLine } from '../../domain/plain-text'
import { findIdScheme, type IdScheme } from '../planning/id-scheme'

/**
 * The scheme of the ids of one kind. Short ids such as `p1` mean something else in every file, so
 * they are ids in this file; a prefix with a point in it, such as `uk.org.publicwhip/person`, is the
 * same everywhere.
 */
export function findPopoloScheme(fileName: string, ids: readonly string[]): IdScheme | null {
  if (ids.length === 0) return null
  const file = toFileScheme(fileName)
  const found = findIdScheme(file, ids)
  if (found.scheme === file || found.scheme.includes('.')) return found
  return { ...found, scheme: `${file}/${found.scheme}`.slice(0, 300) }
}

/** `us-congress.popolo (1).json` is a copy of us-congress. */
function toFileScheme(fileName: string): string {
  const stem = toLine(fileName)
    .replace(/\.[a-z]{2,8}$/iu, '')
    .replace(/\s*\(\d{1,3}\)$/u, '')
    .replace(/\.popolo$/iu, '')
    .trim()
    .slice(0, 100)
  return stem === '' ? 'popolo' : stem
}
