import type { Network } from '../../domain/network'
import { type Draft, type KeyedRow, textAt } from './own-row'

/** The ids that a copy gives to people whose names it does not tell. */
const standIn = /^[PW]-\d{3,6}$/u

/**
 * A copy for others has stand-ins for people who asked not to be named. Read back into the map it came
 * from, whose seats are known by their ids, a stand-in says nothing of who holds the seat, so its
 * reference is left out, and so is a stand-in that nothing refers to any more.
 */
export function withoutStandIns(rows: readonly KeyedRow[], network: Network): readonly KeyedRow[] {
  const standIns = new Set(
    rows
      .filter(({ kind, key }) => kind === 'people' && standIn.test(key) && !network.people.has(key))
      .map(({ key }) => key),
  )
  if (standIns.size === 0) return rows
  const namesAlias = createAliasFinder(
    rows.filter(({ key }) => standIns.has(key)).map(({ draft }) => textAt(draft, 'name')),
  )
  const told = rows.map((stated) => {
    const isOnMap = network[stated.kind].has(textAt(stated.draft, 'id'))
    const row = isOnMap ? { ...stated, draft: withoutAltered(stated.draft, namesAlias) } : stated
    const { kind, draft } = row
    const holder = textAt(draft, 'personId')
    if ((kind !== 'seats' && kind !== 'positions') || !standIns.has(holder)) return row
    const before = network[kind].get(textAt(draft, 'id'))
    if (before === undefined || before.personId === null) return row
    const { personId: _, ...rest } = draft
    return { ...row, draft: rest }
  })
  const needed = new Set(told.map(({ draft }) => textAt(draft, 'personId')))
  const isOfThisMap = rows.some(({ kind, draft }) => network[kind].has(textAt(draft, 'id')))
  return told.filter(({ key }) => !isOfThisMap || !standIns.has(key) || needed.has(key))
}

/** Texts that a copy altered, because a name that it hides stood in them, are no news. */
function withoutAltered(draft: Draft, namesAlias: (text: string) => boolean): Draft {
  const isAltered = (value: unknown): boolean => {
    if (typeof value === 'string') return namesAlias(value)
    return typeof value === 'object' && value !== null && Object.values(value).some(isAltered)
  }
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => !isAltered(value)))
}

const mostWords = 6

/** Looks up each run of words, as a copy may have as many aliases as people. */
function createAliasFinder(aliases: readonly string[]): (text: string) => boolean {
  const known = new Set(
    aliases.map((alias) => wordsOf(alias).join(' ')).filter((one) => one !== ''),
  )
  return (text) => {
    const words = wordsOf(text)
    return words.some((_, from) =>
      Array.from({ length: mostWords }, (__, more) => more + 1).some((length) =>
        known.has(words.slice(from, from + length).join(' ')),
      ),
    )
  }
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}
