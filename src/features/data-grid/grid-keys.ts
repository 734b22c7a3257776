import { type CellPlace, findPlaceAfter, type GridSize } from './grid-moves'

export type GridAction =
  | { readonly type: 'go'; readonly place: CellPlace }
  | { readonly type: 'extend'; readonly place: CellPlace }
  | { readonly type: 'open' | 'type' | 'select' | 'select-all' | 'fill-down' | 'new' | 'leave' }

interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const plain: Readonly<Record<string, Exclude<GridAction['type'], 'go' | 'extend'>>> = {
  Enter: 'open',
  F2: 'open',
  ' ': 'select',
  Escape: 'leave',
}

const withControl: typeof plain = { a: 'select-all', d: 'fill-down', Enter: 'new' }

/** What a key does in the table while no cell is open; null for a key that is none of its. */
export function findGridAction(
  event: PressedKey,
  active: CellPlace,
  size: GridSize,
): GridAction | null {
  if (event.altKey) return null
  const isControl = event.ctrlKey || event.metaKey
  const place = findPlaceAfter(event.key, isControl, active, size)
  if (place !== null) {
    const isExtended = event.shiftKey && place.row !== active.row
    return { type: isExtended ? 'extend' : 'go', place }
  }
  const type = (isControl ? withControl : plain)[event.key]
  if (type !== undefined) return { type }
  return event.key.length === 1 && !isControl ? { type: 'type' } : null
}
