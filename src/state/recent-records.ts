import type { ViewStore } from './view-store'

/** The records looked at last, newest first. */
export interface RecentRecords {
  list(): readonly string[]
}

const kept = 12

/** Follows what is chosen; `keep` remembers the list on this device. */
export function followRecentRecords(
  view: ViewStore,
  start: readonly string[],
  keep: (ids: readonly string[]) => void,
): RecentRecords {
  let recent = start
  view.state.subscribe(({ selection }, { selection: before }) => {
    const id = selection.at(-1)
    if (id === undefined || selection === before) return
    recent = [id, ...recent.filter((other) => other !== id)].slice(0, kept)
    keep(recent)
  })
  return { list: () => recent }
}
