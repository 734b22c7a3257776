import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from './read-csv'

const rowsOf = (text: string) => readCsv(text).rows

test.each([',', ';', '\t', '|'])('finds the delimiter %j', (delimiter) => {
  const text = ['Name', 'Board', 'Role']
  const lines = [text, ['Jo', 'A, B; C', 'Chair'], ['Al', 'D', 'x']]
  const written = lines.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\n')
  expect(readCsv(written)).toMatchObject({ delimiter, rows: lines })
})

test('a semicolon file whose names hold a comma each is parted at the semicolons', () => {
  expect(readCsv('Name;Board;Role\nKhan, Ada;Health;Chair\nReed, Tom;Health;\n').delimiter).toBe(
    ';',
  )
})

test('the steadiest delimiter wins over one that is only common', () => {
  const text = 'Name;Notes\nJo;likes tea, cake, and talk\nAl;no, never\nBo;yes\n'
  expect(readCsv(text).delimiter).toBe(';')
})

test('T35 line ends may be CRLF, LF and CR in one file', () => {
  expect(rowsOf('a,b\r\nc,d\ne,f\rg,h')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
    ['g', 'h'],
  ])
})

test('a cell in quotes keeps its line break and is one row', () => {
  expect(rowsOf('a,b\n"one\r\ntwo",c\n')).toEqual([
    ['a', 'b'],
    ['one\ntwo', 'c'],
  ])
})

test('blank rows keep their place; those at the end go', () => {
  expect(rowsOf('a,b\n\nc,d\n\n,\n')).toEqual([['a', 'b'], [''], ['c', 'd']])
})

test('a first line that names its separator is obeyed, and keeps the rows where they are', () => {
  expect(readCsv('sep=;\na;b,c\n1;2')).toMatchObject({
    delimiter: ';',
    rows: [[''], ['a', 'b,c'], ['1', '2']],
  })
})

test('T24 the apostrophe of our own files before a formula is taken off, other ones stay', () => {
  expect(rowsOf("'=1+1,''@x,'tis,' -3\n")).toEqual([['=1+1', "'@x", "'tis", ' -3']])
})

test('T29 a last row that was cut in the middle is told', () => {
  expect(readCsv('a,b,c\n1,2,3\n4,5').cutRow).toBe(3)
  expect(readCsv('a,b,c\n1,2,3\n4,"fi').cutRow).toBe(3)
  expect(readCsv('a,b,c\n1,2,3\n4,5\n').cutRow).toBeUndefined()
  expect(readCsv('a,b,c\n1,2,3').cutRow).toBeUndefined()
})

test('what is written with quotes is read as it was', () => {
  const cell = fc.string({ maxLength: 8 }).filter((text) => !/[\r\n']/u.test(text))
  const rows = fc.array(fc.tuple(cell, cell, fc.constant('end')), { minLength: 2, maxLength: 8 })
  fc.assert(
    fc.property(rows, (written) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
      const text = written.map((row) => row.map(quote).join(',')).join('\r\n')
      expect(rowsOf(text)).toEqual(written)
    }),
  )
})
