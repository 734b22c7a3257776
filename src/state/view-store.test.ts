import { expect, test } from 'vitest'
import { createViewStore } from './view-store'

test('a new question starts afresh: nothing chosen, nothing unfolded, its opening view', () => {
  const view = createViewStore('2026-04-01')
  view.select('ada')
  view.toggleOpened('board')
  view.drawMore()
  view.drawWhole()
  view.ask('overlaps')
  expect(view.state.getState()).toMatchObject({
    question: 'overlaps',
    selection: [],
    opened: [],
    current: null,
    extent: 'opening',
    drawnMore: 0,
    panel: 'list',
    asAt: '2026-04-01',
    isOpening: false,
  })
})

test('choosing opens details; a second press lets go; at most fifty stay chosen, the newest last', () => {
  const view = createViewStore('2026-04-01')
  view.select('ada')
  expect(view.state.getState()).toMatchObject({ selection: ['ada'], panel: 'details' })
  view.toggleSelected('ben')
  view.toggleSelected('ada')
  expect(view.state.getState().selection).toEqual(['ben'])
  for (let index = 0; index < 60; index += 1) view.toggleSelected(`p-${index}`)
  expect(view.state.getState().selection).toHaveLength(50)
  expect(view.state.getState().selection.at(-1)).toBe('p-59')
  view.select(null)
  expect(view.state.getState().selection).toEqual([])
})

test('a pair is chosen together, and a view from an address replaces what it names', () => {
  const view = createViewStore('2026-04-01')
  view.selectPair('a', 'b')
  expect(view.state.getState().selection).toEqual(['a', 'b'])
  view.restore({ asAt: '2025-01-01', selection: [] })
  expect(view.state.getState()).toMatchObject({
    asAt: '2025-01-01',
    selection: [],
    panel: 'details',
  })
})

test('comparing dates asks what changed, and ends with its question', () => {
  const view = createViewStore('2026-11-01')
  view.ask('gaps')
  view.compareWith('2025-11-01')
  expect(view.state.getState()).toMatchObject({
    question: 'changes-between-dates',
    compareWith: '2025-11-01',
  })
  view.compareWith(null)
  expect(view.state.getState()).toMatchObject({ question: null, compareWith: null })
})

test('another question asked meanwhile stays when comparing ends', () => {
  const view = createViewStore('2026-11-01')
  view.compareWith('2025-11-01')
  view.ask('hats')
  view.compareWith(null)
  expect(view.state.getState()).toMatchObject({ question: 'hats', compareWith: null })
})
