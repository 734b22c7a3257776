/** Which undo list a tab has for a map, and the hold that keeps other tabs from taking it. */
export interface TabClaim {
  readonly tabId: string
  /** Lets another tab take the list over. Closing the tab does the same. */
  release(): void
}

interface TabToClaim {
  readonly mapId: string
  /** The tab that made the map's last step. Its list is taken over if no tab shows the map. */
  readonly lastTabId: string | undefined
  readonly newId: () => string
}

/**
 * The id under which this tab's steps are kept. It survives a reload in sessionStorage. A
 * duplicated tab gets a copy of that, so a Web Lock tells which of the two has it; the other
 * takes a new id. Without locks every start takes a new one.
 */
export async function claimTabId({ mapId, lastTabId, newId }: TabToClaim): Promise<TabClaim> {
  const locks = (navigator as { locks?: LockManager }).locks
  if (locks === undefined) return { tabId: newId(), release: () => undefined }
  const key = `joined-up/tab/${mapId}`
  const own = readSession(key)
  const adopted = own === undefined && !(await isMapShown(locks, key)) ? lastTabId : undefined
  const wanted = own ?? adopted
  const claimed = wanted === undefined ? undefined : await claim(locks, `${key}/${wanted}`)
  if (wanted !== undefined && claimed !== undefined) return keep(key, wanted, claimed)
  const fresh = newId()
  const release = await claim(locks, `${key}/${fresh}`)
  return keep(key, fresh, release ?? (() => undefined))
}

function keep(key: string, tabId: string, release: () => void): TabClaim {
  try {
    sessionStorage.setItem(key, tabId)
    return { tabId, release }
  } catch {
    // A refused sessionStorage costs the undo list at the next reload and nothing else.
    return { tabId, release }
  }
}

function readSession(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

async function isMapShown(locks: LockManager, key: string): Promise<boolean> {
  const { held = [] } = await locks.query()
  return held.some(({ name }) => name?.startsWith(`${key}/`))
}

/** Holds the lock until released or the tab closes; undefined if another tab has it. */
function claim(locks: LockManager, name: string): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock === null) return resolve(undefined)
        return new Promise<void>((release) => resolve(() => release()))
      })
      .catch(reject)
  })
}
