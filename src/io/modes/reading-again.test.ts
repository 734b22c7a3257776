import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accept, emptyMap } from '../../../tests/builders/import-plan-of'
import { countUsed, csvFile, type ModeFile, planInMode } from '../../../tests/builders/plan-in-mode'
import { workbookOf } from '../../../tests/builders/workbook-of'
import type { ColumnUse, ImportMapping, ImportMode } from '../import-plan'

/** Hundreds of plans on a busy machine: no measure of speed. */
const patience = 60_000
const settings = { numRuns: 30, endOnFailure: true }

const person = fc.constantFrom(
  'Ada Khan',
  'Cllr Ada Khan',
  'Bo Lee (Chair)',
  'Bo Lee',
  'Cher',
  'Vacant',
  'Jo Reed - Age UK',
  'x'.repeat(301),
)
const board = fc.constantFrom(
  'Health Board',
  'The Health Board',
  'Crime Forum',
  'North Council',
  '-',
)
const mark = fc.constantFrom(
  '',
  '',
  '',
  'x',
  'X',
  'C',
  'V',
  'S',
  'T',
  'C/S',
  '0',
  '-',
  'zz',
  'Chair',
)

interface Generated {
  readonly file: ModeFile
  /** How many items the file states, counted when it was made. */
  readonly items: number
  readonly chosen?: Partial<ImportMapping>
  readonly uses?: readonly ColumnUse[]
}

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length

const grid: fc.Arbitrary<Generated> = fc
  .record({
    boards: fc.array(board, { minLength: 3, maxLength: 5 }),
    rows: fc.array(fc.tuple(fc.oneof(person, fc.constant('')), fc.array(mark, { maxLength: 5 })), {
      minLength: 1,
      maxLength: 8,
    }),
  })
  .map(({ boards, rows }) => {
    const cut = rows.map(([name, marks]) => [name, ...boards.map((_, place) => marks[place] ?? '')])
    return {
      file: csvFile([['Name', ...boards], ...cut]),
      items: cut.reduce((sum, [, ...marks]) => sum + filled(marks), 0),
      chosen: { headingRow: 1 },
      uses: ['person' as const, ...boards.map(() => 'partnership' as const)],
    }
  })

const partnershipRows: fc.Arbitrary<Generated> = fc
  .array(
    fc.record({
      board: fc.oneof(board, fc.constant('')),
      chair: fc.oneof(person, fc.constant('')),
      members: fc.array(person, { maxLength: 4 }),
      note: fc.constantFrom('', 'A note'),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) => ({
    file: csvFile([
      ['Board', 'Chair', 'Members', 'Notes'],
      // A first row that shows which columns hold people.
      ['First Board', 'Ann Bell', 'Cy Poe;Di Roe', ''],
      ...rows.map((row) => [row.board, row.chair, row.members.join('\n'), row.note]),
      // Blank rows at the end of a file are not there.
      ['Last Board', 'Zo Day', '', ''],
    ]),
    items: rows.reduce((sum, row) => sum + countNamesIn(row), 4),
    uses: ['partnership', 'person', 'person', 'note'] as const,
  }))

/** A row without people states its partnership; without a name either it is one problem or blank. */
function countNamesIn(row: { board: string; chair: string; members: string[]; note: string }) {
  const names = filled([row.chair, ...row.members])
  if (names > 0) return names
  return /\p{L}/u.test(row.board) ? 0 : 1
}

const sheets: fc.Arbitrary<Generated> = fc
  .array(
    fc.record({
      title: fc.constantFrom('Health Board', 'Crime Forum', ''),
      rows: fc.array(fc.tuple(person, fc.constantFrom('', 'Chair', 'Wizard')), { maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => ({
    file: {
      name: 'test.xlsx',
      bytes: workbookOf(
        all.map(({ title, rows }, index) => ({
          name: `S${index}`,
          rows: [
            ...(title === '' ? [] : [[title]]),
            ['Name', 'Position'],
            // Full rows below the headings, by which they are found.
            ['Ann Bell', 'Member'],
            ['Cy Poe', 'Member'],
            ['Di Roe', 'Member'],
            ...rows.map(([name, role]) => [name, role]),
          ],
        })),
      ),
    },
    items: all.reduce((sum, { rows }) => sum + rows.length + 3, 0),
  }))

const lines: fc.Arbitrary<Generated> = fc
  .array(
    fc.oneof(
      person.map((text) => ({ text, names: 1 })),
      board.map((text) => ({ text: `${text}:`, names: 0 })),
      fc
        .constantFrom('In attendance', 'Substitutes:', 'Apologies')
        .map((text) => ({ text, names: 0 })),
      fc.constant({ text: 'Ada Khan; Bo Lee', names: 2 }),
      fc.constant({ text: '', names: 0 }),
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((all) => {
    const texts = ['Ann Bell', ...all.map(({ text }) => text)]
    const headings = all.filter(({ text, names }) => names === 0 && text !== '').length
    return {
      file: { name: 'test.txt', bytes: new TextEncoder().encode(texts.join('\n')) },
      items: all.reduce((sum, { names }) => sum + names, 1) + headings,
      chosen: { partnership: 'First Board' },
    }
  })

const files: readonly (readonly [ImportMode, fc.Arbitrary<Generated>])[] = [
  ['grid-people-down', grid],
  ['one-partnership', partnershipRows],
  ['sheet-per-partnership', sheets],
  ['pasted-text', lines],
]

describe.each(files)('%s', (mode, generated) => {
  const planOf = ({ file, chosen, uses }: Generated, network = emptyMap) =>
    planInMode(file, mode, network, chosen, uses)

  test(
    'reading the same file twice changes nothing, whatever is in it',
    async () => {
      await fc.assert(
        fc.asyncProperty(generated, async (given) => {
          const network = accept(emptyMap, await planOf(given))
          const again = await planOf(given, network)
          expect(again.changes).toEqual({ added: [], updated: [], removed: [] })
        }),
        settings,
      )
    },
    patience,
  )

  test(
    'every item is a seat, joined to one, a problem or left out',
    async () => {
      await fc.assert(
        fc.asyncProperty(generated, async (given) => {
          const plan = await planOf(given)
          const { problem = 0, leftOut = 0 } = plan.counts.seats ?? {}
          expect(countUsed(plan, 'seats') + problem + leftOut).toBe(given.items)
        }),
        settings,
      )
    },
    patience,
  )
})

const organisationRow = fc.tuple(
  fc.constantFrom('Age UK', 'Shelter Ltd', 'Mind', 'North Council', 'Bo & Co', '', '-'),
  fc.constantFrom('', '0123456', 'SC012345', '998877'),
  fc.constantFrom('', 'charity', 'NHS', 'circus'),
  fc.constantFrom('', '£1,200', '1.2m', 'lots'),
  fc.constantFrom('', 'health; housing'),
  fc.constantFrom('', 'A note'),
)
const personRow = fc.tuple(
  fc.constantFrom('Ada Khan', 'Cllr Bo Lee', 'Ann Bell', 'Di Roe', 'Vacant', ''),
  fc.constantFrom('', 'Green'),
  fc.constantFrom('', 'Harbour'),
  fc.constantFrom('', 'finance; law'),
)
const strategyRow = fc.tuple(
  fc.constantFrom('Housing Plan', 'Health Strategy', 'Crime Plan', ''),
  fc.constantFrom('', 'North Council', 'Age UK; North Council'),
  fc.constantFrom('', 'health'),
  fc.constantFrom('', '2020', 'soon'),
  fc.constantFrom('', '2019', '2030'),
  fc.constantFrom('', 'Draft', 'live', 'lost'),
)

const lists = [
  [
    'one-organisation',
    'organisations',
    ['Organisation', 'Charity number', 'Sector', 'Income', 'Theme', 'Notes'],
    organisationRow,
  ],
  ['one-person', 'people', ['Name', 'Party', 'Ward', 'Skills'], personRow],
  [
    'one-strategy',
    'strategies',
    ['Strategy', 'Owner', 'Theme', 'Start', 'End', 'Status'],
    strategyRow,
  ],
] as const

describe.each(lists)('%s', (mode, kind, headings, row) => {
  const rows = fc.array(row as fc.Arbitrary<readonly string[]>, { minLength: 1, maxLength: 8 })
  // The first column's heading and its first value fix what the columns are.
  const fileOf = (given: readonly (readonly string[])[]) => csvFile([[...headings], ...given])

  test(
    'reading the same list twice changes nothing, whatever is in it',
    async () => {
      await fc.assert(
        fc.asyncProperty(rows, async (given) => {
          const read = (network = emptyMap) =>
            planInMode(fileOf(given), mode, network, { headingRow: 1 })
          const network = accept(emptyMap, await read())
          const again = await read(network)
          expect(again.changes).toEqual({ added: [], updated: [], removed: [] })
        }),
        settings,
      )
    },
    patience,
  )

  test(
    'every row is a record, a problem or left out',
    async () => {
      const last = [`Last ${kind} plan`, ...headings.slice(1).map(() => '')]
      const apart = fc.uniqueArray(row as fc.Arbitrary<readonly string[]>, {
        minLength: 1,
        maxLength: 8,
        selector: ([name]) => name,
      })
      await fc.assert(
        fc.asyncProperty(apart, async (given) => {
          const alone = given.map(([name, , ...rest]) => [name ?? '', '', ...rest])
          const plan = await planInMode(fileOf([...alone, last]), mode, emptyMap, { headingRow: 1 })
          const { problem = 0, leftOut = 0 } = plan.counts[kind] ?? {}
          expect(countUsed(plan, kind) + problem + leftOut).toBe(given.length + 1)
        }),
        settings,
      )
    },
    patience,
  )
})
