import { groupBy } from '../../lib/group-by'
import type { MatchAnswer, PossibleMatch } from '../import-plan'
import { toNameWords } from './compare-names'
import { findSuggestions, type Suggestion } from './find-suggestions'
import type { Matching } from './matching'
import { findBestSpelling, type NameGroup } from './name-group'

/** One record of the plan: new, or one of the map, with the groups that speak of it. */
export interface RecordSlot {
  readonly id: string
  readonly isKnown: boolean
  readonly groups: NameGroup[]
}

export interface MatchedGroups {
  readonly slotOf: ReadonlyMap<NameGroup, RecordSlot>
  readonly slots: readonly RecordSlot[]
  readonly matches: readonly PossibleMatch[]
}

/**
 * Finds each group again on the map (domain model, section 5): by our own id, by an identifier, by
 * an equal cleaned form. Everything else is a suggestion, joined only if a person said `same`.
 */
export function matchGroups(matching: Matching): MatchedGroups {
  const automatic = matchAutomatically(matching)
  const incomingIdOf = (group: NameGroup) => matching.idFor(`${matching.known.kind}:${group.key}`)
  const unmatched = matching.groups.filter((group) => !automatic.has(group))
  const suggestions = findSuggestions(
    unmatched,
    matching,
    (group) => automatic.get(group) ?? incomingIdOf(group),
  )
  const slots = new Map<string, RecordSlot>()
  const slotOf = new Map<NameGroup, RecordSlot>()
  const joins = findJoins(suggestions, matching.answers)
  for (const group of matching.groups) {
    const id = automatic.get(group) ?? followJoins(joins, incomingIdOf(group))
    const slot = slots.get(id) ?? { id, isKnown: matching.known.has(id), groups: [] }
    slot.groups.push(group)
    slots.set(id, slot)
    slotOf.set(group, slot)
  }
  const matches = suggestions.map((one) => toPossibleMatch(one, matching))
  return { slotOf, slots: [...slots.values()], matches }
}

type Automatic = Map<NameGroup, string>

function matchAutomatically(matching: Matching): Automatic {
  const found: Automatic = new Map()
  for (const group of matching.groups) {
    const id = findById(group, matching)
    if (id !== undefined) found.set(group, id)
  }
  const claimed = new Set(found.values())
  const rest = matching.groups.filter((group) => !found.has(group))
  const wanted = groupBy(rest, (group) => findByName(group, matching, claimed))
  for (const [id, [group, ...others]] of wanted) {
    // Two groups that the file tells apart cannot both be the one record: a person decides.
    const isClear = others.length === 0
    if (id !== undefined && group !== undefined && isClear) found.set(group, id)
  }
  return found
}

function findById(
  { idValue, identifiers }: NameGroup,
  { known, scheme, areIdsForeign }: Matching,
): string | undefined {
  if (idValue !== undefined) {
    if (!areIdsForeign && known.has(idValue)) return idValue
    const found = scheme === undefined ? undefined : known.findByIdentifier(scheme, idValue)
    if (found !== undefined) return found
  }
  const [only, ...others] = new Set(
    identifiers.flatMap((one) => known.findByIdentifier(one.scheme, one.value) ?? []),
  )
  return others.length === 0 ? only : undefined
}

function findByName(
  group: NameGroup,
  { known, scheme, companionsOf }: Matching,
  claimed: ReadonlySet<string>,
): string | undefined {
  // One that bore the same id of the scheme would have been found by it: this one bears another.
  const schemes = [
    ...group.identifiers.map((one) => one.scheme),
    ...(scheme === undefined ? [] : [scheme]),
  ]
  const candidates = known
    .findByCleaned(group.cleaned)
    .filter((id) => !claimed.has(id) && !schemes.some((one) => known.hasScheme(id, one)))
    .filter((id) => !known.isApartByTitle(id, group.spellings.keys()))
  const [only] = candidates
  if (only === undefined) return undefined
  if (candidates.length === 1 && !isTooShort(group.cleaned, known.kind)) return only
  // The name alone is not enough; the same name in all the same places is.
  const covering = candidates.filter((id) => isCovered(group.companions, companionsOf(id)))
  return covering.length === 1 ? covering[0] : undefined
}

function isTooShort(cleaned: string, kind: string): boolean {
  if (kind !== 'people') return false
  const { words } = toNameWords(cleaned)
  const [first = '', ...rest] = words
  return rest.length === 0 || first.length < 2
}

function isCovered(companions: ReadonlySet<string>, by: ReadonlySet<string>): boolean {
  return companions.size > 0 && [...companions].every((name) => by.has(name))
}

/** Incoming id to the id it is joined to, where a person said that they are the same. */
function findJoins(suggestions: readonly Suggestion[], answers: readonly MatchAnswer[]) {
  const joins = new Map<string, string>()
  for (const { incomingId, candidates } of suggestions) {
    const same = answers.find(
      (one) =>
        one.incomingId === incomingId &&
        one.answer === 'same' &&
        candidates.some(({ id }) => id === one.candidateId),
    )
    if (same !== undefined) joins.set(incomingId, same.candidateId)
  }
  return joins
}

/** A candidate may itself be joined to another; a circle ends where it began. */
function followJoins(joins: ReadonlyMap<string, string>, from: string): string {
  const seen = new Set<string>()
  let id = from
  for (let next = joins.get(id); next !== undefined && !seen.has(id); next = joins.get(id)) {
    seen.add(id)
    id = next
  }
  return id
}

function toPossibleMatch(suggestion: Suggestion, { answers, known }: Matching): PossibleMatch {
  const { group, incomingId, candidates } = suggestion
  const given = candidates.map(
    ({ id }) =>
      answers.find((one) => one.incomingId === incomingId && one.candidateId === id)?.answer ??
      'later',
  )
  const isDifferent = given.every((answer) => answer === 'different')
  const otherwise = isDifferent ? 'different' : 'later'
  return {
    kind: known.kind,
    incomingId,
    incomingName: findBestSpelling(group.spellings),
    candidates,
    answer: given.includes('same') ? 'same' : otherwise,
  }
}
