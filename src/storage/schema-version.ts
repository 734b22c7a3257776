/** The shape in which this build stores a map. Raised together with a migration. */
export const schemaVersion = 1

/** Dexie multiplies its version numbers by ten. */
const nativeFactor = 10

/** Whether a database of this native version was written by a newer build. */
export function isNewerDatabase(nativeVersion: number | undefined): boolean {
  return Math.floor((nativeVersion ?? 0) / nativeFactor) > schemaVersion
}
