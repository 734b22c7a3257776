/**
 * Asks the browser not to clear what is stored here when the disk gets short of room. Some ask the
 * person, so it is done at their first save and not before. Nothing depends on the answer.
 */
export async function askToKeep(): Promise<void> {
  const { storage } = navigator as { storage?: Partial<StorageManager> }
  try {
    if ((await storage?.persisted?.()) !== true) await storage?.persist?.()
  } catch {
    // A browser that will not be asked keeps what it keeps; file copies are offered everywhere.
    return
  }
}
