import { expect, test } from 'vitest'
import { readSampleMap } from '../../../tests/builders/golden'
import { toPublicCopy } from '../copies/to-public-copy'
import { writeCyjs } from './write-cyjs'

const choices = { leaveOutNotes: true, leaveOutParty: true, hideNames: false }

interface CyjsFile {
  readonly elements: {
    readonly nodes: readonly { readonly data: { readonly id: string; readonly name: string } }[]
    readonly edges: readonly {
      readonly data: { readonly id: string; readonly source: string; readonly target: string }
    }[]
  }
}

test('Northbridge is 51 things and 91 ties, each tie between things of the file', () => {
  const { copy } = toPublicCopy(readSampleMap('northbridge'), choices)
  const { elements } = JSON.parse(writeCyjs(copy)) as CyjsFile
  expect([elements.nodes.length, elements.edges.length]).toEqual([51, 91])
  const ids = new Set(elements.nodes.map(({ data }) => data.id))
  for (const { data } of elements.edges) {
    expect(ids.has(data.source) && ids.has(data.target)).toBe(true)
  }
  expect(new Set(elements.edges.map(({ data }) => data.id)).size).toBe(91)
  expect(elements.nodes[0]?.data).toEqual({ id: 'p01', kind: 'person', name: 'Asha Patel' })
  expect(elements.edges[0]?.data).toEqual({
    id: 's01',
    source: 'p02',
    target: 'b_full',
    interaction: 'seat',
    role: 'member',
    onBehalfOf: 'Northbridge Borough Council',
    isDirected: false,
    start: '2007-05-03',
    end: '2011-05-04',
  })
})
