import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  accept,
  createCountingIds,
  emptyMap,
  planOfBytes,
} from '../../../tests/builders/import-plan-of'
import type { Network } from '../../domain/network'
import { noChanges } from '../../domain/record-changes'
import type { ImportMapping, ImportPlan, RefusedFile } from '../import-plan'
import { planFromTables, planImport } from '../plan-import'
import { readFiles } from '../tables/read-files'

const folder = new URL('../../../tests/fixtures/reference-networks/', import.meta.url)
const bytesOf = (file: string) => new Uint8Array(readFileSync(new URL(file, folder)))
const newId = createCountingIds()

const davis = [
  ['davis.matrix.csv', 'csv'],
  ['davis.edges.csv', 'csv'],
  ['davis.gephi-edges.csv', 'gephi'],
  ['davis.fullmatrix.dl', 'ucinet'],
  ['davis.edgelist2.dl', 'ucinet'],
  ['davis.nodelist2.dl', 'ucinet'],
  ['davis.2mode.net', 'pajek'],
  ['davis.graphml', 'graphml'],
  ['davis.gexf', 'gexf'],
  ['davis.cyjs', 'cyjs'],
  ['davis.kumu-blueprint.json', 'kumu'],
  ['davis.kumu.xlsx', 'kumu'],
] as const

/** Lists of pairs of which nothing says what they are, with things and ties. */
const oneSided = [
  ['florentine-marriage.edges.csv', 15, 20],
  ['florentine-business.edges.csv', 11, 15],
  ['karate.edges.csv', 34, 78],
] as const

const asOrganisations: ImportMapping = {
  mode: 'network',
  sheet: '',
  headingRow: 0,
  columns: [],
  readAs: 'organisations-and-links',
}

function sizesOf({ people, partnerships, organisations, seats, positions, links }: Network) {
  return [people, partnerships, organisations, seats, positions, links].map(({ size }) => size)
}

async function planPair(names: readonly [string, string], network: Network): Promise<ImportPlan> {
  const [first, second] = names.map((name) => ({ name, bytes: bytesOf(name) }))
  if (first === undefined || second === undefined) throw new Error('There are two files')
  const read = await readFiles(first, [second])
  if (!read.ok) throw new Error(`refused: ${read.problem.code}`)
  const request = { bytes: first.bytes, fileName: first.name, network, today: '2026-08-22', newId }
  return mustPlan(planFromTables(read.value, request))
}

function mustPlan(plan: ImportPlan | RefusedFile): ImportPlan {
  if ('refused' in plan) throw new Error(`refused: ${plan.refused.code}`)
  return plan
}

describe('the Southern women in every format', () => {
  test.each(davis)('%s: 18 people, 14 partnerships, 89 seats', async (file, format) => {
    const plan = await planOfBytes(bytesOf(file), file)
    expect(plan.file.format).toBe(format)
    const network = accept(emptyMap, plan)
    expect(sizesOf(network)).toEqual([18, 14, 0, 89, 0, 0])
    expect(plan.matches).toEqual([])
    expect(plan.counts.seats?.problem).toBe(0)
    const again = await planOfBytes(bytesOf(file), file, network)
    expect(again.changes).toEqual(noChanges)
    expect(again.counts.seats).toMatchObject({ new: 0, updated: 0, unchanged: 89 })
  })

  test.each([
    [['davis.gephi-edges.csv', 'davis.gephi-nodes.csv']],
    [['davis.gephi-nodes.csv', 'davis.gephi-edges.csv']],
  ] as const)('two lists of Gephi given together are one import: %s', async (names) => {
    const plan = await planPair(names, emptyMap)
    const network = accept(emptyMap, plan)
    expect(sizesOf(network)).toEqual([18, 14, 0, 89, 0, 0])
    expect((await planPair(names, network)).changes).toEqual(noChanges)
  })

  test('every format says the same: after the first, the others change nothing but notes', async () => {
    let network = emptyMap
    for (const [file] of davis) {
      const plan = await planOfBytes(bytesOf(file), file, network)
      network = accept(network, plan)
      expect(sizesOf(network), file).toEqual([18, 14, 0, 89, 0, 0])
    }
  })

  test('a file beside one of another kind is left out, and that is told', async () => {
    const plan = await planPair(['davis.matrix.csv', 'davis.gephi-nodes.csv'], emptyMap)
    expect(plan.file.format).toBe('csv')
    expect(plan.issues).toContainEqual({
      code: 'file-left-out',
      level: 'note',
      value: 'davis.gephi-nodes.csv',
    })
    expect(accept(emptyMap, plan).seats.size).toBe(89)
  })
})

describe('pairs of which nothing says what they are', () => {
  test.each(oneSided)('%s asks before anything is changed', async (file) => {
    const plan = await planOfBytes(bytesOf(file), file)
    expect(plan.changes).toEqual(noChanges)
    expect(plan.issues).toMatchObject([{ code: 'not-two-mode', level: 'ask' }])
  })

  test.each(oneSided)(
    '%s read as organisations: %i organisations, %i links',
    async (file, things, ties) => {
      const mapping = asOrganisations
      const plan = await planOfBytes(bytesOf(file), file, emptyMap, { mapping })
      const network = accept(emptyMap, plan)
      expect(sizesOf(network)).toEqual([0, 0, things, 0, 0, ties])
      const again = await planOfBytes(bytesOf(file), file, network, { mapping })
      expect(again.changes).toEqual(noChanges)
      expect(again.counts.links).toMatchObject({ unchanged: ties, new: 0, updated: 0 })
    },
  )
})

const fivePercents = Array.from({ length: 19 }, (_, step) => (step + 1) * 5)
const asText = davis.filter(([, format]) => format !== 'csv' && format !== 'gephi')

describe('a file that was cut short', () => {
  test.each(asText)('T29 %s is refused whole at every step', async (file) => {
    const whole = bytesOf(file)
    const outcomes = await Promise.all(
      fivePercents.map((percent) => {
        const bytes = whole.slice(0, Math.floor((whole.length * percent) / 100))
        return planImport({ bytes, fileName: file, network: emptyMap, today: '2026-08-22', newId })
      }),
    )
    expect(outcomes.every((outcome) => 'refused' in outcome)).toBe(true)
  })

  test('T29 a list of Gephi cut in a row leaves out that row, and says so', async () => {
    const text = readFileSync(new URL('davis.gephi-edges.csv', folder), 'utf8')
    const cut = text.slice(0, text.indexOf('Laura Mandeville,E2') + 'Laura Mandeville,E'.length)
    const plan = await planOfBytes(new TextEncoder().encode(cut), 'davis.gephi-edges.csv')
    expect(plan.issues).toContainEqual({ code: 'row-cut', level: 'problem', row: 11 })
    expect(plan.counts.seats).toMatchObject({ new: 9, problem: 1 })
  })
})

test('what Cytoscape writes as CX2 is not read, and says so', async () => {
  const request = { network: emptyMap, today: '2026-08-22', newId, bytes: bytesOf('davis.cx2') }
  for (const fileName of ['davis.cx2', 'davis.json']) {
    const outcome = await planImport({ ...request, fileName })
    expect(outcome).toEqual({ refused: { code: 'format-not-supported', level: 'refuse' } })
  }
})
