import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findDifferences, readSampleMap } from '../../tests/builders/golden'
import { getInfo } from '../domain/network'
import { settingsInForce } from '../domain/settings'
import type { AnalysisId, Answers } from './answer'
import { askColumns } from './ask-columns'
import { buildColumns } from './columns'

// Written from the story of the place by a script that shares no code with the analyses.
const expected = JSON.parse(
  readFileSync(new URL('../../sample-data/wexcombe-expected.json', import.meta.url), 'utf8'),
)
const network = readSampleMap('wexcombe')
const asked = askColumns(buildColumns(network), {
  asAt: expected.asAt,
  compareWith: expected.compareWith,
  settings: settingsInForce(getInfo(network).settings),
})

/** The part of an answer that the story speaks of, in the story's own shape. */
const told: { readonly [K in AnalysisId]?: (answer: Answers[K]) => unknown } = {
  A1: ({ people, without }) => ({
    sum: people.reduce((sum, { seats }) => sum + seats, 0),
    people: people.length,
    top: people.filter(({ personId }) => idsOf('A1', 'top').includes(personId)),
    without: without,
  }),
  A2: ({ limit, people }) => ({ limit, over: people.filter(({ over }) => over) }),
  A3: ({ total, totalEstimated, withoutOrganisation, unknownSeats, people }) => ({
    total,
    totalEstimated,
    withoutOrganisation,
    unknownSeats,
    overCapacity: people.filter(({ ratio }) => ratio !== null && ratio >= 1),
  }),
  A7: ({ partnerships, possiblePairs, sharing, pairs }) => ({
    partnerships,
    possiblePairs,
    sharing,
    listed: pairs.filter(({ listed }) => listed),
  }),
  A10: ({ themes, areas, cells }) => ({
    themes,
    areas,
    cells: cells.length,
    flagged: cells.filter(({ flags }) => flags.length > 0),
  }),
  A11: ({ counts, pairs }) => ({
    counts,
    none: pairs.filter(({ status }) => status === 'none'),
  }),
  A13: ({ groups, cutPeople }) => ({
    groups: groups.map(({ length }) => length),
    cutPeople,
  }),
  A35: ({ withoutSeat, partnershipsWithoutVcs, emptySeats }) => ({
    withoutSeat: withoutSeat.map(({ organisationId }) => organisationId),
    partnershipsWithoutVcs,
    emptySeats,
  }),
}

function idsOf(id: string, list: string): readonly string[] {
  return expected.results[id][list].map(({ personId }: { personId: string }) => personId)
}

test.each(Object.keys(told) as (keyof typeof told)[])(
  '%s finds in Wexcombe what its story says',
  (id) => {
    const tell = told[id] as ((answer: unknown) => unknown) | undefined
    const differences = findDifferences(
      tell?.(asked.answer(id)),
      expected.results[id],
      expected.tolerance,
    )
    expect(differences).toEqual([])
  },
)
