import type { Seat } from '../domain/seat'

/** Meetings held and attended in the last twelve months; null where either is not recorded. */
export function findAttendance(
  seat: Seat | undefined,
): { readonly meetings: number; readonly attended: number } | null {
  const { meetingsHeld = 0, meetingsAttended } = seat ?? {}
  if (meetingsHeld === 0 || meetingsAttended === undefined) return null
  return { meetings: meetingsHeld, attended: meetingsAttended }
}
