import { foldText } from '../lib/fold-text'
import type { RecordedStep } from './history/recorded-step'
import { entriesOf, type Network } from './network'
import type { RecordEntry } from './records'

/** All that a map and its journal hold about one person. */
export interface AboutPerson {
  readonly person: RecordEntry
  readonly seats: readonly RecordEntry[]
  readonly positions: readonly RecordEntry[]
  readonly decisions: readonly RecordEntry[]
  /** Other records whose texts hold one of the person's names: perhaps of a namesake. */
  readonly mentions: readonly RecordEntry[]
  /** Steps of the journal that touch any of these records, or hold the name; oldest first. */
  readonly steps: readonly RecordedStep[]
}

/** Undefined if there is no such person. A name counts in a text where it stands as whole words. */
export function findAboutPerson(
  network: Network,
  journal: readonly RecordedStep[],
  personId: string,
): AboutPerson | undefined {
  const record = network.people.get(personId)
  if (record === undefined) return undefined
  const entries = entriesOf(network)
  const isOwn = ({ record: own }: RecordEntry) => 'personId' in own && own.personId === personId
  const seats = entries.filter((entry) => entry.kind === 'seats' && isOwn(entry))
  const positions = entries.filter((entry) => entry.kind === 'positions' && isOwn(entry))
  const person: RecordEntry = { kind: 'people', record }
  const ids = new Set<string>([person, ...seats, ...positions].map((entry) => entry.record.id))
  const decisions = entries.filter(
    (entry) => entry.kind === 'decisions' && entry.record.aboutIds.some((id) => ids.has(id)),
  )
  const taken = new Set([...ids, ...decisions.map((entry) => `${entry.record.id}`)])
  const hasName = createNameFinder([record.name, ...(record.otherNames ?? [])])
  return {
    person,
    seats,
    positions,
    decisions,
    mentions: entries.filter((entry) => !taken.has(entry.record.id) && hasName(entry.record)),
    steps: journal.filter((step) => touches(step, taken, personId) || hasName(step)),
  }
}

function touches({ added, updated, removed }: RecordedStep, ids: ReadonlySet<string>, id: string) {
  return (
    [...added, ...updated].some((change) => ids.has(change.id)) ||
    removed.some(
      ({ record }) => ids.has(record.id) || ('personId' in record && record.personId === id),
    )
  )
}

/** Whether a value holds one of these names in any of its texts. */
function createNameFinder(names: readonly string[]): (value: unknown) => boolean {
  const wanted = names.map(toWords).filter((name) => name.trim() !== '')
  const shortest = Math.min(...names.map(({ length }) => length))
  const hasName = (value: unknown): boolean => {
    if (typeof value === 'string') {
      // Most texts are too short to hold a name, and folding each of them would take long.
      if (value.length < shortest) return false
      const words = toWords(value)
      return wanted.some((name) => words.includes(name))
    }
    return typeof value === 'object' && value !== null && Object.values(value).some(hasName)
  }
  return hasName
}

/** Folded words with one space around each. */
function toWords(text: string): string {
  return ` ${foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}
