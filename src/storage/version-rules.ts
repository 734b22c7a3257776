import { toDayNumber } from '../lib/day-number'
import { compareVersions, type EarlierVersion } from './earlier-version'

const newestOfToday = 3
const daysBefore = 7
const newestBeforeSteps = 5

/**
 * The versions that may go: all but the 3 newest of today, the newest of each of the 7 days before,
 * and the 5 newest that were kept before something. A day that lies ahead, because the clock was put
 * back, keeps its newest too; and the one kept last stays whatever the clock said.
 */
export function findExpiredVersions(
  versions: readonly EarlierVersion[],
  last: EarlierVersion,
): readonly EarlierVersion[] {
  const sorted = versions.toSorted(compareVersions)
  const regular = sorted.filter(({ reason }) => reason === 'regular')
  const beforeSteps = sorted.filter(({ reason }) => reason !== 'regular')
  const ofToday = regular.filter(({ day }) => day === last.day).slice(0, newestOfToday)
  const newestByDay = new Map<string, EarlierVersion>()
  for (const version of regular)
    if (isWanted(version, last.day) && !newestByDay.has(version.day))
      newestByDay.set(version.day, version)
  const kept = new Set([
    last,
    ...ofToday,
    ...newestByDay.values(),
    ...beforeSteps.slice(0, newestBeforeSteps),
  ])
  const names = new Set([...kept].map(({ name }) => name))
  return sorted.filter(({ name }) => !names.has(name))
}

function isWanted({ day }: EarlierVersion, today: string): boolean {
  return toDayNumber(today) - toDayNumber(day) <= daysBefore
}

const mostSteps = 200
const mostMinutes = 15

/** Whether enough has been done since the newest version to keep another one in passing. */
export function isVersionDue(
  newest: EarlierVersion | undefined,
  now: { readonly seq: number; readonly at: string },
): boolean {
  if (newest === undefined) return now.seq > 0
  const steps = now.seq - newest.seq
  // A clock that was put back must not stop the keeping.
  const minutes = Math.abs(toMinutes(now.at) - toMinutes(newest.at))
  return steps >= mostSteps || (steps !== 0 && minutes >= mostMinutes)
}

function toMinutes(at: string): number {
  const minutesOfDay = Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16))
  return toDayNumber(at.slice(0, 10)) * 24 * 60 + minutesOfDay
}
