import { expect, test } from 'vitest'
import { findHeadingRow } from './find-heading-row'
import { findLeftOutRows } from './find-table-end'

test('titles and guidance above the heading are passed over', () => {
  const rows = [
    ['Partnerships 2026', '', ''],
    ['One row per seat please', '', ''],
    ['', '', ''],
    ['Name', 'Board', 'Role'],
    ['Jo Reed', 'Health', 'Chair'],
    ['Al Khan', 'Health', 'Member'],
    ['Bo Lee', 'Crime', 'Member'],
  ]
  expect(findHeadingRow(rows)).toEqual({ index: 3, known: 3 })
})

test('without a known heading the likeliest row is still found, and said to be a guess', () => {
  expect(findHeadingRow([['x'], ['wer', 'wo'], ['a', 'b'], ['c', 'd'], ['e', 'f']])).toEqual({
    index: 1,
    known: 0,
  })
})

test('a heading needs two filled cells', () => {
  expect(findHeadingRow([['Name'], ['Jo']])).toBeNull()
  expect(findHeadingRow([])).toBeNull()
})

test('rows that hold no seat are left out: blank, totals, repeated headings, hints', () => {
  const rows = [
    ['Name', 'Board'],
    ['Jo', 'Health'],
    ['', ' '],
    ['NAME', 'board'],
    ['Totals', '12'],
    ['Add more rows as needed', ''],
    ['or', ''],
    ['Al', 'Crime'],
    ['Orla', 'Crime'],
  ]
  expect([...findLeftOutRows(rows, 0)]).toEqual([2, 3, 4, 5, 6])
})

test('a lone cell counts until ten blank rows have gone by', () => {
  const blank = Array.from({ length: 10 }, () => ['', ''])
  const rows = [['Name', 'Board'], ['Jo', ''], ...blank, ['a stray word', ''], ['Al', 'Crime']]
  const leftOut = findLeftOutRows(rows, 0)
  expect(leftOut.has(1)).toBe(false)
  expect(leftOut.has(12)).toBe(true)
  expect(leftOut.has(13)).toBe(false)
})
