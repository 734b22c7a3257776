/** Where a key is listened for. */
type KeyArea = 'everywhere' | 'map'

export interface Shortcut {
  /** The sentence is `shortcut.<id>`, the handler has the same name. */
  readonly id:
    | 'draw-accountability'
    | 'draw-connectors'
    | 'draw-gaps'
    | 'draw-hats'
    | 'draw-overlaps'
    | 'draw-workload'
    | 'find-in-list'
    | 'map-back'
    | 'map-down'
    | 'map-first'
    | 'map-fit'
    | 'map-forward'
    | 'map-last'
    | 'map-leave'
    | 'map-left'
    | 'map-next-connected'
    | 'map-open'
    | 'map-previous-connected'
    | 'map-right'
    | 'map-select'
    | 'map-up'
    | 'map-zoom-in'
    | 'map-zoom-out'
    | 'next-region'
    | 'previous-region'
    | 'quick-add'
    | 'redo'
    | 'save-copy'
    | 'search'
    | 'show-shortcuts'
    | 'undo'
  readonly area: KeyArea
  /** As printed on the sheet. */
  readonly keys: string
  readonly key: string
  /** Another key for the same, where some keyboards need Shift for the first. */
  readonly otherKey?: string
  readonly isWithControl: boolean
  readonly isWithShift: boolean
}

export type ShortcutId = Shortcut['id']

export type MapShortcutId = Extract<ShortcutId, `map-${string}`>

const key = (
  id: ShortcutId,
  keys: string,
  pressed: string,
  held: Partial<Pick<Shortcut, 'isWithControl' | 'isWithShift'>> = {},
): Shortcut => ({
  id,
  area: 'everywhere',
  keys,
  key: pressed,
  isWithControl: false,
  isWithShift: false,
  ...held,
})

const withControl = { isWithControl: true }

/** On the map only: the sheet lists it, the map listens for it. */
const onMap = (
  id: MapShortcutId,
  keys: string,
  pressed: string,
  more: Partial<Pick<Shortcut, 'isWithShift' | 'otherKey'>> = {},
): Shortcut => ({ ...key(id, keys, pressed), area: 'map', ...more })

/** One list: the sheet shows what is bound, because both are read from here. */
export const shortcuts: readonly Shortcut[] = [
  key('search', 'Ctrl K', 'k', withControl),
  key('undo', 'Ctrl Z', 'z', withControl),
  key('redo', 'Ctrl Shift Z', 'z', { isWithControl: true, isWithShift: true }),
  key('save-copy', 'Ctrl S', 's', withControl),
  key('next-region', 'F6', 'F6'),
  key('previous-region', 'Shift F6', 'F6', { isWithShift: true }),
  key('show-shortcuts', '?', '?'),
  key('find-in-list', '/', '/'),
  key('quick-add', 'A', 'a'),
  key('draw-hats', '1', '1'),
  key('draw-overlaps', '2', '2'),
  key('draw-gaps', '3', '3'),
  key('draw-connectors', '4', '4'),
  key('draw-accountability', '5', '5'),
  key('draw-workload', '6', '6'),
  onMap('map-left', '←', 'ArrowLeft'),
  onMap('map-right', '→', 'ArrowRight'),
  onMap('map-up', '↑', 'ArrowUp'),
  onMap('map-down', '↓', 'ArrowDown'),
  onMap('map-next-connected', 'N', 'n'),
  onMap('map-previous-connected', 'Shift N', 'n', { isWithShift: true }),
  onMap('map-back', '[', '['),
  onMap('map-forward', ']', ']'),
  onMap('map-first', 'Home', 'Home'),
  onMap('map-last', 'End', 'End'),
  onMap('map-open', 'Enter', 'Enter'),
  onMap('map-select', 'Space', ' '),
  onMap('map-zoom-in', '+', '+', { otherKey: '=' }),
  onMap('map-zoom-out', '-', '-'),
  onMap('map-fit', '0', '0'),
  onMap('map-leave', 'Esc', 'Escape'),
]

interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/**
 * A key of one sign that is held with nothing: it must not act while somebody types. Space is none:
 * on a control it presses.
 */
export function isSingleKey({ key: pressed, isWithControl }: Shortcut): boolean {
  return pressed.length === 1 && pressed !== ' ' && !isWithControl
}

/**
 * The shortcut that is bound to what was pressed, in one area or in any. Shift is part of a sign
 * such as `?`, but makes another key of a letter.
 */
export function findShortcut(event: PressedKey, area?: KeyArea): Shortcut | undefined {
  if (event.altKey) return undefined
  const isWithControl = event.ctrlKey || event.metaKey
  const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const isSign = pressed.length === 1 && !isWithControl && !/^[a-z ]$/.test(pressed)
  return shortcuts.find(
    (shortcut) =>
      (area === undefined || shortcut.area === area) &&
      (shortcut.key === pressed || shortcut.otherKey === pressed) &&
      shortcut.isWithControl === isWithControl &&
      (isSign || shortcut.isWithShift === event.shiftKey),
  )
}
