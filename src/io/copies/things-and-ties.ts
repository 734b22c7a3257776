import type { Network } from '../../domain/network'
import { endDay, startDay } from '../../domain/partial-date'
import type { Period } from '../../domain/period'
import type { RecordOf } from '../../domain/records'
import { fromDayNumber, toDayNumber } from '../../lib/day-number'
import type { PublicCopy } from './copy-choices'

/** What a drawing program shows as a dot. */
export interface Thing extends Days {
  readonly id: string
  readonly label: string
  readonly kind: 'person' | 'organisation' | 'partnership'
  readonly sector?: string
  readonly partnershipKind?: string
}

/** What it shows as a line. Two lines between the same things are two ties. */
export interface Tie extends Days {
  readonly id: string
  readonly fromId: string
  readonly toId: string
  readonly kind: 'seat' | 'position' | 'link'
  /** The role of a seat or position, the kind of a link. */
  readonly role: string
  readonly onBehalfOf?: string
  /** Only a link is read from one end to the other. */
  readonly isDirected: boolean
}

/** Whole days, both included, unlike the period as it is recorded, whose end is not. */
interface Days {
  readonly firstDay?: string
  readonly lastDay?: string
  readonly period: Period
}

/** The people, organisations and partnerships of a public copy, each in the order of ids. */
export function findThings({ people, organisations, partnerships }: PublicCopy): readonly Thing[] {
  return [
    ...[...people.values()].map(({ id, name }) => ({
      id,
      label: name,
      kind: 'person' as const,
      period: {},
    })),
    ...[...organisations.values()].map(({ id, name, sector }) => ({
      id,
      label: name,
      kind: 'organisation' as const,
      ...(sector === undefined ? {} : { sector }),
      period: {},
    })),
    ...[...partnerships.values()].map((partnership) => ({
      id: partnership.id,
      label: partnership.name,
      kind: 'partnership' as const,
      partnershipKind: partnership.kind,
      ...toDays(partnership),
    })),
  ]
}

/**
 * The seats, positions and links of a public copy. A seat whose holder's name we lack ties the
 * organisation it is held for; empty seats, and those of nobody known, tie nothing.
 */
export function findTies(copy: PublicCopy): readonly Tie[] {
  return [
    ...[...copy.seats.values()].flatMap((seat) => toSeatTie(seat, copy)),
    ...[...copy.positions.values()].map((position) => ({
      id: position.id,
      fromId: position.personId,
      toId: position.organisationId,
      kind: 'position' as const,
      role: position.role,
      isDirected: false,
      ...toDays(position),
    })),
    ...[...copy.links.values()].map((link) => ({
      id: link.id,
      fromId: link.fromId,
      toId: link.toId,
      kind: 'link' as const,
      role: link.kind,
      isDirected: true,
      ...toDays(link),
    })),
  ]
}

/** Who a seat ties to its partnership; undefined if nobody. */
export function findSeatHolder(seat: RecordOf<'seats'>): string | undefined {
  if (seat.personId !== null) return seat.personId
  return seat.nameNotRecorded === true ? seat.organisationId : undefined
}

function toSeatTie(seat: RecordOf<'seats'>, { organisations }: Network): readonly Tie[] {
  const fromId = findSeatHolder(seat)
  if (fromId === undefined) return []
  const { organisationId = '' } = seat
  const onBehalfOf = organisations.get(organisationId)?.name ?? seat.speaksFor
  return [
    {
      id: seat.id,
      fromId,
      toId: seat.partnershipId,
      kind: 'seat',
      role: seat.role,
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      isDirected: false,
      ...toDays(seat),
    },
  ]
}

function toDays({ startedOn, endedOn }: Period): Days {
  return {
    ...(startedOn === undefined ? {} : { firstDay: startDay(startedOn) }),
    ...(endedOn === undefined ? {} : { lastDay: dayBefore(endDay(endedOn)) }),
    period: {
      ...(startedOn === undefined ? {} : { startedOn }),
      ...(endedOn === undefined ? {} : { endedOn }),
    },
  }
}

function dayBefore(day: string): string {
  return fromDayNumber(toDayNumber(day) - 1)
}
