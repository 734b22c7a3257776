/** Why a map cannot be opened: written by a newer build, not in this browser, or gone empty. */
export type NotOpenedCode = 'newer' | 'missing' | 'empty'

/** Thrown when a map cannot be opened. Nothing has been written. */
export class MapNotOpened extends Error {
  readonly code: NotOpenedCode

  constructor(code: NotOpenedCode) {
    super(`The map cannot be opened: ${code}`)
    this.name = 'MapNotOpened'
    this.code = code
  }
}
