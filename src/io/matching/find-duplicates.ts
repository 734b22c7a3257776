import type { Network } from '../../domain/network'
import type { MatchReason } from '../import-plan'
import { indexDeclaredDifferent } from './declared-different'
import { indexKnownRecords, type NamedKind } from './known-records'
import { indexSimilarNames } from './similar-names'

export type DuplicateReason = MatchReason | 'same-identifier'

/** Two records of one kind that may be one, and what speaks for it. A suggestion, never a fact. */
export interface DuplicatePair {
  readonly kind: NamedKind
  readonly firstId: string
  readonly secondId: string
  readonly reason: DuplicateReason
  /** Partnerships on which both have, or had, seats; for partnerships, people on both. */
  readonly sharedIds: readonly string[]
}

const kinds: readonly NamedKind[] = ['people', 'organisations', 'partnerships']
/** The surest first; of one surety, those with most in common. */
const surestFirst: readonly DuplicateReason[] = [
  'same-identifier',
  'same-name-different-id',
  'look-alike-letters',
  'short-form',
  'same-surname-and-initial',
  'one-letter-apart',
  'words-missing-or-reordered',
]

/**
 * Pairs of people, organisations and partnerships that may be one record, save those declared
 * different. By names as the import compares them, and by equal identifiers of one scheme.
 */
export function findDuplicates(network: Network): readonly DuplicatePair[] {
  const isDeclaredDifferent = indexDeclaredDifferent(network)
  const pairs = kinds.flatMap((kind) => {
    const sharedBy = indexShared(network, kind)
    return [...findPairs(network, kind)].flatMap(([key, reason]) => {
      const [firstId = '', secondId = ''] = key.split(' ')
      if (isDeclaredDifferent(firstId, secondId)) return []
      const other = sharedBy.get(secondId) ?? new Set()
      const sharedIds = [...(sharedBy.get(firstId) ?? [])].filter((id) => other.has(id)).sort()
      return [{ kind, firstId, secondId, reason, sharedIds }]
    })
  })
  return pairs.toSorted(
    (a, b) =>
      surestFirst.indexOf(a.reason) - surestFirst.indexOf(b.reason) ||
      b.sharedIds.length - a.sharedIds.length,
  )
}

/** The reason for each pair, under both ids, the lower first. The surest reason stays. */
function findPairs(network: Network, kind: NamedKind): ReadonlyMap<string, DuplicateReason> {
  const pairs = new Map<string, DuplicateReason>()
  const put = (first: string, second: string, reason: DuplicateReason) => {
    if (first === second) return
    const key = first < second ? `${first} ${second}` : `${second} ${first}`
    const known = pairs.get(key)
    if (known === undefined || surestFirst.indexOf(reason) < surestFirst.indexOf(known))
      pairs.set(key, reason)
  }
  for (const [first, second] of findSameIdentifiers(network, kind))
    put(first, second, 'same-identifier')
  const known = indexKnownRecords(network, kind)
  const similar = indexSimilarNames(kind, known.named())
  for (const { id, cleaned } of known.named()) {
    for (const other of known.findByCleaned(cleaned)) put(id, other, 'same-name-different-id')
    for (const { record, reason } of similar.find(cleaned)) put(id, record.id, reason)
  }
  return pairs
}

function* findSameIdentifiers(network: Network, kind: NamedKind) {
  const holders = new Map<string, string>()
  for (const { id, identifiers = [] } of network[kind].values()) {
    for (const { scheme, value } of identifiers) {
      const key = `${scheme}\n${value}`
      const holder = holders.get(key)
      if (holder === undefined) holders.set(key, id)
      else yield [holder, id] as const
    }
  }
}

function indexShared(network: Network, kind: NamedKind): ReadonlyMap<string, ReadonlySet<string>> {
  const shared = new Map<string, Set<string>>()
  for (const { personId, partnershipId, organisationId } of network.seats.values()) {
    const ofKind = { people: personId, organisations: organisationId, partnerships: partnershipId }
    const id = ofKind[kind]
    const other = kind === 'partnerships' ? personId : partnershipId
    if (typeof id !== 'string' || other === null) continue
    const others = shared.get(id)
    if (others === undefined) shared.set(id, new Set([other]))
    else others.add(other)
  }
  return shared
}
