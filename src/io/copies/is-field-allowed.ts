import type { Person } from '../../domain/person'
import type { RecordEntry } from '../../domain/records'
import type { CopyChoices } from './copy-choices'
import { type PrivacyClass, privacyClasses } from './privacy-classes'

export type CopyAudience = 'partners' | 'everybody'

/** What hidden people lose besides their name: it would tell who they are. */
const lostWithTheName: ReadonlySet<string> = new Set([
  'otherNames',
  'identifiers',
  'wardId',
  'source',
])

/** Whether a record of this kind may be in the copy at all: it goes where its id may go. */
export function isKindAllowed(kind: RecordEntry['kind'], audience: CopyAudience): boolean {
  return isClassAllowed(privacyClasses[kind].id, audience)
}

/** Whether this field of this record may be in the copy (domain model, section 9). */
export function isFieldAllowed(
  { kind, record }: RecordEntry,
  field: string,
  audience: CopyAudience,
  choices: CopyChoices,
): boolean {
  if (field === 'note') return areNotesKept(audience, choices)
  if (kind === 'people' && choices.hideNames && lostWithTheName.has(field)) return false
  if (kind === 'people' && field === 'party') return isPartyKept(record, choices)
  if (kind === 'people' && field === 'wardId' && record.publicOffice) return true
  const classes: Readonly<Record<string, PrivacyClass>> = privacyClasses[kind]
  const privacyClass = Object.hasOwn(classes, field) ? classes[field] : undefined
  return privacyClass !== undefined && isClassAllowed(privacyClass, audience)
}

function isClassAllowed(privacyClass: PrivacyClass, audience: CopyAudience): boolean {
  return privacyClass === 'P' || (privacyClass === 'I' && audience === 'partners')
}

/** A note may name anybody, so it does not stay where names are hidden. */
function areNotesKept(audience: CopyAudience, { leaveOutNotes, hideNames }: CopyChoices): boolean {
  return audience === 'partners' && !leaveOutNotes && !hideNames
}

function isPartyKept(person: Person, { leaveOutParty }: CopyChoices): boolean {
  return person.publicOffice && !leaveOutParty
}
