import type { MatchAnswer, PossibleMatch } from '../../io/import-plan'
import { type NamePair, toNamePairs } from './name-answers'

/**
 * The answers given for one reading of a file, for another reading of the same file, where names
 * that are new on the map have new ids.
 */
export function carryAnswers(
  answers: readonly MatchAnswer[],
  from: readonly PossibleMatch[],
  to: readonly PossibleMatch[],
): readonly MatchAnswer[] {
  const places = new Map(withPlaces(to).map(({ place, pair }) => [place, pair]))
  const before = new Map(withPlaces(from).map(({ place, pair }) => [pair.key, places.get(place)]))
  return answers.flatMap(({ incomingId, candidateId, answer }) => {
    const pair = before.get(`${incomingId} ${candidateId}`)
    if (pair === undefined) return []
    return [{ incomingId: pair.incomingId, candidateId: pair.candidate.id, answer }]
  })
}

/** Two pairs of the same names are told apart by which of them comes first. */
function withPlaces(matches: readonly PossibleMatch[]) {
  const seen = new Map<string, number>()
  return toNamePairs(matches).map((pair: NamePair) => {
    const { kind, incomingName, candidate } = pair
    const words = JSON.stringify([kind, incomingName, candidate.name, candidate.reason])
    const number = (seen.get(words) ?? 0) + 1
    seen.set(words, number)
    return { pair, place: `${number} ${words}` }
  })
}
