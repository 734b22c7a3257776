import type { ManifestHash } from './manifest-hash'

const versionReasons = [
  'regular',
  'before-import',
  'before-combine',
  'before-upgrade',
  'before-restore',
  'before-erase',
] as const

/** Why a version was kept: now and then, or before something that changes much at once. */
export type VersionReason = (typeof versionReasons)[number]

/** A map as it was, kept as a file. All that is known of it stands in the file's name. */
export interface EarlierVersion {
  readonly name: string
  /** The moment it was kept, ISO 8601 in UTC. */
  readonly at: string
  /** The day of that moment where the user is, YYYY-MM-DD. */
  readonly day: string
  readonly reason: VersionReason
  readonly records: number
  /** The last journal row it holds. */
  readonly seq: number
  /** What the manifest said of its records: the file has to say the same. */
  readonly hash: ManifestHash
}

const ending = '.joinedup.json.gz'

/** The name of its file: digits, letters and hyphens, which every file system takes. */
export function toVersionName(version: Omit<EarlierVersion, 'name'>): string {
  const { at, day, reason, records, seq, hash } = version
  const lanes = hash.map((lane) => lane.toString(16)).join('-')
  return `${[day, at.replaceAll(':', '').replace('.', '-'), reason, records, seq, lanes].join('_')}${ending}`
}

const moment = /^(\d{4}-\d{2}-\d{2}T\d{2})(\d{2})(\d{2})-(\d+Z)$/u
const lanesForm = /^([\da-f]{1,8})-([\da-f]{1,8})$/u

/** Undefined for a file that is no finished version: one cut short has another ending. */
export function readVersionName(name: string): EarlierVersion | undefined {
  if (!name.endsWith(ending)) return undefined
  const [day = '', at = '', why, records, seq, lanes = ''] = name
    .slice(0, -ending.length)
    .split('_')
  const [, hour, minute, second, rest] = moment.exec(at) ?? []
  const [, first = '', last = ''] = lanesForm.exec(lanes) ?? []
  const reason = versionReasons.find((known) => known === why)
  const counts = [Number(records), Number(seq)] as const
  if (hour === undefined || reason === undefined || first === '') return undefined
  if (!counts.every(Number.isSafeInteger)) return undefined
  return {
    name,
    at: `${hour}:${minute}:${second}.${rest}`,
    day,
    reason,
    records: counts[0],
    seq: counts[1],
    hash: [Number.parseInt(first, 16), Number.parseInt(last, 16)],
  }
}

/** The newest first. */
export function compareVersions(first: EarlierVersion, second: EarlierVersion): number {
  if (first.at === second.at) return second.seq - first.seq
  return first.at < second.at ? 1 : -1
}
