import { rmSync } from 'node:fs'

/** A browser that was closed may still be writing its last files, so this is tried more than once. */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}
