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
  const aliases = [...standIns].flatMap((key) =>
    rows.filter((row) => row.key === key).map(({ draft }) => textAt(draft, 'name')),
  )
  const told = rows.map((stated) => {
    const isOnMap = network[stated.kind].has(textAt(stated.draft, 'id'))
    const row = isOnMap ? { ...stated, draft: withoutAliases(stated.draft, aliases) } : stated
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
function withoutAliases(draft: Draft, aliases: readonly string[]): Draft {
  const isAltered = (value: unknown): boolean => {
    if (typeof value === 'string')
      return aliases.some((alias) => alias !== '' && value.includes(alias))
    if (typeof value !== 'object' || value === null) return false
    return Object.values(value).some(isAltered)
  }
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => !isAltered(value)))
}
