import { expect, test } from 'vitest'
import { findShortcut, isSingleKey, shortcuts } from './actions'

const pressed = (key: string, held: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

test('every key of the sheet is bound to what the sheet says, and no two share one', () => {
  for (const shortcut of shortcuts) {
    const event = pressed(shortcut.key, {
      ctrlKey: shortcut.isWithControl,
      shiftKey: shortcut.isWithShift,
    })
    expect(findShortcut(event)?.id).toBe(shortcut.id)
  }
})

test('Shift tells redo from undo, Command does what Control does, Alt is left alone', () => {
  expect(findShortcut(pressed('z', { metaKey: true }))?.id).toBe('undo')
  expect(findShortcut(pressed('Z', { ctrlKey: true, shiftKey: true }))?.id).toBe('redo')
  expect(findShortcut(pressed('k', { ctrlKey: true, altKey: true }))).toBeUndefined()
  expect(findShortcut(pressed('k'))).toBeUndefined()
})

test('only keys of one sign count as single keys', () => {
  const single = shortcuts.filter(isSingleKey)
  const idsIn = (area: string) => single.flatMap((one) => (one.area === area ? [one.id] : []))
  expect(idsIn('everywhere')).toEqual([
    'show-shortcuts',
    'find-in-list',
    'quick-add',
    'draw-hats',
    'draw-overlaps',
    'draw-gaps',
    'draw-connectors',
    'draw-accountability',
    'draw-workload',
  ])
  // Space presses what has focus; it is no sign.
  expect(idsIn('map')).toEqual([
    'map-next-connected',
    'map-previous-connected',
    'map-back',
    'map-forward',
    'map-zoom-in',
    'map-zoom-out',
    'map-fit',
  ])
})

test('Shift tells one letter from another, but belongs to a sign', () => {
  expect(findShortcut(pressed('N', { shiftKey: true }))?.id).toBe('map-previous-connected')
  expect(findShortcut(pressed('N'))?.id).toBe('map-next-connected')
  expect(findShortcut(pressed('?', { shiftKey: true }))?.id).toBe('show-shortcuts')
  expect(findShortcut(pressed('='))?.id).toBe('map-zoom-in')
  expect(findShortcut(pressed('+', { shiftKey: true }))?.id).toBe('map-zoom-in')
})

test('a key of the map is none of the page’s, and the other way round', () => {
  expect(findShortcut(pressed('n'), 'everywhere')).toBeUndefined()
  expect(findShortcut(pressed('/'), 'map')).toBeUndefined()
  expect(findShortcut(pressed('n'), 'map')?.area).toBe('map')
})
