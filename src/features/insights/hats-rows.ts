import type { Network } from '../../domain/network'
import { compareNames } from '../../lib/compare-names'
import type { InsightAnswers } from './insight-answers'

export interface HatsRow {
  readonly personId: string
  readonly name: string
  readonly seats: number
  readonly partnerships: number
  readonly organisations: number
  readonly weighted: number
  readonly isOver: boolean
  /** Hours a month; absent where nothing recorded says how many. */
  readonly hours?: number
  readonly isMostlyEstimated: boolean
  readonly hasUnknownHours: boolean
}

interface KnownRows {
  readonly sources: readonly unknown[]
  readonly rows: readonly HatsRow[]
}

/** Table, map and sentences ask for the same list, and ordering ten thousand names takes a frame. */
const known = new WeakMap<object, KnownRows>()

/** Everybody with a seat: most seats first, then the heavier, ties by name. */
export function toHatsRows(answers: InsightAnswers, network: Network): readonly HatsRow[] {
  const { A1, A2, A3 } = answers
  const sources = [A2, A3, network.people]
  const found = known.get(A1)
  if (found?.sources.every((source, index) => source === sources[index])) return found.rows
  const rows = listRows(answers, network)
  known.set(A1, { sources, rows })
  return rows
}

function listRows(answers: InsightAnswers, network: Network): readonly HatsRow[] {
  const weights = new Map(answers.A2.people.map((person) => [person.personId, person]))
  const times = new Map(answers.A3.people.map((person) => [person.personId, person]))
  const rows = answers.A1.people.flatMap((counts): HatsRow[] => {
    const person = network.people.get(counts.personId)
    if (person === undefined) return []
    const weight = weights.get(counts.personId)
    const time = times.get(counts.personId)
    const isTimeKnown = time !== undefined && time.recorded + time.estimated > 0
    return [
      {
        ...counts,
        name: person.name,
        weighted: weight?.weighted ?? 0,
        isOver: weight?.over ?? false,
        ...(isTimeKnown ? { hours: time.hours } : {}),
        isMostlyEstimated: (time?.estimatedShare ?? 0) > 0.5,
        hasUnknownHours: (time?.unknownSeats ?? 0) > 0,
      },
    ]
  })
  return rows.sort(
    (first, second) =>
      second.seats - first.seats ||
      second.weighted - first.weighted ||
      compareNames(first.name, second.name) ||
      (first.personId < second.personId ? -1 : 1),
  )
}
