import { isSameValue } from './changed-step'

/** Which of two records a value is taken from: the one that stays or the one that goes. */
export type MergeSide = 'kept' | 'gone'

/** A field in which both records say something, and not the same. */
export interface DifferingField {
  readonly field: string
  readonly kept: unknown
  readonly gone: unknown
  /** What stands unless a person says otherwise. */
  readonly usual: MergeSide
}

type Fields = Readonly<Record<string, unknown>>

interface Merged {
  readonly fields: Fields
  readonly differing: readonly DifferingField[]
}

/** Values that only say that nobody has said: the other record's word is fuller. */
const sayNothing: Readonly<Record<string, unknown>> = {
  kind: 'other',
  decidesBy: 'unknown',
  publicOffice: false,
  representsNetwork: false,
  electedBody: false,
}
const longestNote = 20_000

/**
 * The fields of two records of one kind as one: what only one of them says, both lists, both notes,
 * all spellings; of two different values the chosen one. The id is that of the record that stays.
 */
export function mergeFields(
  kept: Fields,
  gone: Fields,
  choices: Readonly<Record<string, MergeSide>> = {},
): Merged {
  const fields = new Map<string, unknown>(Object.entries(kept))
  const differing: DifferingField[] = []
  for (const [field, value] of Object.entries(gone)) {
    if (field === 'id') continue
    const own = fields.get(field)
    const joined = joinValues(field, own, value)
    const difference = joined === undefined ? compare(field, own, value) : undefined
    if (difference?.isAsked) differing.push(difference.asked)
    const side = choices[field] ?? difference?.asked.usual
    fields.set(field, joined ?? (side === 'gone' ? value : own))
  }
  return { fields: withAllNames(Object.fromEntries(fields), kept, gone), differing }
}

function compare(field: string, own: unknown, other: unknown) {
  const isOwnSilent = isSilent(field, own)
  const asked: DifferingField = {
    field,
    kept: own,
    gone: other,
    usual: isOwnSilent ? 'gone' : 'kept',
  }
  return { asked, isAsked: !isOwnSilent && !isSilent(field, other) }
}

function isSilent(field: string, value: unknown): boolean {
  return field in sayNothing && isSameValue(value, sayNothing[field])
}

/** Undefined where only one of the two values can stand. */
function joinValues(field: string, own: unknown, other: unknown): unknown {
  if (own === undefined) return other
  if (isSameValue(own, other)) return own
  if (Array.isArray(own) && Array.isArray(other)) return joinLists(own, other)
  if (field === 'note') return joinNotes(`${own}`, `${other}`)
  return undefined
}

function joinLists(own: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const added = other.filter((value) => !own.some((one) => isSameValue(one, value)))
  return [...own, ...added]
}

function joinNotes(own: string, other: string): string | undefined {
  if (own.includes(other)) return own
  if (other.includes(own)) return other
  const both = `${own}\n\n${other}`
  return both.length > longestNote ? undefined : both
}

/** Every name either record was met under, save the one the record now has. */
function withAllNames(fields: Fields, kept: Fields, gone: Fields): Fields {
  if (typeof kept.name !== 'string' || !('name' in gone)) return fields
  const spellings = [fields.otherNames, kept.name, gone.name].flat()
  const others = [...new Set(spellings)].filter(
    (name) => name !== undefined && name !== fields.name,
  )
  const { otherNames: _, ...rest } = fields
  return others.length === 0 ? rest : { ...rest, otherNames: others }
}
