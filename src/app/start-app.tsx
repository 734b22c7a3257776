import { createRoot } from 'react-dom/client'
import { openWorker } from '../workers/open-worker'
import { App } from './App'
import { createDevice } from './device'

export async function startApp(root: HTMLElement) {
  const device = await createDevice({ openWorker })
  createRoot(root).render(<App device={device} />)
}
