import * as v from 'valibot'
import { type Day, endDay, partialDateSchema, startDay } from './partial-date'

/** The two fields of everything that begins and ends. */
export const periodFields = {
  startedOn: v.exactOptional(partialDateSchema),
  endedOn: v.exactOptional(partialDateSchema),
}

export interface Period {
  readonly startedOn?: string
  readonly endedOn?: string
}

/** A period is [start, end): on the end day it is over. No start: always begun; no end: still on. */
export function isActiveOn({ startedOn, endedOn }: Period, asAt: Day): boolean {
  const hasStarted = startedOn === undefined || startDay(startedOn) <= asAt
  const hasEnded = endedOn !== undefined && endDay(endedOn) <= asAt
  return hasStarted && !hasEnded
}

/** Start before end, both resolved to days. A period open at either side is in order. */
export function isPeriodInOrder({ startedOn, endedOn }: Period): boolean {
  if (startedOn === undefined || endedOn === undefined) return true
  return startDay(startedOn) < endDay(endedOn)
}

/** Whether two periods have a day in common. */
export function doPeriodsMeet(first: Period, second: Period): boolean {
  return startsBeforeEndOf(first, second) && startsBeforeEndOf(second, first)
}

function startsBeforeEndOf({ startedOn }: Period, { endedOn }: Period): boolean {
  if (startedOn === undefined || endedOn === undefined) return true
  return startDay(startedOn) < endDay(endedOn)
}
