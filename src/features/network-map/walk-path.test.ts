import { expect, test } from 'vitest'
import { currentOf, moveAlong, noPath, stepTo, stepToConnected } from './walk-path'

const abc = stepTo(stepTo(noPath, 'a', 'b'), 'b', 'c')

test('the path remembers every step from its start', () => {
  expect(abc.ids).toEqual(['a', 'b', 'c'])
  expect(currentOf(abc)).toBe('c')
  expect(currentOf(noPath)).toBeNull()
})

test('back and forward move along it and stop at its ends', () => {
  const back = moveAlong(moveAlong(abc, -1), -1)
  expect(currentOf(back)).toBe('a')
  expect(moveAlong(back, -1)).toBe(back)
  expect(currentOf(moveAlong(back, 1))).toBe('b')
  expect(moveAlong(abc, 1)).toBe(abc)
})

test('a new step drops what lay ahead', () => {
  const turned = stepTo(moveAlong(abc, -1), 'b', 'd')
  expect(turned.ids).toEqual(['a', 'b', 'd'])
})

test('a step from elsewhere, such as a choice in the list, joins the path', () => {
  expect(stepTo(abc, 'x', 'y').ids).toEqual(['a', 'b', 'c', 'x', 'y'])
})

test('connections come one after the other, and the walk keeps its place among them', () => {
  const connected = ['p', 'q', 'r']
  const first = stepToConnected(noPath, 'a', connected, 1)
  expect(currentOf(first)).toBe('p')
  const second = stepToConnected(moveAlong(first, -1), 'a', connected, 1)
  expect(currentOf(second)).toBe('q')
  const third = stepToConnected(moveAlong(second, -1), 'a', connected, 1)
  const round = stepToConnected(moveAlong(third, -1), 'a', connected, 1)
  expect([currentOf(third), currentOf(round)]).toEqual(['r', 'p'])
})

test('backwards it starts at the last connection', () => {
  const last = stepToConnected(noPath, 'a', ['p', 'q', 'r'], -1)
  expect(currentOf(last)).toBe('r')
  expect(currentOf(stepToConnected(moveAlong(last, -1), 'a', ['p', 'q', 'r'], -1))).toBe('q')
})

test('it does not turn straight back while there is another way', () => {
  const atP = stepToConnected(noPath, 'a', ['p'], 1)
  expect(currentOf(stepToConnected(atP, 'p', ['a', 'b'], 1))).toBe('b')
  expect(currentOf(stepToConnected(atP, 'p', ['a'], 1))).toBe('a')
})

test('without connections it stays', () => {
  expect(stepToConnected(abc, 'c', [], 1)).toBe(abc)
})
