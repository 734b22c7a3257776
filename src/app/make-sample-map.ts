import { createMapFileClient } from '../state/map-file-client'
import { unpack } from '../storage/gzip'
import { type Device, sampleId } from './device'

/** The sample map, through the same reader as a person's own file. */
export async function makeSampleMap(device: Device): Promise<string | undefined> {
  const { packed } = await import('../../sample-data/wexcombe.joinedup.json?packed')
  const bytes = await unpack(Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0)))
  const files = createMapFileClient(device)
  if (device.storage === 'kept') {
    const opened = await files.open(bytes, { kind: 'itself', at: device.clock.now() })
    return opened.outcome === 'refused' ? undefined : sampleId
  }
  const opened = await files.open(bytes, { kind: 'unkept' })
  if (opened.outcome !== 'opened') return undefined
  await device.startMap({ info: opened.info, entries: opened.entries })
  return sampleId
}
