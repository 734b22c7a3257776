import { lineBetween, share, sortBy } from './expect-base.mjs'

const shared = (one, other) => [...one].filter((id) => other.has(id)).sort()
const jaccard = (one, other) => {
  const common = shared(one, other).length
  return share(common, one.size + other.size - common)
}

function listPairs(base) {
  const ids = [...base.peopleOn.keys()].sort()
  return ids.flatMap((a, index) =>
    ids.slice(index + 1).flatMap((b) => {
      const people = shared(base.peopleOn.get(a), base.peopleOn.get(b))
      return people.length === 0 ? [] : [{ a, b, people }]
    }),
  )
}

/** A7: pairs of partnerships that share somebody; the listed ones without a line between them. */
export function expectOverlaps(base) {
  const none = new Set()
  const pairs = listPairs(base).map(({ a, b, people }) => {
    const [one, other] = [base.peopleOn.get(a), base.peopleOn.get(b)]
    const overlap = people.length / Math.min(one.size, other.size)
    const line = lineBetween(base, a, b)
    return {
      a,
      b,
      shared: people.length,
      people,
      sizeA: one.size,
      sizeB: other.size,
      jaccard: jaccard(one, other),
      overlap,
      cosine: people.length / Math.sqrt(one.size * other.size),
      orgJaccard: jaccard(base.organisationsOn.get(a) ?? none, base.organisationsOn.get(b) ?? none),
      themeJaccard: jaccard(
        base.tops(base.live.get(a).themeIds),
        base.tops(base.live.get(b).themeIds),
      ),
      line,
      listed: people.length >= 3 && overlap >= 0.5 && line === null,
    }
  })
  const count = base.peopleOn.size
  return {
    partnerships: count,
    possiblePairs: (count * (count - 1)) / 2,
    listed: pairs.filter((pair) => pair.listed).length,
    pairs,
  }
}

/** A12: pairs that only one person holds together, under that person. */
export function expectSingleThreads(base) {
  const found = new Map()
  for (const { a, b, people } of listPairs(base))
    if (people.length === 1) found.set(people[0], [...(found.get(people[0]) ?? []), [a, b]])
  return sortBy(
    [...found].map(([personId, pairs]) => ({ personId, pairs })),
    'personId',
  )
}

function findGroups(base, without) {
  const left = new Set(base.peopleOn.keys())
  const groups = []
  while (left.size > 0) {
    const [first] = left
    const queue = [first]
    left.delete(first)
    for (let at = 0; at < queue.length; at += 1) {
      const people = base.peopleOn.get(queue[at])
      const next = [...left].filter((id) =>
        shared(people, base.peopleOn.get(id)).some((person) => person !== without),
      )
      for (const id of next) left.delete(id)
      queue.push(...next)
    }
    groups.push(queue.sort())
  }
  return groups.sort((one, other) => other.length - one.length || (one[0] < other[0] ? -1 : 1))
}

/** A13: groups joined by shared people, and the people without whom there are more of them. */
export function expectGroups(base) {
  const groups = findGroups(base)
  const people = [...new Set(base.held.map((seat) => seat.personId))].sort()
  const cutPeople = people.flatMap((personId) => {
    const after = findGroups(base, personId)
    if (after.length <= groups.length) return []
    const known = new Set(groups.map((group) => group.join()))
    const fresh = after.filter((group) => !known.has(group.join()))
    return [{ personId, extraGroups: after.length - groups.length, groups: fresh }]
  })
  return { groups, cutPeople }
}
