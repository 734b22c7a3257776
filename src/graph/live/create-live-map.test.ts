import cytoscape from 'cytoscape'
import { expect, test, vi } from 'vitest'
import { darkTheme, lightTheme } from '../map-theme'
import { createLiveMap } from './create-live-map'
import type { LiveElements } from './live-elements'
import type { LiveMapInput } from './live-map-input'
import { guessLabelSize } from './measure-label'

const anItem = (id: string, more: object = {}): LiveElements['items'][number] => ({
  id,
  kind: 'partnership',
  label: `Label of ${id}`,
  diameter: 40,
  badge: '',
  fold: '',
  classes: ['partnership'],
  ...more,
})

const aLine = (from: string, to: string): LiveElements['lines'][number] => ({
  id: `seats ${from} ${to}`,
  from,
  to,
  label: '',
  classes: ['seats', 'member'],
})

const three: LiveElements = {
  items: [anItem('a', { badge: '6', fold: '+14' }), anItem('b'), anItem('c')],
  lines: [aLine('a', 'b')],
}

const places = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 10, y: 0 }],
  ['c', { x: 0, y: 10 }],
  ['d', { x: 10, y: 10 }],
])

const usual: LiveMapInput = {
  elements: three,
  places,
  arrangement: 'first',
  selection: [],
  current: null,
  theme: lightTheme,
  textScale: 1,
}

function open(size = { width: 700, height: 500 }) {
  const core = cytoscape({ headless: true, styleEnabled: true })
  const events = { onChoose: vi.fn(), onOpenFold: vi.fn(), onPoint: vi.fn(), onMove: vi.fn() }
  let room = size
  const map = createLiveMap({ core, events, measure: guessLabelSize, roomOf: () => room })
  const placeOf = (id: string) => ({ ...core.getElementById(id).position() })
  const setRoom = (next: typeof room) => {
    room = next
    map.resize()
  }
  return { core, events, map, placeOf, setRoom }
}

const idsOf = (core: cytoscape.Core) => core.elements().map((element) => element.id())

test('draws items, their badges and lines', () => {
  const { core, map } = open()
  map.draw(usual)
  expect(idsOf(core)).toEqual(['a', 'b', 'c', 'a badge', 'a fold', 'seats a b'])
})

test('changes only what differs', () => {
  const { core, map } = open()
  map.draw(usual)
  const before = core.getElementById('b')
  const added = vi.fn()
  const removed = vi.fn()
  core.on('add', (event) => added(event.target.id()))
  core.on('remove', (event) => removed(event.target.id()))
  map.draw({
    ...usual,
    elements: {
      items: [anItem('a', { badge: '7', label: 'New name' }), anItem('b'), anItem('d')],
      lines: [aLine('a', 'b'), aLine('d', 'b')],
    },
  })
  expect(added.mock.calls.flat()).toEqual(['d', 'seats d b'])
  expect(removed.mock.calls.flat().sort()).toEqual(['a fold', 'c'])
  expect(core.getElementById('b').same(before)).toBe(true)
  expect(core.getElementById('a').data('label')).toBe('New name')
  expect(core.getElementById('a badge').data('label')).toBe('7')
})

test('nothing moves while the arrangement is the same', () => {
  const { map, placeOf } = open()
  map.draw(usual)
  const [a, b] = [placeOf('a'), placeOf('b')]
  map.draw({ ...usual, elements: { ...three, items: [...three.items, anItem('d')] } })
  map.draw({ ...usual, selection: ['a'] })
  expect([placeOf('a'), placeOf('b')]).toEqual([a, b])
})

test('another question arranges what it draws anew, to fill the room', () => {
  const { map, placeOf } = open()
  map.draw(usual)
  const before = placeOf('b')
  const elements = { items: [anItem('b'), anItem('d')], lines: [] }
  map.draw({ ...usual, elements, arrangement: 'second' })
  expect(placeOf('b')).not.toEqual(before)
  expect(Math.abs(placeOf('d').y - placeOf('b').y)).toBeGreaterThan(300)
})

test('what is chosen has a ring, its lines are lit, the rest fades', () => {
  const { core, map } = open()
  map.draw({ ...usual, selection: ['a'], current: 'b' })
  const classesOf = (id: string) => core.getElementById(id).classes()
  expect(classesOf('a')).toEqual(expect.arrayContaining(['selected', 'labelled']))
  expect(classesOf('b')).toContain('current')
  expect(classesOf('b')).not.toContain('faded')
  expect(classesOf('c')).toContain('faded')
  expect(classesOf('seats a b')).toContain('lit')
  map.draw(usual)
  expect(classesOf('c')).not.toContain('faded')
  expect(classesOf('seats a b')).not.toContain('lit')
})

test('a selection that is not drawn fades nothing', () => {
  const { core, map } = open()
  map.draw({ ...usual, selection: ['elsewhere'] })
  expect(core.elements('.faded')).toHaveLength(0)
})

test('another theme repaints without moving anything', () => {
  const { core, map, placeOf } = open()
  map.draw(usual)
  const before = placeOf('a')
  map.draw({ ...usual, theme: darkTheme })
  expect(core.getElementById('a').style('background-color')).toBe('rgb(204,121,167)')
  expect(placeOf('a')).toEqual(before)
})

test('pressing an item chooses it, its badge too, and the badge of folded people opens them', () => {
  const { core, map, events } = open()
  map.draw(usual)
  core.getElementById('b').emit('tap')
  core.getElementById('a badge').emit('tap')
  expect(events.onChoose.mock.calls).toEqual([['b'], ['a']])
  core.getElementById('a fold').emit('tap')
  expect(events.onOpenFold.mock.calls).toEqual([['a']])
})

test('pointing at an item lights it up until the pointer leaves', () => {
  const { core, map, events } = open()
  map.draw(usual)
  core.getElementById('b').emit('mouseover')
  expect(core.getElementById('c').hasClass('faded')).toBe(true)
  core.getElementById('b').emit('mouseout')
  expect(core.getElementById('c').hasClass('faded')).toBe(false)
  expect(events.onPoint.mock.calls).toEqual([['b'], [null]])
})

test('lines that lead nowhere or back to themselves are left out', () => {
  const { core, map } = open()
  const lines = [aLine('a', 'a'), aLine('a', 'ghost'), aLine('a', 'b')]
  map.draw({ ...usual, elements: { ...three, lines } })
  expect(core.edges()).toHaveLength(1)
})

test('a map that is not on screen yet is drawn once it has room', () => {
  const { core, map, setRoom } = open({ width: 0, height: 0 })
  map.draw(usual)
  expect(core.elements()).toHaveLength(0)
  setRoom({ width: 700, height: 500 })
  expect(core.nodes()).toHaveLength(5)
})

test('a room that changes a little moves nothing; one that changes much is filled anew', () => {
  const { map, placeOf, setRoom } = open()
  map.draw(usual)
  const before = placeOf('b')
  setRoom({ width: 600, height: 480 })
  expect(placeOf('b')).toEqual(before)
  setRoom({ width: 1_400, height: 900 })
  expect(placeOf('b')).not.toEqual(before)
})

test('says where an item lies on screen, and nothing of one that is not drawn', () => {
  const { map } = open()
  map.draw(usual)
  expect(map.findOnScreen('a')).toMatchObject({ size: expect.any(Number) })
  expect(map.findOnScreen('ghost')).toBeNull()
})

test('names and figures keep their size on the screen from however far away', () => {
  vi.useFakeTimers()
  const { core, map } = open()
  map.draw({ ...usual, selection: ['a'] })
  const onScreen = (id: string, style: string) =>
    Math.round(10 * core.getElementById(id).numericStyle(style) * core.zoom()) / 10
  for (const zoom of [1, 0.5, 2]) {
    core.zoom({ level: zoom, position: core.getElementById('a').position() })
    vi.advanceTimersByTime(130)
    expect(onScreen('a', 'font-size')).toBe(14)
    expect(onScreen('a badge', 'font-size')).toBe(12)
    expect(onScreen('a badge', 'height')).toBe(16)
  }
  vi.useRealTimers()
})

test('the reader’s size of text is the size of names and figures', () => {
  const { core, map, placeOf } = open()
  map.draw({ ...usual, selection: ['a'] })
  const before = placeOf('b')
  map.draw({ ...usual, selection: ['a'], textScale: 1.5 })
  expect(core.getElementById('a').numericStyle('font-size') * core.zoom()).toBeCloseTo(21)
  expect(core.getElementById('a badge').numericStyle('font-size') * core.zoom()).toBeCloseTo(18)
  expect(core.getElementById('a badge').numericStyle('height') * core.zoom()).toBeCloseTo(24)
  expect(placeOf('b')).toEqual(before)
})

test('what fades has no name, save what the question found', () => {
  const { core, map } = open()
  const items = [anItem('a'), anItem('b', { classes: ['partnership', 'result'] }), anItem('c')]
  map.draw({ ...usual, elements: { items, lines: [] }, selection: ['a'] })
  expect(core.getElementById('c').hasClass('labelled')).toBe(false)
  expect(core.getElementById('b').classes()).toEqual(expect.arrayContaining(['faded', 'labelled']))
})

test('from far off there are no figures but those of the answer', () => {
  vi.useFakeTimers()
  const { core, map } = open()
  map.draw({
    ...usual,
    elements: {
      items: [
        anItem('a', { badge: '6' }),
        anItem('b', { badge: '9', classes: ['partnership', 'result'] }),
      ],
      lines: [],
    },
  })
  expect(idsOf(core)).toContain('a badge')
  core.zoom(0.2)
  vi.advanceTimersByTime(130)
  expect(idsOf(core)).toEqual(expect.arrayContaining(['b badge']))
  expect(idsOf(core)).not.toContain('a badge')
  vi.useRealTimers()
})

test('where colours are the device’s own, a letter says what each shape is', () => {
  const { core, map, events } = open()
  const letters = { person: 'P', organisation: 'O', partnership: 'G', strategy: 'S' }
  map.draw({ ...usual, theme: { ...lightTheme, letters } })
  expect(core.getElementById('a letter').data('label')).toBe('G')
  core.getElementById('a letter').emit('tap')
  expect(events.onChoose).toHaveBeenCalledWith('a')
})

test('all of the picture is in the middle of the room', () => {
  const { core, map } = open()
  map.draw(usual)
  map.fit()
  const { x1, x2, y1, y2 } = core
    .nodes()
    .not('.badge')
    .renderedBoundingBox({ includeLabels: false, includeOverlays: false })
  expect((x1 + x2) / 2).toBeCloseTo(350, 0)
  expect((y1 + y2) / 2).toBeCloseTo(250, 0)
})

const crowd = Array.from({ length: 120 }, (_, index) => anItem(`i${index}`))
const crowdLines = crowd.slice(1).map(({ id }) => aLine('i0', id))
const wholeCrowd = { items: crowd, lines: crowdLines }

test('a crowd is drawn in a task of its own, and not at all once the map has gone', () => {
  vi.useFakeTimers()
  const { core, map, events } = open()
  map.draw({ ...usual, elements: wholeCrowd })
  expect(core.elements()).toHaveLength(0)
  vi.advanceTimersByTime(1)
  expect(core.elements()).not.toHaveLength(0)
  map.draw({ ...usual, elements: wholeCrowd, arrangement: 'second' })
  map.destroy()
  events.onMove.mockClear()
  vi.advanceTimersByTime(1_000)
  expect(events.onMove).not.toHaveBeenCalled()
  vi.useRealTimers()
})

test('no frame gets more than a few dozen new things to draw, and names come last', () => {
  vi.useFakeTimers()
  const { core, map } = open()
  map.draw({ ...usual, elements: wholeCrowd, selection: ['i7'] })
  const added: number[] = []
  core.on('add', () => {
    added[added.length - 1] = (added.at(-1) ?? 0) + 1
  })
  added.push(0)
  vi.advanceTimersByTime(1)
  for (let frame = 0; frame < 20; frame++) {
    if (core.elements().length < 239) expect(core.elements('.labelled')).toHaveLength(0)
    added.push(0)
    vi.advanceTimersToNextFrame()
  }
  expect(Math.max(...added)).toBeLessThanOrEqual(30)
  expect(core.elements()).toHaveLength(239)
  expect(core.getElementById('i7').classes()).toEqual(
    expect.arrayContaining(['partnership', 'selected', 'labelled']),
  )
  expect(core.getElementById('seats i0 i9').classes()).toEqual(['seats', 'member', 'faded'])
  vi.useRealTimers()
})

test('a new question while the old answer is still being drawn takes over', () => {
  vi.useFakeTimers()
  const { core, map } = open()
  map.draw({ ...usual, elements: wholeCrowd })
  vi.advanceTimersByTime(20)
  map.draw({ ...usual, arrangement: 'second' })
  vi.advanceTimersByTime(1_000)
  expect(idsOf(core)).toEqual(['a', 'b', 'c', 'a badge', 'a fold', 'seats a b'])
  expect(core.getElementById('b').classes()).toContain('labelled')
  vi.useRealTimers()
})
