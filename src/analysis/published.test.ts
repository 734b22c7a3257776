import { describe, expect, test } from 'vitest'
import { findDifferences, readGolden } from '../../tests/builders/golden'
import { anArea } from '../../tests/builders/records'
import { generatePairs, networkOfPairs, type Scale } from '../../tests/builders/seats-of-pairs'
import type { Network } from '../domain/network'
import { usualSettings } from '../domain/settings'
import { expectedEi, toDiversity } from './analyses/sector-balance'
import { createAreaMap } from './area-map'
import { askColumns } from './ask-columns'
import { buildColumns } from './columns'
import { toConcentration } from './concentration'
import { toConstraint } from './constraint'
import { findGoBetween } from './go-between'
import { findInnerCore } from './inner-core'
import { createSeatsAsAt } from './seats-as-at'
import { findSharedPairs } from './shared-pairs'
import { findTableGroups } from './table-groups'
import { toVotingPower } from './voting-power'

const question = { asAt: '2009-04-01', compareWith: '2008-04-01', settings: usualSettings }
const ask = (network: Network) => askColumns(buildColumns(network), question)
const fraction = (text: string) => {
  const [above = 0, below = 1] = text.split('/').map(Number)
  return above / below
}

describe('Davis Southern Women', () => {
  interface Davis {
    readonly tolerance: number
    readonly input: { readonly edges: readonly (readonly [string, string])[] }
    readonly expected: {
      readonly hat_count: Readonly<Record<string, number>>
      readonly gini_fraction: string
      readonly hhi_fraction: string
      readonly body_pairs: {
        readonly columns: readonly string[]
        readonly rows: readonly (readonly (string | number)[])[]
      }
      readonly core_number: Readonly<Record<string, number>>
      readonly single_thread_links: Readonly<Record<string, number>>
      readonly go_between_body_to_body: Readonly<Record<string, number>>
    }
  }
  const { input, expected, tolerance } = readGolden<Davis>('01_davis_southern_women')
  const slug = (name: string) => name.replace(/ /g, '-')
  const asked = ask(networkOfPairs(input.edges.map(([woman, event]) => [slug(woman), event])))

  test('A1 counts the hats of every woman as published', () => {
    const counted = asked.answer('A1').people.map(({ personId, seats }) => [personId, seats])
    const known = Object.entries(expected.hat_count).map(([name, count]) => [slug(name), count])
    expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(known))
  })

  test('A5 has the published Gini and sum of squared shares', () => {
    const { gini, hhi } = asked.answer('A5').people
    expect(gini).toBeCloseTo(fraction(expected.gini_fraction), 12)
    expect(hhi).toBeCloseTo(fraction(expected.hhi_fraction), 12)
  })

  test('A7 has every pair of events that shares a woman, and no other', () => {
    const { columns, rows } = expected.body_pairs
    const known = rows
      .map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])))
      .map((pair) => {
        const [a, b] = [String(pair.a), String(pair.b)].sort()
        const { shared, jaccard, overlap_coefficient: overlap, cosine_ochiai: cosine } = pair
        return { a, b, shared, jaccard, overlap, cosine }
      })
      .filter(({ shared }) => Number(shared) > 0)
      .sort((x, y) => (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1))
    expect(known.length).toBeGreaterThan(60)
    expect(findDifferences(asked.answer('A7').pairs, known, tolerance)).toEqual([])
  })

  test('A16 has everybody and every event of the highest published core', () => {
    const { level, people, partnerships, shown } = asked.answer('A16')
    const known = Object.entries(expected.core_number)
    const most = Math.max(...known.map(([, core]) => core))
    const inside = known.filter(([, core]) => core === most).map(([name]) => slug(name))
    expect(level).toBe(most)
    expect([...people, ...partnerships].sort()).toEqual(inside.sort())
    expect(shown).toBe(false)
  })

  test('A12 has the pairs of events that hang by one woman, and the go-betweens', () => {
    const { singleThreads, goBetween } = asked.answer('A12')
    const threads = new Map(singleThreads.map(({ personId, pairs }) => [personId, pairs.length]))
    const scores = new Map(goBetween.map(({ personId, score }) => [personId, score]))
    for (const [name, known] of Object.entries(expected.single_thread_links)) {
      expect([name, threads.get(slug(name)) ?? 0]).toEqual([name, known])
    }
    for (const [name, known] of Object.entries(expected.go_between_body_to_body)) {
      expect(findDifferences(scores.get(slug(name)), known, tolerance, name)).toEqual([])
    }
  })
})

interface BurtCase {
  readonly name: string
  readonly edges: readonly (readonly [number | string, number | string])[]
  readonly weights: readonly number[] | null
  readonly expected_constraint: Readonly<Record<string, number | null>>
}

/** Ties both ways added up, by place in the list of names; those of weight 0 are none. */
function tiesOf(edges: BurtCase['edges'], weights: BurtCase['weights'], names: readonly string[]) {
  const ties = new Map<number, Map<number, number>>()
  const add = (from: number, to: number, weight: number) => {
    const own = ties.get(from) ?? new Map<number, number>()
    if (weight > 0) ties.set(from, own.set(to, (own.get(to) ?? 0) + weight))
  }
  for (const [index, ends] of edges.entries()) {
    const [from = -1, to = -1] = ends.map((end) => names.indexOf(`${end}`))
    add(from, to, weights?.[index] ?? 1)
    add(to, from, weights?.[index] ?? 1)
  }
  return ties
}

test.each(readGolden<{ cases: readonly BurtCase[] }>('04_burt_constraint').cases)(
  'A14 constrains $name as published',
  ({ edges, weights, expected_constraint: known }) => {
    const names = Object.keys(known)
    const ties = tiesOf(edges, weights, names)
    const found = names.map((name, index) => [name, toConstraint(ties, index)])
    expect(findDifferences(Object.fromEntries(found), known, 1e-9)).toEqual([])
  },
)

interface Board {
  readonly name: string
  readonly weights: readonly number[]
  readonly quota: number
  readonly swings: readonly number[]
  readonly banzhaf_normalised: readonly string[]
  readonly penrose_absolute: readonly number[]
  readonly shapley_shubik: readonly string[]
}

test.each(readGolden<{ cases: readonly Board[] }>('06_voting_power').cases)(
  'A19 finds the power of $name as published',
  ({ weights, quota, swings, banzhaf_normalised, penrose_absolute, shapley_shubik }) => {
    const found = toVotingPower(weights, quota)
    const known = swings.map((swing, index) => ({
      swings: swing,
      banzhaf: fraction(banzhaf_normalised[index] ?? ''),
      penrose: penrose_absolute[index],
      shapley: fraction(shapley_shubik[index] ?? ''),
    }))
    expect(findDifferences(found, known, 1e-11)).toEqual([])
  },
)

interface OneMode {
  readonly tolerance: number
  readonly input: { readonly edges: readonly (readonly [string | number, string | number])[] }
}

interface OneModeNumbers {
  readonly betweenness_raw: Readonly<Record<string, number>>
  readonly articulation_points_extra_components: Readonly<Record<string, number>>
  readonly constraint: Readonly<Record<string, number>>
}

const florence = readGolden<OneMode & { expected_15: OneModeNumbers }>('02_florentine_families')
const karate = readGolden<OneMode & { expected: OneModeNumbers }>('03_karate_club')

describe.each([
  ['the families of Florence', florence, florence.expected_15],
  ['the karate club', karate, karate.expected],
] as const)('in %s', (_name, { input, tolerance }, known) => {
  const ties = input.edges.map(([a, b], index) => ({
    tie: `tie-${index}`,
    ends: [a, b].map(String),
  }))

  test('A13 finds the cut points, each tie being a partnership of two', () => {
    const pairs = ties.flatMap(({ tie, ends }) => ends.map((end) => [end, tie] as const))
    const { cutPeople } = ask(networkOfPairs(pairs)).answer('A13')
    const found = cutPeople.map(({ personId, extraGroups }) => [personId, extraGroups])
    expect(Object.fromEntries(found)).toEqual(known.articulation_points_extra_components)
  })

  test('A14 constrains as published', () => {
    const names = Object.keys(known.constraint)
    const ties = tiesOf(input.edges, null, names)
    const found = names.map((name, index) => [name, toConstraint(ties, index)])
    expect(findDifferences(Object.fromEntries(found), known.constraint, tolerance)).toEqual([])
  })

  test('A12 goes between as published, each tie being a person on two', () => {
    const pairs = ties.flatMap(({ tie, ends }) => ends.map((end) => [tie, end] as const))
    const { goBetween } = ask(networkOfPairs(pairs)).answer('A12')
    const scoreOf = new Map(goBetween.map(({ personId, score }) => [personId, score]))
    const others = Object.keys(known.betweenness_raw).length - 1
    for (const [name, score] of Object.entries(known.betweenness_raw)) {
      const own = ties.filter(({ ends }) => ends.includes(name))
      const through = own.reduce((sum, { tie }) => sum + (scoreOf.get(tie) ?? 0), 0)
      // Whatever passes a point uses two of its ties, and what ends there one.
      expect(findDifferences((through - others) / 2, score, tolerance, name)).toEqual([])
    }
  })
})

test.each(
  readGolden<{ concentration: readonly Record<string, unknown>[] }>('07_concentration_diversity')
    .concentration,
)('A5 agrees on $name', (one) => {
  const counts = one.x as number[]
  const { gini, giniUnbiased, hhi, effective, top10Count, top10Share } = toConcentration(counts)
  expect(
    findDifferences(
      { gini, giniUnbiased, hhi, effective, top10Count, top10Share },
      {
        gini: one.gini,
        giniUnbiased: one.gini_bias_corrected_n_over_n_minus_1,
        hhi: one.hhi,
        effective: one.effective_number,
        top10Count: one.top_10pct_k,
        top10Share: one.top_10pct_share,
      },
      1e-11,
    ),
  ).toEqual([])
  expect(gini).toBeCloseTo(fraction(one.gini_fraction as string), 12)
})

test.each(
  readGolden<{ diversity: readonly Record<string, unknown>[] }>('07_concentration_diversity')
    .diversity,
)('A20 agrees on the diversity of $name', (one) => {
  expect(
    findDifferences(
      toDiversity(one.counts as number[]),
      {
        blau: one.blau,
        simpson: one.simpson_unbiased,
        effective: one.effective_sectors_simpson,
      },
      1e-11,
    ),
  ).toEqual([])
})

test('A20 expects of the karate club what its two halves alone would give', () => {
  const { sizes, expected } = { sizes: [17, 17], expected: 17 / 33 - 16 / 33 }
  expect(expectedEi(sizes)).toBeCloseTo(expected, 12)
  expect(expectedEi([1])).toBeNull()
})

test('A7 measures the areas of building blocks as worked out by hand', () => {
  interface Blocks {
    readonly building_blocks: {
      readonly population: Readonly<Record<string, number>>
      readonly areas: Readonly<Record<string, readonly string[]>>
      readonly pairs: readonly {
        readonly a: string
        readonly b: string
        readonly coterminosity_min_population: number
      }[]
    }
  }
  const { population, areas, pairs } = readGolden<Blocks>('10_coterminosity').building_blocks
  const map = createAreaMap(
    new Map(
      Object.entries(areas).map(([name, unitIds]) => {
        const area = anArea({ id: name.replace(/ /g, '-'), unitIds })
        return [name, area]
      }),
    ),
    population,
  )
  for (const { a, b, coterminosity_min_population: known } of pairs) {
    expect(findDifferences(map.shareOf(a, b), known, 1e-9, `${a} ${b}`)).toEqual([])
  }
})

interface ScaleMap extends Scale {
  readonly seat_checksum: number
  readonly first_5_seats: readonly (readonly [number, number])[]
  readonly hat_histogram: Readonly<Record<string, number>>
  readonly gini_fraction: string
  readonly hhi: number
  readonly body_pairs_sharing_someone: number
  readonly sum_shared: number
  readonly max_shared: number
  readonly sum_shared_squared: number
  readonly people_with_seats: number
  readonly components: number
  readonly articulation_people: number
  readonly max_core: number
  readonly nodes_in_max_core: number
}

describe.each(readGolden<{ maps: readonly ScaleMap[] }>('13_scale_generator').maps)(
  'the generated map of $S seats',
  (known) => {
    const pairs = generatePairs(known)
    const columns = buildColumns(networkOfPairs(pairs.map(([p, b]) => [`p${p}`, `b${b}`])))

    test('is the published one', () => {
      const checksum = pairs.reduce(
        (sum, [person, body], index) => sum + (person * 31 + body * 17) * ((index % 97) + 1),
        0,
      )
      expect(pairs.slice(0, 5)).toEqual(known.first_5_seats)
      expect(checksum % 1_000_000_007).toBe(known.seat_checksum)
    })

    test('A1, A5 count and share its seats as known', () => {
      const { people } = askColumns(columns, question).answer('A5')
      expect(Object.fromEntries(people.histogram)).toEqual(known.hat_histogram)
      expect(people.gini).toBeCloseTo(fraction(known.gini_fraction), 12)
      expect(people.hhi).toBeCloseTo(known.hhi, 12)
    })

    test('A13 finds its groups and cut people as known', () => {
      const { groups, cuts } = findTableGroups(createSeatsAsAt(columns, '2009-04-01').people())
      const withoutSeat = known.P - known.people_with_seats
      expect(groups.length).toBe(known.components - withoutSeat)
      expect(cuts.length).toBe(known.articulation_people)
    })

    test('A16 finds its inner core as known', () => {
      const core = findInnerCore(createSeatsAsAt(columns, '2009-04-01').people())
      expect(core.level).toBe(known.max_core)
      expect(core.people.length + core.partnerships.length).toBe(known.nodes_in_max_core)
    })

    test('A7 finds its pairs as known', () => {
      const { count, shared } = findSharedPairs(createSeatsAsAt(columns, '2009-04-01').people())
      const all = shared.subarray(0, count)
      expect(count).toBe(known.body_pairs_sharing_someone)
      expect(all.reduce((sum, one) => sum + one, 0)).toBe(known.sum_shared)
      expect(all.reduce((sum, one) => sum + one * one, 0)).toBe(known.sum_shared_squared)
      expect(all.reduce((most, one) => Math.max(most, one), 0)).toBe(known.max_shared)
    })
  },
)

test('A12 finds the go-betweens of the generated map of 900 seats', () => {
  interface Twins {
    readonly body_to_body_betweenness: {
      readonly maps: readonly (Scale & {
        readonly top5_people_body_to_body_betweenness: readonly (readonly [number, number])[]
        readonly sum_people: number
      })[]
    }
  }
  const { maps } = readGolden<Twins>(
    '14_planted_twins_and_body_to_body_betweenness',
  ).body_to_body_betweenness
  const [known] = maps.filter(({ S }) => S === 900)
  if (known === undefined) throw new Error('There is a map of 900 seats')
  const pairs = generatePairs(known).map(([p, b]) => [`p${p}`, `b${b}`] as const)
  const columns = buildColumns(networkOfPairs(pairs))
  const scores = findGoBetween(createSeatsAsAt(columns, '2009-04-01').people())
  const ranks = columns.people.ranks()
  for (const [person, score] of known.top5_people_body_to_body_betweenness) {
    const rank = ranks[columns.people.rowOf(`p${person}`)] ?? -1
    expect(findDifferences(scores[rank], score, 1e-9, `p${person}`)).toEqual([])
  }
  expect(
    findDifferences(
      scores.reduce((sum, one) => sum + one, 0),
      known.sum_people,
      1e-9,
    ),
  ).toEqual([])
})
