import { guessPartnershipKind } from './guess-partnership-kind'
import { toLine } from './plain-text'
import { type Kind, type RecordEntry, readRecord } from './records'

/** The kinds that can be made from a name alone: nothing else about them has to be invented. */
export const namedKinds = ['people', 'partnerships', 'organisations', 'themes'] as const

export type NamedKind = (typeof namedKinds)[number]

export function isNamedKind(kind: Kind): kind is NamedKind {
  return namedKinds.some((named) => named === kind)
}

/** A new record of this name with nothing else known of it; null for a name that cannot be kept. */
export function planNamedRecord(kind: NamedKind, text: string, id: string): RecordEntry | null {
  const name = toLine(text)
  const read = readRecord(kind, { id, name, ...usualFields(kind, name) })
  return read.ok ? read.value : null
}

/** What is taken for granted of a new record until somebody says otherwise. */
export function usualFields(kind: Kind, name: string): Readonly<Record<string, unknown>> {
  switch (kind) {
    case 'people':
      return { publicOffice: false }
    case 'organisations':
      return { representsNetwork: false }
    case 'partnerships': {
      const partnershipKind = guessPartnershipKind(name)
      return {
        kind: partnershipKind,
        electedBody: partnershipKind === 'full-council',
        decidesBy: 'unknown',
      }
    }
    case 'seats':
      return { role: 'member', personId: null }
    default:
      return {}
  }
}
