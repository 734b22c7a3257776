import { createSeededRandom } from '../../src/lib/seeded-random'

/** People, partnerships and seats of each bench size. */
export const benchSizes = {
  town: { people: 300, partnerships: 60, seats: 900 },
  borough: { people: 1500, partnerships: 150, seats: 4500 },
  county: { people: 10_000, partnerships: 1000, seats: 30_000 },
  limit: { people: 33_000, partnerships: 3000, seats: 100_000 },
} as const

export type BenchSize = keyof typeof benchSizes

/** `usual`: people hold several seats. `single-seats`: nine in ten hold one, as in published lists. */
export type BenchSetting = 'usual' | 'single-seats'

export interface BenchNetwork {
  readonly people: number
  readonly partnerships: number
  /** People are items 0 and up, partnerships follow them. */
  readonly itemCount: number
  /** One seat each: a person, and the partnership as an item. */
  readonly lineFrom: Int32Array
  readonly lineTo: Int32Array
  /** The theme of each item, which no layout is told. */
  readonly theme: Int32Array
  readonly isPartnership: Uint8Array
}

interface Body {
  readonly theme: number
  /** −1 for a body of the whole area. */
  readonly area: number
  readonly target: number
}

interface Member {
  readonly theme: number
  readonly area: number
  readonly activity: number
}

/** People to choose from, each as likely as they are active. */
interface Pool {
  readonly people: number[]
  readonly sums: number[]
}

/**
 * A network like those of local government: uneven themes and areas, partnerships of lognormal size
 * (σ 0.75), people with a home theme and area and a Pareto activity (1.25, at most 40).
 */
export function createBenchNetwork(
  size: BenchSize,
  setting: BenchSetting = 'usual',
  seed = 7,
): BenchNetwork {
  const { people, partnerships, seats } = benchSizes[size]
  const random = createSeededRandom(seed)
  const themes = Math.max(4, Math.round(Math.sqrt(partnerships) / 2.2))
  const areas = Math.max(4, Math.round(Math.sqrt(partnerships) / 2))
  const bodies = createBodies(partnerships, seats, themes, areas, random)
  const members = createMembers(people, themes, areas, random)
  const lines = createLines(people, partnerships)
  giveFirstSeats(lines, members, bodies, random)
  // Nine in ten people keep their one seat; the rest share the seats that are left.
  const active = setting === 'usual' ? members : members.filter((_, person) => person % 10 === 0)
  const numberOf = (place: number) => (setting === 'usual' ? place : place * 10)
  giveFurtherSeats(lines, { members: active, numberOf, bodies, seats }, random)
  return {
    people,
    partnerships,
    itemCount: people + partnerships,
    lineFrom: Int32Array.from(lines.from),
    lineTo: Int32Array.from(lines.to),
    theme: Int32Array.from([...members, ...bodies], ({ theme }) => theme),
    isPartnership: Uint8Array.from({ length: people + partnerships }, (_, item) =>
      item < people ? 0 : 1,
    ),
  }
}

function createBodies(
  count: number,
  seats: number,
  themes: number,
  areas: number,
  random: () => number,
): readonly Body[] {
  const drafts = Array.from({ length: count }, () => {
    const theme = Math.floor(themes * random() ** 1.3)
    const area = random() < 0.25 ? -1 : Math.floor(areas * random())
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    return { theme, area, size: Math.exp(0.75 * normal) }
  })
  const total = drafts.reduce((sum, { size }) => sum + size, 0)
  return drafts.map(({ theme, area, size }) => ({
    theme,
    area,
    target: Math.max(3, (size / total) * seats),
  }))
}

function createMembers(
  count: number,
  themes: number,
  areas: number,
  random: () => number,
): readonly Member[] {
  return Array.from({ length: count }, () => ({
    theme: Math.floor(themes * random() ** 1.3),
    area: Math.floor(areas * random()),
    activity: Math.min(40, (1 - random()) ** (-1 / 1.25)),
  }))
}

interface Lines {
  readonly from: number[]
  readonly to: number[]
  add(person: number, partnership: number): void
}

function createLines(people: number, partnerships: number): Lines {
  const taken = new Set<number>()
  const from: number[] = []
  const to: number[] = []
  const add = (person: number, partnership: number) => {
    const key = person * partnerships + partnership
    if (taken.has(key)) return
    taken.add(key)
    from.push(person)
    to.push(people + partnership)
  }
  return { from, to, add }
}

/** One seat each, in a partnership of the home theme, of the home area where one is met in time. */
function giveFirstSeats(
  lines: Lines,
  members: readonly Member[],
  bodies: readonly Body[],
  random: () => number,
): void {
  const byTheme = new Map<number, number[]>()
  for (const [partnership, { theme }] of bodies.entries()) {
    byTheme.set(theme, [...(byTheme.get(theme) ?? []), partnership])
  }
  const all = [...bodies.keys()]
  for (const [person, { theme, area }] of members.entries()) {
    const choice = byTheme.get(theme) ?? all
    const draw = () => choice[Math.floor(random() * choice.length)] ?? 0
    let best = draw()
    for (let tries = 0; tries < 4; tries++) {
      const other = draw()
      if (bodies[other]?.area !== area) continue
      best = other
      break
    }
    lines.add(person, best)
  }
}

interface FurtherSeats {
  readonly members: readonly Member[]
  readonly numberOf: (place: number) => number
  readonly bodies: readonly Body[]
  readonly seats: number
}

function giveFurtherSeats(lines: Lines, further: FurtherSeats, random: () => number): void {
  const { members, numberOf, bodies, seats } = further
  const pools = createPools(members)
  const slots = bodies.flatMap(({ target }, partnership) =>
    new Array<number>(Math.ceil(target)).fill(partnership),
  )
  // A pool can run dry, so the number of tries is bounded.
  for (let tries = 0; tries < seats * 30 && lines.from.length < seats; tries++) {
    const isBySize = random() < 0.9
    const partnership = isBySize
      ? (slots[Math.floor(random() * slots.length)] ?? 0)
      : Math.floor(random() * bodies.length)
    const body = bodies[partnership]
    if (body !== undefined)
      lines.add(numberOf(pick(choosePool(pools, body, random), random)), partnership)
  }
}

interface Pools {
  readonly all: Pool
  readonly byKey: ReadonlyMap<string, Pool>
}

function createPools(members: readonly Member[]): Pools {
  const all: Pool = { people: [], sums: [] }
  const byKey = new Map<string, Pool>()
  for (const [person, { theme, area, activity }] of members.entries()) {
    for (const key of [`theme ${theme}`, `area ${area}`, `both ${theme} ${area}`]) {
      const pool = byKey.get(key) ?? { people: [], sums: [] }
      byKey.set(key, pool)
      addTo(pool, person, activity)
    }
    addTo(all, person, activity)
  }
  return { all, byKey }
}

function addTo({ people, sums }: Pool, person: number, activity: number): void {
  people.push(person)
  sums.push((sums.at(-1) ?? 0) + activity)
}

/** 55% same theme and area, 23% theme, 14% area, the rest anyone. */
function choosePool({ all, byKey }: Pools, { theme, area }: Body, random: () => number): Pool {
  const chance = random()
  if (area >= 0 && chance < 0.55) return byKey.get(`both ${theme} ${area}`) ?? all
  if (chance < 0.78) return byKey.get(`theme ${theme}`) ?? all
  if (area >= 0 && chance < 0.92) return byKey.get(`area ${area}`) ?? all
  return all
}

function pick({ people, sums }: Pool, random: () => number): number {
  const wanted = random() * (sums.at(-1) ?? 0)
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return people[low] ?? 0
}

/** Radius by ties, as the map draws people and partnerships, with room for a partnership's label. */
export function findRadii(network: BenchNetwork): Float64Array {
  const ties = new Int32Array(network.itemCount)
  for (const end of [...network.lineFrom, ...network.lineTo]) ties[end] = (ties[end] ?? 0) + 1
  return Float64Array.from(ties, (count, item) =>
    network.isPartnership[item] === 1 ? 14 + Math.sqrt(count) * 1.5 : 7,
  )
}
