/** What the browser says of the room it gives to this site. Nothing here proves that it will last. */
export interface StorageState {
  /** Whether it has agreed not to clear it by itself; `unknown` where it cannot be asked. */
  readonly keeping: 'agreed' | 'not-agreed' | 'unknown'
  /** Bytes in use, as the browser reckons them. */
  readonly used: number | undefined
}

export async function readStorageState(): Promise<StorageState> {
  const { storage } = navigator as { storage?: Partial<StorageManager> }
  try {
    const persisted = await storage?.persisted?.()
    const estimate = await storage?.estimate?.()
    return { keeping: toKeeping(persisted), used: estimate?.usage }
  } catch {
    // A browser that will not be asked has said nothing.
    return { keeping: 'unknown', used: undefined }
  }
}

function toKeeping(persisted: boolean | undefined): StorageState['keeping'] {
  if (persisted === undefined) return 'unknown'
  return persisted ? 'agreed' : 'not-agreed'
}
