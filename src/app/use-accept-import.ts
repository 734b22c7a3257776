import { useCallback, useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { toLine } from '../domain/plain-text'
import { readRecord } from '../domain/records'
import type { NotKept } from '../state/earlier-versions'
import { type Device, keyOf } from './device'
import { useDevice } from './device-context'
import { type AcceptedImport, importInto } from './import-into'
import type { OpenedMap } from './start-services'

type AcceptState =
  | { readonly status: 'waiting' | 'failed' }
  /** No earlier version could be kept first, and the person is asked whether to go on. */
  | { readonly status: 'asking'; readonly why: NotKept; readonly accepted: AcceptedImport }

interface AcceptImport {
  readonly state: AcceptState
  accept(accepted: AcceptedImport): void
  /** Imports although no earlier version was kept. */
  goOn(): void
}

/**
 * What happens once a plan is accepted: an earlier version of the open map is kept, and then the
 * import is one step on it. Without an open map the import begins a new one.
 */
export function useAcceptImport(opened: OpenedMap | undefined, onClose: () => void): AcceptImport {
  const intl = useIntl()
  const device = useDevice()
  const [state, setState] = useState<AcceptState>({ status: 'waiting' })
  const leaving = useLeaving()

  async function importNow(map: OpenedMap, accepted: AcceptedImport) {
    await importInto(map.services, accepted, leaving())
    // The address still holds the question that was asked before, and would win over Hats.
    device.go(`/m/${keyOf(map.mapId)}/explore`)
    onClose()
  }

  async function keepAndImport(map: OpenedMap, accepted: AcceptedImport) {
    const signal = leaving()
    const why = await map.services.versions.keep('before-import')
    if (signal.aborted) return
    if (why === null) await importNow(map, accepted)
    else setState({ status: 'asking', why, accepted })
  }

  function track(work: Promise<void>) {
    work.catch(() => setState({ status: 'failed' }))
  }

  return {
    state,
    accept(accepted) {
      const standIn = intl.formatMessage({ id: 'file.map-title' })
      track(
        opened === undefined
          ? startMapWith(device, accepted, standIn)
          : keepAndImport(opened, accepted),
      )
    },
    goOn() {
      if (state.status !== 'asking' || opened === undefined) return
      setState({ status: 'waiting' })
      track(importNow(opened, state.accepted))
    },
  }
}

async function startMapWith(device: Device, accepted: AcceptedImport, standIn: string) {
  const title = toLine(accepted.fileName.replace(/[.][^.]*$/u, '')).slice(0, longestTitle)
  const info = readRecord('info', { id: device.newId(), title: title === '' ? standIn : title })
  if (!info.ok || info.value.kind !== 'info') throw new Error('A new map needs a title')
  device.accepted.set(info.value.record.id, accepted)
  const { key } = await device.startMap({ info: info.value.record, entries: [] })
  device.go(`/m/${key}/explore`)
}

const longestTitle = 300

/** A signal for what must not go on once this place has been left. */
function useLeaving(): () => AbortSignal {
  const controller = useRef(new AbortController())
  useEffect(() => {
    const left = new AbortController()
    controller.current = left
    return () => left.abort()
  }, [])
  return useCallback(() => controller.current.signal, [])
}
