import type { Info } from '../domain/info'
import type { Network } from '../domain/network'
import { readRecord } from '../domain/records'
import { type SetAsideRecord, setAsideBroken } from '../domain/set-aside-broken'
import type { JournalRow } from './journal-row'
import { MapNotOpened } from './map-not-opened'
import { type Places, toPlaces } from './places'
import { isWholeMap, type StoredMap } from './read-stored-map'

/** A map as the app takes it over: every record read by the rules, or set aside. */
export interface LoadedMap {
  readonly info: Info
  readonly network: Network
  /** Records that break a rule, with their text intact. They stay in the database. */
  readonly setAside: readonly SetAsideRecord[]
  readonly seq: number
  readonly savedAt: string | undefined
  /** The newest journal rows, oldest first. `rebuildHistory` makes a tab's undo list of them. */
  readonly journal: readonly JournalRow[]
  /** The tab that made the last step. */
  readonly lastTabId: string | undefined
  /** `counts-differ`: something was lost on the disk. The map may be shown, not changed. */
  readonly soundness: 'sound' | 'counts-differ'
  readonly places: Places | null
  /** Rows outside packs. With very many the map opens slowly and should be repacked. */
  readonly looseRows: number
}

/** Whether there is nothing in it at all: its making was cut short. */
export function isEmptyMap({ manifest, info, candidates }: StoredMap): boolean {
  return manifest === undefined && info === undefined && candidates.length === 0
}

export function toLoadedMap(mapId: string, stored: StoredMap): LoadedMap {
  const { manifest, recentRows, places, looseRows } = stored
  const read = readRecord('info', stored.info)
  const info = read.ok && read.value.kind === 'info' ? read.value.record : standInInfo(mapId)
  const { network, setAside } = setAsideBroken(info, stored.candidates)
  return {
    info,
    network,
    setAside,
    seq: manifest?.seq ?? 0,
    savedAt: manifest?.savedAt,
    journal: recentRows,
    lastTabId: recentRows.at(-1)?.tabId,
    soundness: read.ok && isWholeMap(stored) ? 'sound' : 'counts-differ',
    places: toPlaces(places),
    looseRows,
  }
}

/** Lets the records of a map be seen whose own description is lost. */
function standInInfo(mapId: string): Info {
  const read = readRecord('info', { id: mapId, title: mapId })
  if (read.ok && read.value.kind === 'info') return read.value.record
  throw new MapNotOpened('missing')
}
