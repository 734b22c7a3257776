import { networkOf } from '../../../src/domain/network'
import { foldText } from '../../../src/lib/fold-text'
import { createNetworkStore } from '../../../src/state/network-store'
import { newId } from '../../../src/state/new-id'
import { createSearchIndex } from '../../../src/state/search-index'
import { createBenchMap } from '../bench-map'

const limit = 20
const { info, entries } = createBenchMap('county')
const network = networkOf(info, entries)
const search = createSearchIndex(createNetworkStore({ network, newId }))
const people = [...network.people.values()]
/** Forty people, typed letter by letter. */
const wanted = people.filter((_, number) => number % Math.ceil(people.length / 40) === 0)

function typeAll(find: (text: string) => readonly string[]) {
  const times: number[] = []
  let found = 0
  for (const { id, name } of wanted) {
    let results: readonly string[] = []
    for (let length = 1; length <= name.length; length++) {
      const text = name.slice(0, length)
      const before = performance.now()
      results = find(text)
      times.push(performance.now() - before)
    }
    if (results[0] === id) found += 1
  }
  times.sort((one, other) => one - other)
  const at = (share: number) => times[Math.floor(share * times.length)] ?? 0
  return { median: at(0.5), p95: at(0.95), isRight: found === wanted.length }
}

function scan(text: string): readonly string[] {
  const folded = foldText(text)
  const hits = people.filter(({ name }) => foldText(name).startsWith(folded))
  return hits.slice(0, limit).map(({ id }) => id)
}

Object.assign(globalThis, {
  searchBench: {
    ready: () => search.ready(),
    type: () => typeAll((text) => search.find(text, limit).map(({ id }) => id)),
    scan: () => typeAll(scan),
  },
})
