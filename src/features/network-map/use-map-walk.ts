import { useEffect, useMemo, useRef, useState } from 'react'
import type { Place } from '../../graph/live/place'
import type { Shown } from '../../graph/live/shown'
import { compareNames } from '../../lib/compare-names'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { useView } from '../../state/hooks/use-view'
import { type Direction, findNearest, findNearestThatWay } from './find-nearest'
import { itemNameOf } from './item-name'
import { currentOf, moveAlong, noPath, stepTo, stepToConnected, type WalkPath } from './walk-path'

/** Each step gives the item it reached, or null if there was nowhere to go. */
export interface MapWalk {
  /** The item the walk has reached; null on an empty map. */
  readonly currentId: string | null
  /** From 0, in the order of the list. */
  readonly index: number
  goBy(by: 1 | -1): string | null
  goToEnd(end: 'first' | 'last'): string | null
  goToConnected(by: 1 | -1): string | null
  goAlongPath(by: 1 | -1): string | null
  goThatWay(direction: Direction): string | null
}

interface WalkInput {
  readonly shown: Shown
  readonly places: ReadonlyMap<string, Place>
  /** The item the walk stood on has gone; it stands on the nearest one now. */
  readonly onGone: (goneId: string) => void
}

/** Walks over what is drawn, one item at a time, remembering the way. */
export function useMapWalk({ shown, places, onGone }: WalkInput): MapWalk {
  const { view } = useServices()
  const network = useNetwork()
  const wanted = useView((state) => state.current)
  const ids = useMemo(() => shown.items.map(({ id }) => id), [shown])
  const connected = useMemo(() => listConnected(shown), [shown])
  const [path, setPath] = useState<WalkPath>(noPath)
  const isThere = wanted !== null && ids.includes(wanted)
  const standIn = wanted === null ? (ids[0] ?? null) : findNearest(places, ids, wanted)
  const currentId = isThere ? wanted : standIn
  const lastStood = useRef<string | null>(null)

  useEffect(() => {
    const gone = lastStood.current
    if (gone !== null && gone === wanted && !isThere) {
      onGone(gone)
      view.setCurrent(currentId)
    }
    lastStood.current = currentId
  }, [wanted, isThere, currentId, onGone, view])

  function follow(next: WalkPath): string | null {
    setPath(next)
    view.setCurrent(currentOf(next))
    return currentOf(next)
  }

  function goTo(id: string | null | undefined): string | null {
    if (id === null || id === undefined || id === currentId) return null
    return follow(stepTo(path, currentId ?? id, id))
  }

  const index = currentId === null ? -1 : ids.indexOf(currentId)
  const results = shown.items.filter(({ isResult }) => isResult).map(({ id }) => id)
  const inOrder = results.length > 0 ? results : ids
  return {
    currentId,
    index,
    goBy: (by) => goTo(ids.at((index + by) % ids.length)),
    goToEnd: (end) => goTo(end === 'first' ? inOrder[0] : inOrder.at(-1)),
    goToConnected(by) {
      if (currentId === null) return null
      const names = [...(connected.get(currentId) ?? [])]
        .map((id) => ({ id, name: itemNameOf(network, id) }))
        .sort((first, second) => compareNames(first.name, second.name))
      const ordered = names.map(({ id }) => id)
      return ordered.length === 0 ? null : follow(stepToConnected(path, currentId, ordered, by))
    },
    goAlongPath(by) {
      const moved = moveAlong(path, by)
      const id = currentOf(moved)
      return moved !== path && id !== null && ids.includes(id) ? follow(moved) : null
    },
    goThatWay: (direction) =>
      goTo(currentId === null ? null : findNearestThatWay(places, ids, currentId, direction)),
  }
}

function listConnected({ lines }: Shown): ReadonlyMap<string, ReadonlySet<string>> {
  const connected = new Map<string, Set<string>>()
  const add = (id: string, other: string) =>
    connected.set(id, (connected.get(id) ?? new Set<string>()).add(other))
  for (const { from, to } of lines) {
    add(from, to)
    add(to, from)
  }
  return connected
}
