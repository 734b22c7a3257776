import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { accept, emptyMap, planOfBytes } from '../../../tests/builders/import-plan-of'

const folder = 'tests/fixtures/reference-networks/'
const bytesOf = (f: string) => new Uint8Array(readFileSync(folder + f))
test.each([
  'davis.matrix.csv',
  'davis.edges.csv',
  'davis.gephi-edges.csv',
  'davis.fullmatrix.dl',
  'davis.edgelist2.dl',
  'davis.nodelist2.dl',
  'davis.2mode.net',
  'davis.graphml',
  'davis.gexf',
  'davis.cyjs',
  'davis.kumu-blueprint.json',
  'davis.kumu.xlsx',
])('%s', async (f) => {
  const plan = await planOfBytes(bytesOf(f), f)
  const n = accept(emptyMap, plan)
  expect([
    n.people.size,
    n.partnerships.size,
    n.seats.size,
    n.organisations.size,
    n.links.size,
  ]).toEqual([18, 14, 89, 0, 0])
  const again = await planOfBytes(bytesOf(f), f, n)
  expect(again.changes).toEqual({ added: [], updated: [], removed: [] })
})
