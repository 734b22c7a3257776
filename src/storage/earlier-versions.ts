import { groupBy } from '../lib/group-by'
import { failed, ok, type Result } from '../lib/result'
import {
  compareVersions,
  type EarlierVersion,
  readVersionName,
  toVersionName,
  type VersionReason,
} from './earlier-version'
import { pack, unpack } from './gzip'
import { addToHash, emptyHash, isSameHash } from './manifest-hash'
import { toRawMapFile } from './raw-map-file'
import { isMapSound, type StoredMap } from './read-stored-map'
import { isStoredRecord } from './stored-record'
import type { VersionFolder } from './version-folder'
import { findExpiredVersions, isVersionDue } from './version-rules'

/**
 * What came of keeping a version.
 * - `not-due`: too little has been done since the last one.
 * - `not-sound`: the map does not agree with its manifest; a copy would pass damage on.
 * - `no-room`: the disk is full.
 * - `not-verified`: what was written could not be read back as it was.
 */
export type KeepOutcome =
  | { readonly status: 'kept'; readonly version: EarlierVersion }
  | { readonly status: 'not-due' | 'not-sound' | 'no-room' | 'not-verified' }

export interface VersionToKeep {
  readonly mapId: string
  readonly reason: VersionReason
  /** This moment, ISO 8601 in UTC, and its day where the user is. */
  readonly at: string
  readonly day: string
  readonly exportId: string
}

const unfinished = '.part'

/** The finished versions, the newest first. */
export async function listVersions(folder: VersionFolder): Promise<readonly EarlierVersion[]> {
  const names = await folder.listNames()
  return names.flatMap((name) => readVersionName(name) ?? []).sort(compareVersions)
}

/**
 * Keeps the map as a packed map file. It is written under another name, read back and held against
 * the manifest; only then does it count, and only after that do versions go that nobody needs.
 */
export async function keepVersion(
  folder: VersionFolder,
  stored: StoredMap,
  { mapId, exportId, ...moment }: VersionToKeep,
): Promise<KeepOutcome> {
  const { manifest } = stored
  if (manifest === undefined || !isMapSound(stored)) return { status: 'not-sound' }
  const [newest] = await listVersions(folder)
  const { seq, hash } = manifest
  if (moment.reason === 'regular' && !isVersionDue(newest, { seq, at: moment.at }))
    return { status: 'not-due' }
  const described = { ...moment, seq, hash, records: stored.candidates.length }
  const version = { ...described, name: toVersionName(described) }
  const outcome = await writeVerified(folder, version, toText(mapId, exportId, stored))
  if (outcome === 'kept') {
    await removeOld(folder, version)
    return { status: 'kept', version }
  }
  await folder.remove(version.name + unfinished).catch(() => undefined)
  return { status: outcome }
}

function toText(mapId: string, exportId: string, { info, candidates }: StoredMap): string {
  const byKind = groupBy(candidates, ({ kind }) => kind)
  const records = [...byKind].map(([kind, list]) => [kind, list.map(({ record }) => record)])
  return toRawMapFile({ mapId, info, records: Object.fromEntries(records), exportId })
}

async function writeVerified(
  folder: VersionFolder,
  version: EarlierVersion,
  text: string,
): Promise<'kept' | 'no-room' | 'not-verified'> {
  const name = version.name + unfinished
  try {
    await folder.write(name, await pack(new TextEncoder().encode(text)))
    const read = await readChecked(folder, name, version)
    if (!read.ok) return 'not-verified'
    await folder.rename(name, version.name)
    return 'kept'
  } catch (error) {
    return isFull(error) ? 'no-room' : 'not-verified'
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}

/** Files cut short go as well: their writer has ended, since only one writes at a time. */
async function removeOld(folder: VersionFolder, last: EarlierVersion): Promise<void> {
  const expired = findExpiredVersions(await listVersions(folder), last).map(({ name }) => name)
  const names = await folder.listNames()
  const cutShort = names.filter((name) => name.endsWith(unfinished))
  for (const name of [...expired, ...cutShort]) await folder.remove(name)
}

/** The text of a version's map file; a problem if one byte is not as it was kept. */
export function readVersion(
  folder: VersionFolder,
  version: EarlierVersion,
): Promise<Result<string, 'damaged'>> {
  return readChecked(folder, version.name, version)
}

async function readChecked(
  folder: VersionFolder,
  name: string,
  version: EarlierVersion,
): Promise<Result<string, 'damaged'>> {
  try {
    const text = new TextDecoder().decode(await unpack(await folder.read(name)))
    return isAsKept(JSON.parse(text), version) ? ok(text) : failed('damaged')
  } catch {
    // A missing file, a broken check sum, a text cut short: whatever it is, it is not what was kept.
    return failed('damaged')
  }
}

function isAsKept(file: unknown, { records: expected, hash }: EarlierVersion): boolean {
  const { info, records } = file as { info?: unknown; records?: object }
  let found = emptyHash
  let count = 0
  for (const [kind, list] of Object.entries(records ?? {}))
    for (const record of list as readonly unknown[]) {
      count += 1
      if (isStoredRecord(record)) found = addToHash(found, kind, record)
    }
  if (isStoredRecord(info)) found = addToHash(found, 'info', info)
  return count === expected && isSameHash(found, hash)
}
