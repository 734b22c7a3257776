import { useMemo } from 'react'
import { chooseShown } from '../../graph/live/choose-shown'
import type { Shown } from '../../graph/live/shown'
import { useNetwork } from '../../state/hooks/use-network'
import { useView } from '../../state/hooks/use-view'
import { useMapIndex } from './use-map-index'

/**
 * What the map draws now, worked out once for list, bar and map alike. Hand over the same `results`
 * while they are the same; each result is its records in list order.
 */
export function useShown(results: readonly (readonly string[])[]): Shown {
  const network = useNetwork()
  const asAt = useView((view) => view.asAt)
  const filters = useView((view) => view.filters)
  const selection = useView((view) => view.selection)
  const opened = useView((view) => view.opened)
  const extent = useView((view) => view.extent)
  const drawnMore = useView((view) => view.drawnMore)
  const index = useMapIndex(network, asAt, filters)
  return useMemo(
    () =>
      index === null
        ? nothingShown
        : chooseShown(index, { results, selection, opened, extent, drawnMore }),
    [index, results, selection, opened, extent, drawnMore],
  )
}

/** While the index of a large map is made for the first time. */
const nothingShown: Shown = {
  items: [],
  lines: [],
  total: 0,
  folded: 0,
  filteredOut: 0,
  notDrawn: 0,
}
