import type { MatchAnswer, PossibleMatch } from '../../io/import-plan'

export type NameAnswer = MatchAnswer['answer']

/** One pair that a person decides about. */
export interface NamePair {
  readonly key: string
  readonly kind: PossibleMatch['kind']
  readonly incomingId: string
  readonly incomingName: string
  readonly candidate: PossibleMatch['candidates'][number]
}

export function toNamePairs(matches: readonly PossibleMatch[]): readonly NamePair[] {
  return matches.flatMap(({ kind, incomingId, incomingName, candidates }) =>
    candidates.map((candidate) => ({
      key: `${incomingId} ${candidate.id}`,
      kind,
      incomingId,
      incomingName,
      candidate,
    })),
  )
}

export function findAnswer(answers: readonly MatchAnswer[], pair: NamePair): NameAnswer {
  return answers.find((one) => isAbout(one, pair))?.answer ?? 'later'
}

/** One name can be the same as one other only, so a second `same` takes back the first. */
export function applyAnswer(
  answers: readonly MatchAnswer[],
  pair: NamePair,
  answer: NameAnswer,
): readonly MatchAnswer[] {
  const { incomingId, candidate } = pair
  const others = answers.filter((one) => {
    const isRival = one.incomingId === incomingId && one.answer === 'same' && answer === 'same'
    return !isAbout(one, pair) && !isRival
  })
  return [...others, { incomingId, candidateId: candidate.id, answer }]
}

/** Every name is the same as the one suggested first; other candidates stay undecided. */
export function acceptSuggestions(matches: readonly PossibleMatch[]): readonly MatchAnswer[] {
  return matches.flatMap(({ incomingId, candidates: [first] }) =>
    first === undefined ? [] : [{ incomingId, candidateId: first.id, answer: 'same' as const }],
  )
}

export function keepAllSeparate(matches: readonly PossibleMatch[]): readonly MatchAnswer[] {
  return toNamePairs(matches).map(({ incomingId, candidate }) => ({
    incomingId,
    candidateId: candidate.id,
    answer: 'different',
  }))
}

function isAbout({ incomingId, candidateId }: MatchAnswer, pair: NamePair): boolean {
  return incomingId === pair.incomingId && candidateId === pair.candidate.id
}
