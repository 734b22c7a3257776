import { createStore, type StoreApi } from 'zustand/vanilla'

interface InstallOffer {
  /** Asks the browser to install the app. Absent where it cannot, or has done so. */
  readonly install?: () => void
}

/** Browsers that can install the app say so once, early, and to whoever listens then. */
export function watchForInstallOffer(): StoreApi<InstallOffer> {
  const offer = createStore<InstallOffer>()(() => ({}))
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    const { prompt } = event as Event & { prompt?: () => Promise<unknown> }
    if (prompt !== undefined)
      offer.setState({ install: () => void prompt.call(event).catch(() => undefined) })
  })
  addEventListener('appinstalled', () => offer.setState({}, true))
  return offer
}
