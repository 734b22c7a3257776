import type { Network } from '../../domain/network'

export type IsDeclaredDifferent = (firstId: string, secondId: string) => boolean

/** The pairs of which a person said that they are two: they are not asked about again. */
export function indexDeclaredDifferent({ decisions }: Network): IsDeclaredDifferent {
  const pairs = new Set<string>()
  for (const { question, outcome, aboutIds } of decisions.values()) {
    if (question !== 'same-record' || outcome !== 'different') continue
    for (const first of aboutIds) for (const second of aboutIds) pairs.add(`${first} ${second}`)
  }
  return (firstId, secondId) => pairs.has(`${firstId} ${secondId}`)
}
