import { createRoot } from 'react-dom/client'
import { openWorker } from '../workers/open-worker'
import { App } from './App'
import { createDevice, type Device } from './device'

/** Gives back what the page has to wait for before it may start anew. */
export async function startApp(root: HTMLElement): Promise<Device['settle']> {
  const device = await createDevice({ openWorker })
  createRoot(root).render(<App device={device} />)
  return device.settle
}
