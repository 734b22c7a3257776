import { expect, test } from 'vitest'
import { workbookOf } from '../../../tests/builders/workbook-of'
import { readWorkbook } from './read-workbook'

const cell = (place: string, inside: string, attributes = '') =>
  `<c r="${place}"${attributes}>${inside}</c>`

async function read(bytes: Uint8Array) {
  const workbook = await readWorkbook(bytes)
  if (!workbook.ok) throw new Error(workbook.problem.code)
  return workbook.value
}

async function refusalOf(bytes: Uint8Array) {
  const workbook = await readWorkbook(bytes)
  return workbook.ok ? undefined : workbook.problem
}

test('text, numbers, yes or no and blank cells come as text; gaps keep rows where they are', async () => {
  const rows = [
    `<row r="1">${cell('A1', '<is><t>Name &amp; co</t></is>', ' t="inlineStr"')}${cell('C1', '<v>3.5</v>')}</row>`,
    `<row r="3">${cell('B3', '<v>1</v>', ' t="b"')}</row>`,
  ]
  const { tables } = await read(workbookOf([{ name: 'One', rows: rows.join('') }]))
  expect(tables).toEqual([
    {
      sheet: 'One',
      rows: [
        ['Name & co', '', '3.5'],
        ['', '', ''],
        ['', 'yes', ''],
      ],
    },
  ])
})

test('T26 typed dates are ISO days in both date systems', async () => {
  const rows = `<row r="1">${cell('A1', '<v>45292</v>', ' s="1"')}${cell('B1', '<v>45292.75</v>', ' s="1"')}</row>`
  const in1900 = await read(workbookOf([{ name: 'A', rows }]))
  expect(in1900.tables[0]?.rows).toEqual([['2024-01-01', '2024-01-01']])
  const in1904 = await read(workbookOf([{ name: 'A', rows }], { uses1904: true }))
  expect(in1904.tables[0]?.rows[0]?.[0]).toBe('2028-01-02')
})

test('T26 formulas give their value and are counted; errors are blank', async () => {
  const rows = `<row r="1">${cell('A1', '<f>1+1</f><v>2</v>')}${cell('B1', '<f>A1/0</f><v>#REF!</v>', ' t="e"')}${cell('C1', '<f>"x"</f><v>x</v>', ' t="str"')}</row>`
  const { tables, formulas } = await read(workbookOf([{ name: 'A', rows }]))
  expect(tables[0]?.rows).toEqual([['2', '', 'x']])
  expect(formulas).toBe(3)
})

test('T26 formulas without a stored value are blank, whatever their type', async () => {
  const types = ['', ' t="str"', ' t="b"', ' t="e"', ' t="d"', ' t="n"']
  const cells = types.map((type, index) => cell(`${'ABCDEF'.charAt(index)}1`, '<f>Z9</f>', type))
  const rows = `<row r="1">${cells.join('')}${cell('G1', '<v>1</v>')}</row>`
  const { tables } = await read(workbookOf([{ name: 'A', rows }]))
  expect(tables[0]?.rows).toEqual([['', '', '', '', '', '', '1']])
})

test('spaces around a text are dropped, unless the exact text is asked for', async () => {
  const bytes = workbookOf([{ name: 'A', rows: [[' a b ', ' ']] }])
  expect((await read(bytes)).tables[0]?.rows).toEqual([['a b']])
  const exact = await readWorkbook(bytes, { outerSpaces: 'kept' })
  expect(exact).toMatchObject({ value: { tables: [{ rows: [[' a b ', ' ']] }] } })
})

test('T26 hidden sheets are named and not given', async () => {
  const { tables, hiddenSheets } = await read(
    workbookOf([
      { name: 'Hidden', rows: [['a']], state: 'hidden' },
      { name: 'Seen', rows: [['b']] },
      { name: 'Very', rows: [['c']], state: 'veryHidden' },
    ]),
  )
  expect(tables.map(({ sheet }) => sheet)).toEqual(['Seen'])
  expect(hiddenSheets).toEqual(['Hidden', 'Very'])
})

test('T28 a document type or an entity is refused', async () => {
  const extra = { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "b">]><sst/>' }
  expect(await refusalOf(workbookOf([{ name: 'A', rows: [['a']] }], { extra }))).toMatchObject({
    code: 'xml-unsafe',
  })
})

test('T31 a cell far to the right is refused before rows are filled up to it', async () => {
  const rows = `<row r="1">${cell('XFD1', '<v>1</v>')}</row>`
  expect(await refusalOf(workbookOf([{ name: 'A', rows }]))).toMatchObject({
    code: 'limit-exceeded',
    limit: { of: 'columns', most: 1_000 },
    count: 16_384,
  })
})

test('T31 a row number that no spreadsheet has is refused before the gap is filled', async () => {
  const rows = `<row r="4000000000">${cell('A4000000000', '<v>1</v>')}</row>`
  expect(await refusalOf(workbookOf([{ name: 'A', rows }]))).toMatchObject({
    code: 'limit-exceeded',
    limit: { of: 'rows' },
    count: 4_000_000_000,
  })
})

test('T29 sheets with broken XML and workbooks without sheets are refused', async () => {
  const broken = workbookOf([{ name: 'A', rows: '<row r="1"><c r="A1"><v>1</v></row>' }])
  expect(await refusalOf(broken)).toMatchObject({ code: 'file-not-readable' })
  const noRelations = workbookOf([], { extra: { 'xl/workbook.xml': '<workbook' } })
  expect(await refusalOf(noRelations)).toMatchObject({ code: 'file-not-readable' })
})

test('T29 a workbook cut at any length is refused whole', async () => {
  const bytes = workbookOf([{ name: 'A', rows: [['Name', 'Board']] }])
  for (let length = 0; length < bytes.length; length += 97) {
    expect(await refusalOf(bytes.slice(0, length))).toMatchObject({ code: 'file-not-readable' })
  }
})
