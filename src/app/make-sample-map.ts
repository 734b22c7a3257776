import { createMapFileClient } from '../state/map-file-client'
import { type Device, sampleId } from './device'

/** The sample map, through the same reader as a person's own file. */
export async function makeSampleMap(device: Device): Promise<string | undefined> {
  const { default: text } = await import('../../sample-data/wexcombe.joinedup.json?raw')
  const bytes = new TextEncoder().encode(text)
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
