import { allowReloadAgain, mayReload } from '../storage/reload-breaker'

const goesWellAfterMilliseconds = 30_000

/**
 * When a part of the app cannot be loaded, as on a host that is just being changed: saving is
 * finished and the page starts anew. If that did not help, recovery opens, which needs none of it.
 */
export function watchForMissingParts(settle: () => Promise<unknown>): void {
  addEventListener('vite:preloadError', () => {
    void settle().then(() => {
      if (!mayReload()) location.hash = '#/recover'
      location.reload()
    })
  })
  setTimeout(allowReloadAgain, goesWellAfterMilliseconds)
}
