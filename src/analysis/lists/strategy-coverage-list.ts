import type { Answers } from '../answer'
import { orderByName } from './order-by-name'
import type { ListContext, ListRow, ResultList } from './result-list'

/** Every top theme in every area, with the strategies and the partnerships that decide there. */
export function toStrategyCoverageList(
  { A10 }: Pick<Answers, 'A10'>,
  { network }: ListContext,
): ResultList {
  const byName = orderByName(network)
  const cells = A10.cells.toSorted(
    (first, second) => byName(first.themeId, second.themeId) || byName(first.areaId, second.areaId),
  )
  const rows = cells.map(
    ({ themeId, areaId, strategyIds, decidingIds, flags }): ListRow => ({
      key: `${themeId} ${areaId}`,
      records: [...strategyIds, ...decidingIds],
      isDrawn: flags.length > 0,
      cells: [
        { kind: 'place', theme: themeId, area: areaId },
        { kind: 'records', ids: strategyIds },
        { kind: 'records', ids: decidingIds },
        { kind: 'words', codes: flags.map((flag) => `flag-${flag}` as const) },
      ],
      says: [],
    }),
  )
  return { columns: ['where', 'strategies', 'deciding', 'flags'], rows, summary: [] }
}
