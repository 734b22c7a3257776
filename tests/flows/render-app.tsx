import { configure, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App } from '../../src/app/App'
import { createDevice } from '../../src/app/device'
import { openInProcess } from '../builders/in-process-worker'

// Saving tries again for some seconds before it says that it failed.
configure({ asyncUtilTimeout: 15_000 })

/** The locks that the page's stand-in for a browser lacks: one tab, so every one is free. */
const locks = {
  request: async (name: string, _: LockOptions, use: (lock: Lock) => unknown) =>
    await use({ name, mode: 'exclusive' }),
  query: async () => ({ held: [], pending: [] }),
}

/** The whole app at a place, with the services of real workers and the real database. */
export async function renderApp(place: string) {
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true })
  location.hash = place
  const clock = { today: () => '2026-11-22', now: () => '2026-11-22T10:00:00.000Z' }
  const device = await createDevice({ openWorker: openInProcess, clock })
  const { unmount } = render(<App device={device} />)
  return { device, user: userEvent.setup(), unmount }
}
