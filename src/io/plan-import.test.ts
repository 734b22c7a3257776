import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { emptyMap, planOfBytes, planOfRows, toCsv } from '../../tests/builders/import-plan-of'
import { workbookOf } from '../../tests/builders/workbook-of'
import { noChanges } from '../domain/record-changes'
import { planImport } from './plan-import'

const text = (value: string) => new TextEncoder().encode(value)

async function refusalOf(bytes: Uint8Array, fileName = 'test.csv') {
  const plan = await planImport({
    bytes,
    fileName,
    network: emptyMap,
    today: '2026-01-01',
    newId: () => 'unused',
  })
  return 'refused' in plan ? plan.refused : undefined
}

describe('files that are refused whole', () => {
  test.each([
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'a.xls'],
    ['a PDF', text('%PDF-1.7 words'), 'a.pdf'],
    ['rich text', text('{\\rtf1 words}'), 'a.rtf'],
    [
      'an OpenDocument table',
      zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('y') }),
      'a.ods',
    ],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('x') }), 'a.docx'],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'a.xlsb'],
    ['a format by its name', text('a: b'), 'a.yaml'],
  ])('%s is not supported', async (_, bytes, name) => {
    expect(await refusalOf(bytes, name)).toEqual({ code: 'format-not-supported', level: 'refuse' })
  })

  test('an archive of something else and bytes that are no text are not known', async () => {
    expect(await refusalOf(zipSync({ 'a.png': strToU8('x') }))).toMatchObject({
      code: 'format-not-known',
    })
    expect(await refusalOf(Uint8Array.of(1, 0, 2, 0, 3))).toMatchObject({
      code: 'format-not-known',
    })
  })

  test('a file without anything in it is empty, whatever its kind', async () => {
    expect(await refusalOf(new Uint8Array())).toMatchObject({ code: 'file-empty' })
    expect(await refusalOf(text(' \n,,\n\n'))).toMatchObject({ code: 'file-empty' })
    expect(await refusalOf(workbookOf([{ name: 'A', rows: [] }]))).toMatchObject({
      code: 'file-empty',
    })
    expect(
      await refusalOf(workbookOf([{ name: 'A', rows: [['x']], state: 'hidden' }])),
    ).toMatchObject({ code: 'file-empty' })
  })

  test('T31 a file of more than 25 MB is refused with its size', async () => {
    const bytes = new Uint8Array(25 * 1_048_576 + 1).fill(0x61)
    expect(await refusalOf(bytes)).toMatchObject({
      code: 'file-too-large',
      limit: { of: 'bytes' },
      count: bytes.length,
    })
  })

  test('T31 1,001 columns are refused, 1,000 are not', async () => {
    const row = (count: number) => `${Array.from({ length: count }, (_, i) => `h${i}`).join(',')}\n`
    expect(await refusalOf(text(row(1_001)))).toMatchObject({
      code: 'limit-exceeded',
      limit: { of: 'columns', most: 1_000 },
      count: 1_001,
    })
    expect(await refusalOf(text(row(1_000)))).toBeUndefined()
  })

  test('T31 100,001 rows below the heading are refused with their number', async () => {
    const rows = `Name,Board\n${'Jo,A\n'.repeat(100_001)}`
    expect(await refusalOf(text(rows))).toMatchObject({
      code: 'limit-exceeded',
      limit: { of: 'rows', most: 100_000 },
      count: 100_002,
    })
  })

  test('T31 a cell of more than 20,000 characters is refused with its length', async () => {
    const long = 'x'.repeat(20_001)
    expect(await refusalOf(text(`Name,Board\nJo,${long}\n`))).toMatchObject({
      code: 'limit-exceeded',
      limit: { of: 'cell-characters' },
      count: 20_001,
    })
    const workbook = workbookOf([{ name: 'Long', rows: [['Name'], [long]] }])
    expect(await refusalOf(workbook)).toMatchObject({ sheet: 'Long', count: 20_001 })
  })

  test('T27 a zip bomb called a workbook is refused', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(20_000_000),
    })
    expect(await refusalOf(bomb, 'a.xlsx')).toMatchObject({ code: 'zip-unsafe' })
  })
})

describe('sheets that wait for an answer', () => {
  const issuesOf = async (rows: readonly (readonly string[])[]) => {
    const plan = await planOfRows(rows)
    expect(plan.changes).toEqual(noChanges)
    return plan.issues.filter(({ level }) => level === 'ask').map(({ code }) => code)
  }

  test('no heading that we know', async () => {
    expect(
      await issuesOf([
        ['x', 'y'],
        ['Jo', 'Health'],
      ]),
    ).toEqual(['no-heading-row'])
  })

  test('no column of people, or none of partnerships', async () => {
    expect(
      await issuesOf([
        ['Board', 'Role'],
        ['Health', 'Chair'],
      ]),
    ).toEqual(['column-unsure'])
    expect(
      await issuesOf([
        ['Name', 'Role'],
        ['Jo Reed', 'Chair'],
      ]),
    ).toEqual(['column-unsure'])
  })

  test('two columns that could both be the people', async () => {
    expect(
      await issuesOf([
        ['Name', 'Person', 'Board'],
        ['Jo Reed', 'Al Khan', 'Health'],
      ]),
    ).toEqual(['column-unsure'])
  })

  test('dates that only fit month first; the answer is in the mapping that comes back', async () => {
    const rows = [
      ['Name', 'Board', 'Since'],
      ['Jo Reed', 'Health', '3/25/2024'],
    ]
    expect(await issuesOf(rows)).toEqual(['date-order-unclear'])
    const { mapping } = await planOfRows(rows)
    const plan = await planOfRows(rows, emptyMap, { mapping })
    const seat = plan.changes.added.find(({ kind }) => kind === 'seats')
    expect(seat?.record).toMatchObject({ startedOn: '2024-03-25' })
  })
})

describe('what a plan tells of its file', () => {
  test('encoding, delimiter, first rows and a guess at the encoding', async () => {
    const bytes = Uint8Array.from([...text('Name;Board\nSi'), 0xe2, ...text('n Jones;Health\n')])
    const plan = await planOfBytes(bytes, 'list.csv')
    expect(plan.file).toEqual({
      name: 'list.csv',
      bytes: bytes.length,
      format: 'csv',
      encoding: 'windows-1252',
      delimiter: ';',
    })
    expect(plan.firstRows).toEqual([
      ['Name', 'Board'],
      ['Siân Jones', 'Health'],
    ])
    expect(plan.issues[0]).toMatchObject({ code: 'encoding-guessed', level: 'changed' })
  })

  test('the sheet with people and partnerships is taken; guidance and hidden sheets are not', async () => {
    const seats = [
      ['Name', 'Board'],
      ['Jo Reed', 'Health'],
    ]
    const plan = await planOfBytes(
      workbookOf([
        { name: 'Guidance', rows: seats },
        {
          name: 'Codes',
          rows: [
            ['Code', 'Meaning'],
            ['1', 'one'],
          ],
        },
        { name: 'Seats', rows: seats },
        { name: 'Old', rows: seats, state: 'hidden' },
      ]),
      'list.xlsx',
    )
    expect(plan.sheets).toEqual(['Codes', 'Seats'])
    expect(plan.mapping.sheet).toBe('Seats')
    const left = plan.issues.filter(({ code }) => code === 'sheet-left-out')
    expect(left.map(({ sheet }) => sheet)).toEqual(['Old', 'Guidance'])
    expect(plan.counts.seats?.new).toBe(1)
  })

  test('a workbook of guidance alone is read all the same', async () => {
    const rows = [
      ['Name', 'Board'],
      ['Jo Reed', 'Health'],
    ]
    const plan = await planOfBytes(workbookOf([{ name: 'Notes', rows }]), 'list.xlsx')
    expect(plan.sheets).toEqual(['Notes'])
  })

  test('another sheet or heading row can be named, and its columns are guessed again', async () => {
    const bytes = workbookOf([
      {
        name: 'A',
        rows: [
          ['Name', 'Board'],
          ['Jo Reed', 'Health'],
        ],
      },
      {
        name: 'B',
        rows: [
          ['Board', 'Name'],
          ['Person', 'Forum'],
          ['Al Khan', 'Crime'],
        ],
      },
    ])
    const mapping = { mode: 'one-seat', sheet: 'B', headingRow: 2, columns: [] } as const
    const plan = await planOfBytes(bytes, 'list.xlsx', emptyMap, { mapping })
    expect(plan.mapping.columns.map(({ use }) => use)).toEqual(['person', 'partnership'])
    expect(plan.counts.seats?.new).toBe(1)
    expect(plan.issues).toContainEqual({
      sheet: 'B',
      code: 'heading-row-found',
      level: 'note',
      row: 2,
    })
  })

  test('T29 the cut last row of a text file is a problem of its own; the rest goes in', async () => {
    const cut = text('Name,Board,Role\nJo Reed,Health,Chair\nAl Kh')
    const plan = await planOfBytes(cut, 'list.csv')
    expect(plan.issues).toContainEqual({ code: 'row-cut', level: 'problem', row: 3 })
    expect(plan.counts.seats).toMatchObject({ new: 1, problem: 1 })
  })

  test('T25 keys of prototypes are only text', async () => {
    const rows = [
      ['__proto__', 'Name', 'Board', 'constructor'],
      ['x', '__proto__', 'constructor', 'prototype'],
    ]
    const plan = await planOfRows(rows)
    const names = plan.changes.added.flatMap(({ record }) =>
      'name' in record ? [record.name] : [],
    )
    expect(names.sort()).toEqual(['__proto__', 'constructor'])
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })

  test('the same file, map and ids give the same plan', async () => {
    const bytes = text(
      toCsv([
        ['Name', 'Board'],
        ['Jo Reed', 'Health'],
      ]),
    )
    const ids = new Map<string, string>()
    const first = await planOfBytes(bytes, 'a.csv', emptyMap, { ids })
    expect(await planOfBytes(bytes, 'a.csv', emptyMap, { ids })).toEqual(first)
  })

  test('progress goes forward through the steps', async () => {
    const steps: string[] = []
    await planOfRows(
      [
        ['Name', 'Board'],
        ['Jo Reed', 'Health'],
      ],
      emptyMap,
      {
        onProgress: ({ step, share }) => steps.push(`${step} ${share}`),
      },
    )
    expect(steps).toEqual([
      'reading 0',
      'reading 1',
      'columns 1',
      'names 0',
      'seats 0',
      'seats 0.5',
      'seats 1',
    ])
  })
})
