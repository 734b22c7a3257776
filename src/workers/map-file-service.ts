import { transfer } from 'comlink'
import type { Info } from '../domain/info'
import { entriesOf, networkOf } from '../domain/network'
import type { RecordEntry } from '../domain/records'
import { setAsideBroken } from '../domain/set-aside-broken'
import type { ImportIssue } from '../io/import-plan'
import { readMapFile } from '../io/map-file/read-map-file'
import { writeMapFile } from '../io/map-file/write-map-file'
import { createMap } from '../storage/create-map'
import { readStoredEntries } from '../storage/read-stored-entries'

export type OpenedFile =
  | {
      readonly outcome: 'opened'
      readonly info: Info
      readonly records: number
      /** Records of the file that break a rule and are left out. */
      readonly setAside: number
      /** The records themselves, where the browser keeps nothing. */
      readonly entries: readonly RecordEntry[]
    }
  | { readonly outcome: 'already-here'; readonly info: Info }
  | { readonly outcome: 'refused'; readonly issue: ImportIssue }

type KeepAs =
  | { readonly kind: 'itself'; readonly at: string }
  | { readonly kind: 'copy'; readonly at: string; readonly mapId: string }
  | { readonly kind: 'unkept' }

/** What the worker for map files offers: whole files in and out, away from the page. */
export function createMapFileService() {
  return {
    async open(bytes: Uint8Array, as: KeepAs): Promise<OpenedFile> {
      const read = readMapFile(new TextDecoder().decode(bytes))
      if (!read.ok) return { outcome: 'refused', issue: read.problem }
      const info =
        as.kind === 'copy' ? { ...read.value.info, id: as.mapId as Info['id'] } : read.value.info
      const { network, setAside } = setAsideBroken(info, read.value.candidates)
      const entries = entriesOf(network).filter(({ kind }) => kind !== 'info')
      const opened = { outcome: 'opened', info, records: entries.length } as const
      const left = setAside.length
      if (as.kind === 'unkept') return { ...opened, setAside: left, entries }
      const created = await createMap({ info, entries, at: as.at })
      if (!created.ok) return { outcome: 'already-here', info }
      return { ...opened, setAside: left, entries: [] }
    },

    async writeStored(mapId: string, exportId: string): Promise<Uint8Array> {
      const { info, entries } = await readStoredEntries(mapId)
      return toBytes(info, entries, exportId)
    },

    writeEntries(entries: readonly RecordEntry[], exportId: string): Uint8Array {
      const info = entries.find((entry) => entry.kind === 'info')
      if (info === undefined) throw new Error('A map has exactly one info record')
      return toBytes(info.record, entries, exportId)
    },
  }
}

export type MapFileService = ReturnType<typeof createMapFileService>

function toBytes(info: Info, entries: readonly RecordEntry[], exportId: string): Uint8Array {
  const text = writeMapFile(networkOf(info, entries), { exportId, parents: [] })
  const bytes = new TextEncoder().encode(text)
  return transfer(bytes, [bytes.buffer])
}
