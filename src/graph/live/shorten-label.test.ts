import { expect, test } from 'vitest'
import { shortenLabel } from './shorten-label'

test('a short name stays on one line', () => {
  expect(shortenLabel('Housing Forum')).toBe('Housing Forum')
})

test('a longer name breaks once, at the space nearest its middle', () => {
  expect(shortenLabel('Health and Wellbeing Partnership')).toBe('Health and Wellbeing\nPartnership')
})

test('a name of more than 40 characters ends in "…"', () => {
  const label = shortenLabel('Joint Committee for the Oversight of Almost Everything Here')
  expect(label.replace('\n', ' ')).toBe('Joint Committee for the Oversight of Alm…')
  expect(label.split('\n')).toHaveLength(2)
})

test('a name of exactly 40 characters is whole', () => {
  const name = `${'a'.repeat(20)} ${'b'.repeat(19)}`
  expect(shortenLabel(name)).toBe(name.replace(' ', '\n'))
})

test('a name of 10,000 characters without a space is cut and broken', () => {
  const label = shortenLabel('x'.repeat(10_000))
  expect(label.split('\n')).toHaveLength(2)
  expect(label.replace('\n', '')).toBe(`${'x'.repeat(40)}…`)
})

test('letters of several code units are not cut in half', () => {
  const label = shortenLabel('😀'.repeat(60)).replace('\n', '')
  expect(label).toBe(`${'😀'.repeat(40)}…`)
})
