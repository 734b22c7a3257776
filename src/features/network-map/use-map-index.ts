import { startTransition, useEffect, useMemo, useState } from 'react'
import type { Network } from '../../domain/network'
import type { Day } from '../../domain/partial-date'
import type { MapFilters } from '../../graph/live/map-filters'
import { createMapIndex, createMapIndexInSteps, type MapIndex } from '../../graph/live/map-index'
import { nextTask } from '../../state/next-task'

/** Up to here an index is made within a frame. */
const fewSeats = 5_000

/**
 * What the map is drawn from. A large network takes longer than a frame to look through, so its
 * index is made between frames; until then the one before stays, or none where there was none.
 */
export function useMapIndex(network: Network, asAt: Day, filters: MapFilters): MapIndex | null {
  const isLarge = network.seats.size > fewSeats
  const [built, setBuilt] = useState<MapIndex | null>(null)
  const atOnce = useMemo(
    () => (isLarge ? null : createMapIndex(network, asAt, filters)),
    [isLarge, network, asAt, filters],
  )

  useEffect(() => {
    if (!isLarge) return
    const controller = new AbortController()
    const { signal } = controller
    async function build(): Promise<void> {
      const steps = createMapIndexInSteps(network, asAt, filters)
      for (let step = steps.next(); !signal.aborted; step = steps.next()) {
        if (step.done === true) return startTransition(() => setBuilt(step.value))
        await nextTask()
      }
    }
    build().catch((reason) => setBuilt(() => rethrow(reason)))
    return () => controller.abort()
  }, [isLarge, network, asAt, filters])

  return atOnce ?? built
}

/** While rendering, so that the screen says that something went wrong. */
function rethrow(reason: unknown): never {
  throw reason
}
