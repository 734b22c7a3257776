import { expect, test } from 'vitest'
import type { EarlierVersion, VersionReason } from './earlier-version'
import { findExpiredVersions, isVersionDue } from './version-rules'

function aVersion(at: string, reason: VersionReason = 'regular', seq = 1): EarlierVersion {
  return {
    name: `${at} ${reason}`,
    at,
    day: at.slice(0, 10),
    reason,
    seq,
    records: 1,
    hash: [1, 2],
  }
}

const expiredOf = (versions: readonly EarlierVersion[], last: EarlierVersion) =>
  findExpiredVersions(versions, last).map(({ name }) => name)

const at = (day: string, hour: number) => `${day}T${`${hour}`.padStart(2, '0')}:00:00.000Z`

test('of today the 3 newest stay', () => {
  const today = [9, 10, 11, 12, 13].map((hour) => aVersion(at('2026-11-22', hour)))
  const [nine, ten] = today
  expect(expiredOf(today, today[4] ?? aVersion(''))).toEqual([ten?.name, nine?.name])
})

test('of each of the 7 days before the newest stays, and no day before those', () => {
  const last = aVersion(at('2026-11-22', 9))
  const days = ['14', '15', '16', '17', '18', '19', '20', '21'].map((day) => `2026-11-${day}`)
  const earlier = days.flatMap((day) => [aVersion(at(day, 9)), aVersion(at(day, 17))])
  const mornings = days.slice(1).map((day) => `${at(day, 9)} regular`)
  const tooOld = [9, 17].map((hour) => `${at('2026-11-14', hour)} regular`)
  expect(expiredOf([last, ...earlier], last).toSorted()).toEqual(
    [...mornings, ...tooOld].toSorted(),
  )
})

test('the 5 newest that were kept before something stay, however old', () => {
  const days = ['01', '02', '03', '04', '05', '06'].map((day) => `2026-01-${day}`)
  const before = days.map((day) => aVersion(at(day, 9), 'before-import'))
  const last = aVersion(at('2026-11-22', 9))
  expect(expiredOf([...before, last], last)).toEqual([before[0]?.name])
})

test('T39 a clock put back costs no version of the days that then lie ahead, nor the one just kept', () => {
  const ahead = [9, 10].map((hour) => aVersion(at('2027-03-01', hour)))
  const last = aVersion(at('2026-11-22', 9))
  const today = [10, 11, 12].map((hour) => aVersion(at('2026-11-22', hour)))
  expect(expiredOf([...ahead, ...today, last], last)).toEqual([ahead[0]?.name])
})

test.each([
  [
    'nothing has been kept and something done',
    undefined,
    { seq: 1, at: at('2026-11-22', 9) },
    true,
  ],
  ['nothing has been done at all', undefined, { seq: 0, at: at('2026-11-22', 9) }, false],
  ['200 steps', 100, { seq: 300, at: at('2026-11-22', 9) }, true],
  ['199 steps at once', 101, { seq: 300, at: at('2026-11-22', 9) }, false],
  ['one step, 15 minutes', 299, { seq: 300, at: '2026-11-22T09:15:00.000Z' }, true],
  ['one step, 14 minutes', 299, { seq: 300, at: '2026-11-22T09:14:59.000Z' }, false],
  ['an hour without a step', 300, { seq: 300, at: at('2026-11-22', 10) }, false],
  ['one step, past midnight', 299, { seq: 300, at: at('2026-11-23', 0) }, true],
  ['one step, and a clock put back', 299, { seq: 300, at: at('2026-11-22', 7) }, true],
])('whether one is due after %s', (_, seq, now, isDue) => {
  const newest = seq === undefined ? seq : aVersion(at('2026-11-22', 9), 'regular', seq)
  expect(isVersionDue(newest, now)).toBe(isDue)
})
