const key = 'joined-up/reloaded'

/**
 * Whether the page may start anew because part of the app could not be loaded. Once only: a part
 * that is missing after that is missing for good, and reloading would go on for ever.
 */
export function mayReload(): boolean {
  try {
    if (sessionStorage.getItem(key) !== null) return false
    sessionStorage.setItem(key, 'once')
    return true
  } catch {
    // Without a memory there is no telling how often it has been tried.
    return false
  }
}

/** The app runs well again, so the next failure is another one. */
export function allowReloadAgain(): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    return
  }
}
