import { expect, test } from 'vitest'
import { findGridAction } from './grid-keys'
import { clampPlace } from './grid-moves'

const size = { rows: 100, columns: 5, page: 10 }
const from = { row: 50, column: 2 }

const pressed = (key: string, held: object = {}) =>
  findGridAction(
    { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held },
    from,
    size,
  )

test.each([
  ['ArrowUp', {}, { row: 49, column: 2 }],
  ['ArrowRight', {}, { row: 50, column: 3 }],
  ['PageDown', {}, { row: 60, column: 2 }],
  ['PageUp', {}, { row: 40, column: 2 }],
  ['Home', {}, { row: 50, column: 0 }],
  ['End', {}, { row: 50, column: 4 }],
  ['Home', { ctrlKey: true }, { row: 0, column: 0 }],
  ['End', { metaKey: true }, { row: 99, column: 4 }],
])('%s with %o goes where a spreadsheet goes', (key, held, place) => {
  expect(pressed(key, held)).toEqual({ type: 'go', place })
})

test('Shift with an arrow chooses rows; from side to side it only moves', () => {
  expect(pressed('ArrowDown', { shiftKey: true })).toEqual({
    type: 'extend',
    place: { row: 51, column: 2 },
  })
  expect(pressed('ArrowLeft', { shiftKey: true })?.type).toBe('go')
})

test('a sign opens a cell, but not with Control or Alt, which belong to the browser', () => {
  expect(pressed('x')).toEqual({ type: 'type' })
  expect(pressed('Enter')).toEqual({ type: 'open' })
  expect(pressed('Enter', { ctrlKey: true })).toEqual({ type: 'new' })
  expect(pressed('a', { metaKey: true })).toEqual({ type: 'select-all' })
  expect(pressed('x', { ctrlKey: true })).toBeNull()
  expect(pressed('x', { altKey: true })).toBeNull()
  expect(pressed('Tab')).toBeNull()
})

test('no key leads out of the table, and an empty one leaves the headings', () => {
  expect(clampPlace({ row: -5, column: 9 }, size)).toEqual({ row: -1, column: 4 })
  expect(clampPlace({ row: 3, column: 0 }, { ...size, rows: 0 })).toEqual({ row: -1, column: 0 })
})
