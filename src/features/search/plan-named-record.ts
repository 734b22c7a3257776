import { guessPartnershipKind } from '../../domain/guess-partnership-kind'
import { toLine } from '../../domain/plain-text'
import { type RecordEntry, readRecord } from '../../domain/records'

/** The kinds that can be made from a name alone. */
export const namedKinds = ['people', 'partnerships', 'organisations'] as const

export type NamedKind = (typeof namedKinds)[number]

/** A new record of this name with nothing else known of it; null for a name that cannot be kept. */
export function planNamedRecord(kind: NamedKind, text: string, id: string): RecordEntry | null {
  const name = toLine(text)
  const partnershipKind = guessPartnershipKind(name)
  const fields = {
    people: { publicOffice: false },
    organisations: { representsNetwork: false },
    partnerships: {
      kind: partnershipKind,
      electedBody: partnershipKind === 'full-council',
      decidesBy: 'unknown',
    },
  }
  const read = readRecord(kind, { id, name, ...fields[kind] })
  return read.ok ? read.value : null
}
