import { startTransition, useEffect, useState } from 'react'
import { MapNotOpened } from '../storage/map-not-opened'
import { type Device, sampleKey } from './device'
import { useDevice } from './device-context'
import { importInto } from './import-into'
import { makeSampleMap } from './make-sample-map'
import { type FrozenReason, type OpenedMap, startServices } from './start-services'

type OpenedMapState =
  | { readonly status: 'opening'; readonly isBlocked: boolean }
  | {
      readonly status: 'open'
      readonly opened: OpenedMap
      readonly frozen: FrozenReason | null
    }
  | { readonly status: 'not-opened'; readonly reason: 'missing' | 'newer' | 'failed' }

/** Opens the map of a key and lets go of it when the address leaves it. */
export function useOpenedMap(mapKey: string): OpenedMapState {
  const device = useDevice()
  const [state, setState] = useState<OpenedMapState>({ status: 'opening', isBlocked: false })
  useEffect(() => {
    let isLeft = false
    let frozen: FrozenReason | null = null
    let opened: OpenedMap | undefined
    // A whole map on screen is more than one frame's work, so it is drawn up between frames.
    const show = (next: OpenedMapState) => {
      if (!isLeft) startTransition(() => setState(next))
    }
    const events = {
      onBlocked: () => show({ status: 'opening', isBlocked: true }),
      onFrozen(reason: FrozenReason) {
        frozen = reason
        if (opened !== undefined) show({ status: 'open', opened, frozen })
      },
    }
    const open = async () => {
      const mapId = await findMap(mapKey, device)
      if (mapId === undefined) return show({ status: 'not-opened', reason: 'missing' })
      const map = await startServices(mapId, device, events)
      const accepted = device.accepted.get(mapId)
      device.accepted.delete(mapId)
      // What a person has accepted is kept even if they have left; closing waits for it.
      if (accepted !== undefined) await importInto(map.services, accepted)
      opened = map
      if (isLeft) await map.close()
      else show({ status: 'open', opened: map, frozen })
    }
    open().catch((error: unknown) => show({ status: 'not-opened', reason: reasonOf(error) }))
    return () => {
      isLeft = true
      void opened?.close()
    }
  }, [mapKey, device])
  return state
}

async function findMap(mapKey: string, device: Device): Promise<string | undefined> {
  const found = await device.findMapId(mapKey)
  return found === undefined && mapKey === sampleKey ? makeSampleMap(device) : found
}

function reasonOf(error: unknown): 'missing' | 'newer' | 'failed' {
  if (!(error instanceof MapNotOpened)) return 'failed'
  return error.code === 'newer' ? 'newer' : 'missing'
}
