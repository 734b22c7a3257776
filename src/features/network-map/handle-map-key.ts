import type { KeyboardEvent, RefObject } from 'react'
import type { MapHandle } from '../../graph/GraphCanvas'
import { findShortcut, isSingleKey, type MapShortcutId } from '../../state/actions'
import type { MapWalk } from './use-map-walk'

export interface MapKeys {
  readonly walk: MapWalk
  readonly canvas: RefObject<MapHandle | null>
  /** Whether keys of one sign act. */
  readonly singleKeys: 'on' | 'off'
  readonly onOpen: () => void
  readonly onToggleSelected: () => void
  readonly onLeave: () => void
}

const actions: Readonly<Record<MapShortcutId, (keys: MapKeys) => void>> = {
  'map-left': ({ walk }) => walk.goThatWay('left'),
  'map-right': ({ walk }) => walk.goThatWay('right'),
  'map-up': ({ walk }) => walk.goThatWay('up'),
  'map-down': ({ walk }) => walk.goThatWay('down'),
  'map-next-connected': ({ walk }) => walk.goToConnected(1),
  'map-previous-connected': ({ walk }) => walk.goToConnected(-1),
  'map-back': ({ walk }) => walk.goAlongPath(-1),
  'map-forward': ({ walk }) => walk.goAlongPath(1),
  'map-first': ({ walk }) => walk.goToEnd('first'),
  'map-last': ({ walk }) => walk.goToEnd('last'),
  'map-open': ({ onOpen }) => onOpen(),
  'map-select': ({ onToggleSelected }) => onToggleSelected(),
  'map-zoom-in': ({ canvas }) => canvas.current?.zoomIn(),
  'map-zoom-out': ({ canvas }) => canvas.current?.zoomOut(),
  'map-fit': ({ canvas }) => canvas.current?.fit(),
  'map-leave': ({ onLeave }) => onLeave(),
}

/** Does what a key means on the map; true if the key was the map's. */
export function handleMapKey(event: KeyboardEvent, keys: MapKeys): boolean {
  const shortcut = findShortcut(event, 'map')
  if (shortcut === undefined || !isMapShortcut(shortcut.id)) return false
  if (keys.singleKeys === 'off' && isSingleKey(shortcut)) return false
  actions[shortcut.id](keys)
  return true
}

function isMapShortcut(id: string): id is MapShortcutId {
  return Object.hasOwn(actions, id)
}
