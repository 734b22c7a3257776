import { getRandomValues } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkChanges } from '../../src/domain/check-changes'
import { emptyNetwork, getInfo, type Network } from '../../src/domain/network'
import { fileKinds, type RecordEntry } from '../../src/domain/records'
import { accept, emptyMap } from '../builders/import-plan-of'
import { anyDamage, damage, fuzzedRows } from './fuzzed-rows'
import { countItems, readFormats } from './read-formats'
import { patience, trialsOf } from './trials'

const seed = Number(process.env.SEED ?? getRandomValues(new Int32Array(1))[0])
process.stdout.write(`Fuzzed imports: seed ${seed}\n`)

const settings = { numRuns: trialsOf('T44'), seed }
const planned = readFormats.filter(({ name }) => name !== 'a map file')
const [mapFile] = readFormats.filter(({ name }) => name === 'a map file')

test.each(planned)(
  'T44 $name like real ones, damaged here and there, always gives a report and a plan that keeps the rules',
  async ({ write, read, fileName }) => {
    let [given, used] = [0, 0]
    await fc.assert(
      fc.asyncProperty(fuzzedRows, anyDamage, async (rows, harm) => {
        const reading = await read(damage(write(rows), harm))
        given += rows.length - 1
        if ('refused' in reading) {
          expect(reading.refused.level).toBe('refuse')
          return
        }
        if (!('plan' in reading)) throw new Error('An import gives a plan')
        const { plan } = reading
        const items = countItems(plan)
        expect(Math.min(items.used, items.problem, items.leftOut)).toBeGreaterThanOrEqual(0)
        accept(emptyMap, plan)
        if (harm.how === 'none') used += items.used
        else given -= rows.length - 1
      }),
      settings,
    )
    process.stdout.write(`${fileName}: ${used} of ${given} rows used\n`)
    expect(used / given).toBeGreaterThanOrEqual(0.3)
  },
  patience,
)

test(
  'T44 of a list of seats every row is used, a problem or left out, whatever is in it',
  async () => {
    const [csv] = readFormats
    let compared = 0
    await fc.assert(
      fc.asyncProperty(fuzzedRows, async (rows) => {
        const reading = await csv?.read(csv.write(rows))
        if (reading === undefined || !('plan' in reading)) return
        const { plan } = reading
        if (plan.mapping.mode !== 'one-seat' || plan.mapping.headingRow !== 1) return
        const { used, problem, leftOut } = countItems(plan)
        const last = rows.findLastIndex((cells) => cells.some((cell) => cell.trim() !== ''))
        expect(used + problem + leftOut).toBe(last)
        compared += 1
      }),
      settings,
    )
    expect(compared).toBeGreaterThan(settings.numRuns / 2)
  },
  patience,
)

interface WrittenMap {
  readonly info: Record<string, unknown>
  readonly records: Record<string, Record<string, unknown>[]>
}

const oddValue = fc.constantFrom<unknown>(
  null,
  '',
  'x'.repeat(30_000),
  -1,
  1e308,
  [],
  {},
  ['p1', 'p1'],
  '\uD800',
  'javascript:alert(1)',
  '2021-02-31',
  'no such id',
)
const edit = fc.record({
  kind: fc.constantFrom(...fileKinds),
  at: fc.nat(200),
  field: fc.nat(20),
  how: fc.constantFrom('value', 'value', 'drop', 'double', 'borrow-id', 'own-id'),
  value: oddValue,
})

test(
  'T44 map files with wrong records open to a map that keeps the rules, and count what is set aside',
  async () => {
    if (mapFile === undefined) throw new Error('Map files are read')
    const whole = new TextDecoder().decode(mapFile.write())
    let [given, used] = [0, 0]
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
        const written = JSON.parse(whole) as WrittenMap
        for (const one of edits) applyEdit(written, one)
        const reading = await mapFile.read(new TextEncoder().encode(JSON.stringify(written)))
        if (!('map' in reading)) throw new Error('Only records are wrong')
        const count = Object.values(written.records).reduce((sum, list) => sum + list.length, 0)
        const kept = entriesOf(reading.map)
        expect(kept.length + reading.setAside).toBe(count)
        const empty = emptyNetwork(getInfo(reading.map))
        expect(checkChanges(empty, { added: kept, updated: [], removed: [] })).toBeNull()
        given += count
        used += kept.length
      }),
      settings,
    )
    process.stdout.write(`Map file: ${used} of ${given} records used\n`)
    expect(used / given).toBeGreaterThanOrEqual(0.3)
  },
  patience,
)

function applyEdit(
  { records }: WrittenMap,
  one: typeof edit extends fc.Arbitrary<infer T> ? T : never,
) {
  const list = records[one.kind] ?? []
  const record = list[one.at % Math.max(1, list.length)]
  if (record === undefined) return
  const fields = Object.keys(record)
  const field = fields[one.field % fields.length] ?? 'id'
  if (one.how === 'value') record[field] = one.value
  if (one.how === 'drop') delete record[field]
  if (one.how === 'double') list.push({ ...record })
  if (one.how === 'borrow-id') record.id = records.people?.[0]?.id
  if (one.how === 'own-id') record[field] = record.id
}

function entriesOf(map: Network): readonly RecordEntry[] {
  return fileKinds.flatMap((kind) =>
    [...map[kind].values()].map((record) => ({ kind, record }) as RecordEntry),
  )
}
