import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  accept,
  createCountingIds,
  emptyMap,
  planOfRows,
} from '../../../tests/builders/import-plan-of'
import type { Network } from '../../domain/network'
import { planImport } from '../plan-import'

const heading = [
  'Name',
  'Person ID',
  'Board',
  'Representing',
  'Role',
  'Start date',
  'End date',
  'Notes',
]

/** Shaped like real lists: few names, spelt in several ways, some short, some missing. */
const row = fc.tuple(
  fc.constantFrom(
    'Ada Khan',
    'Cllr Ada Khan',
    'ADA KHAN',
    'A Khan',
    'Bo Lee',
    'Bo Lee (Chair)',
    'Cher',
    'Vacant',
    'Name not known',
    '',
    'Aďa Khan, MBE',
    'Аda Khan',
    '14. Bo Lee',
  ),
  fc.constantFrom('', '', '1', '2', 'x/1'),
  fc.constantFrom(
    'Health Board',
    'The Health Board',
    'Crime & Disorder Forum',
    'North Council',
    '-',
  ),
  fc.constantFrom('', 'Age UK', 'AGE UK', 'Shelter Ltd', 'Shelter Limited', 'n/a'),
  fc.constantFrom(
    '',
    'Member',
    'Chair',
    'Treasurer',
    'Vice Chair; Secretary',
    'Ex officio',
    'Wizard',
  ),
  fc.constantFrom('', '2001', '3/5/2009', 'May 2010', 'soon'),
  fc.constantFrom('', '2005', '3/5/2011', '2011-05', 'later'),
  fc.constantFrom('', 'A note', "=SUM('x')"),
)
/** Hundreds of plans on a busy machine: no measure of speed. */
const patience = 60_000

const rows = fc.array(row, { minLength: 1, maxLength: 25 })

const kinds = ['people', 'organisations', 'partnerships', 'seats'] as const
const sizesOf = (network: Network) => kinds.map((kind) => network[kind].size)

async function confirmed(given: readonly (readonly string[])[], network: Network = emptyMap) {
  const { mapping } = await planOfRows([heading, ...given], network)
  const uses = [
    'person',
    'person-id',
    'partnership',
    'organisation',
    'role',
    'started',
    'ended',
    'note',
  ] as const
  const columns = mapping.columns.map((column, index) => ({
    ...column,
    use: uses[index] ?? ('none' as const),
  }))
  return planOfRows([heading, ...given], network, {
    mapping: { ...mapping, mode: 'one-seat', headingRow: 1, columns },
  })
}

test(
  'reading the same file twice changes nothing, whatever is in it',
  async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const network = accept(emptyMap, await confirmed(given))
        const again = await confirmed(given, network)
        expect(again.changes).toEqual({ added: [], updated: [], removed: [] })
      }),
      { numRuns: 40 },
    )
  },
  patience,
)

test(
  'the order of rows does not change what comes of a file',
  async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.infiniteStream(fc.nat()), async (given, order) => {
        const shuffled = given
          .map((one) => ({ one, place: order.next().value }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one)
        const first = accept(emptyMap, await confirmed(given))
        const second = accept(emptyMap, await confirmed(shuffled))
        expect(sizesOf(second)).toEqual(sizesOf(first))
      }),
      { numRuns: 40 },
    )
  },
  patience,
)

test(
  'every row is a seat, joined to one, a problem or left out',
  async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const { counts, issues } = await confirmed(given)
        const joined = issues.filter(({ code }) => code === 'seats-joined').length
        const { new: made = 0, problem = 0, leftOut = 0 } = counts.seats ?? {}
        expect(made + joined + problem + leftOut).toBe(given.length)
      }),
      { numRuns: 40 },
    )
  },
  patience,
)

test(
  'a second file updates what it finds and every plan is one that the map accepts',
  async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, async (first, second) => {
        const before = accept(emptyMap, await confirmed(first))
        const plan = await confirmed(second, before)
        const after = accept(before, plan)
        expect(sizesOf(after).every((size, index) => size >= (sizesOf(before)[index] ?? 0))).toBe(
          true,
        )
      }),
      { numRuns: 40 },
    )
  },
  patience,
)

test(
  'T44 cells of any text never throw, and give a plan that the map accepts',
  async () => {
    const cell = fc.oneof(
      // A zero says that a file is no text; such a file is refused.
      fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replaceAll('\0', '')),
      fc.string({ unit: 'grapheme-composite', maxLength: 30 }),
      fc.constantFrom(
        'Ada Khan',
        'Chair',
        '2024',
        '__proto__',
        '\ud800',
        '&#0;',
        '&#xd800;',
        'x'.repeat(301),
      ),
    )
    const line = fc.tuple(...heading.map(() => cell))
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (given) => {
        const network = accept(emptyMap, await confirmed(given))
        const again = await confirmed(given, network)
        expect(again.changes.added).toEqual([])
      }),
      { numRuns: 100 },
    )
  },
  patience,
)

test(
  'T44 bytes of any kind give a plan or a refusal, and a refusal changes nothing',
  async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 100 }).map((text) => new TextEncoder().encode(text)),
      fc.uint8Array({ maxLength: 60 }).map((rest) => Uint8Array.from([0x50, 0x4b, 3, 4, ...rest])),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (given) => {
        const plan = await planImport({
          bytes: given,
          fileName: 'list.csv',
          network: emptyMap,
          today: '2026-01-01',
          newId: createCountingIds(),
        })
        expect('refused' in plan ? Object.keys(plan) : plan.changes.removed).toEqual(
          'refused' in plan ? ['refused'] : [],
        )
      }),
      { numRuns: 100 },
    )
  },
  patience,
)
