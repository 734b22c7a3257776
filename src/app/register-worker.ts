import { countMapTabs, openUpdateChannel } from '../storage/update-channel'
import { type AppUpdate, createAppUpdate } from './app-update'
import type { Device } from './device'

const hourInMilliseconds = 3_600_000

/**
 * Has the browser keep every file of the app, so that it opens without a network, and offers a new
 * version once it has been fetched whole.
 */
export function registerWorker({ settle }: Device): AppUpdate {
  const update = createAppUpdate({
    settle,
    reload: () => location.reload(),
    countMapTabs,
    channel: openUpdateChannel(),
    wait: (milliseconds) =>
      new Promise((resolve) => {
        setTimeout(resolve, milliseconds)
      }),
  })
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer }
  // Where workers are refused the app runs from its host, and nothing is said of new versions.
  if (serviceWorker !== undefined) watch(serviceWorker, update).catch(() => undefined)
  return update
}

async function watch(serviceWorker: ServiceWorkerContainer, { offer }: AppUpdate): Promise<void> {
  const registration = await serviceWorker.register('./sw.js', { updateViaCache: 'none' })
  const look = (worker: ServiceWorker | null) => {
    // The first version of all takes over from nobody.
    if (worker?.state === 'installed' && registration.active !== null) offer(worker)
  }
  look(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => look(installing))
  })
  // Without a network nothing is found, and the next hour looks again.
  setInterval(() => registration.update().catch(() => undefined), hourInMilliseconds)
}
