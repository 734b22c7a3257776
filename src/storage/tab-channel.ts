import { schemaVersion } from './schema-version'

/** What one tab tells the others: a map has reached this journal row. */
export interface MapMessage {
  readonly mapId: string
  readonly seq: number
  readonly schema: number
}

export interface TabChannel {
  /** Tells the other tabs. Call it once the rows are on the disk. */
  announce(seq: number): void
  onAnnounced(listener: (message: MapMessage) => void): void
  /** How many messages were not ours to believe. */
  countRefused(): number
  close(): void
}

/**
 * Joins the tabs that show one map. A message carries no data: whoever hears it reads the journal,
 * so a forged one can do no harm. Where the browser has no channel, tabs notice each other when
 * they come to the front.
 */
export function openTabChannel(mapId: string): TabChannel {
  const listeners: ((message: MapMessage) => void)[] = []
  let refused = 0
  let isClosed = false
  const channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('joined-up/maps')
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isMapMessage(data)) refused += 1
    else if (data.mapId === mapId) for (const listener of listeners) listener(data)
  })
  return {
    announce(seq) {
      if (!isClosed)
        channel?.postMessage({ mapId, seq, schema: schemaVersion } satisfies MapMessage)
    },
    onAnnounced(listener) {
      listeners.push(listener)
    },
    countRefused: () => refused,
    close() {
      isClosed = true
      channel?.close()
    },
  }
}

function isMapMessage(data: unknown): data is MapMessage {
  if (typeof data !== 'object' || data === null) return false
  const { mapId, seq, schema, ...others } = data as Partial<MapMessage>
  return (
    Object.keys(others).length === 0 &&
    typeof mapId === 'string' &&
    [seq, schema].every((value) => Number.isSafeInteger(value) && Number(value) >= 0)
  )
}
