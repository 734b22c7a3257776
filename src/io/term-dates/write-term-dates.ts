import type { Network } from '../../domain/network'
import { type Day, endDay } from '../../domain/partial-date'
import { hashRecordId } from '../../domain/record-hash'
import type { Seat } from '../../domain/seat'
import { isFilledSeat, isSeatActive } from '../../domain/seat-status'
import { fromDayNumber, toDayNumber } from '../../lib/day-number'

export interface TermDatesChoice {
  /** Seats held on this day whose end is on record. */
  readonly asAt: Day
  /** The name of the calendar. */
  readonly title: string
  /** With `{person}` and `{partnership}` where their names go. */
  readonly event: string
  /** For a seat whose holder has no name on record. */
  readonly nameless: string
  /** Stands for whoever is not to be named in any file. */
  readonly withheld: string
}

/**
 * A calendar (RFC 5545): one event that lasts a day for each seat held on the day given whose end,
 * or whose partnership's end, is on record; in the order of the days. Same map, same bytes.
 */
export function writeTermDates(network: Network, choice: TermDatesChoice): string {
  const { asAt, title } = choice
  const stamp = `${toBasic(asAt)}T000000Z`
  const events = [...network.seats.values()]
    .filter((seat) => isFilledSeat(seat) && isSeatActive(network.partnerships, seat, asAt))
    .flatMap((seat) => {
      const day = findEnd(network, seat)
      return day === undefined ? [] : [{ seat, day }]
    })
    .sort((one, other) =>
      one.day === other.day
        ? compareIds(one.seat.id, other.seat.id)
        : compareIds(one.day, other.day),
    )
    .flatMap(({ seat, day }) => [
      'BEGIN:VEVENT',
      `UID:${hashRecordId(seat.id)}@joined-up`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${toBasic(day)}`,
      `DTEND;VALUE=DATE:${toBasic(fromDayNumber(toDayNumber(day) + 1))}`,
      `SUMMARY:${escapeText(sayEvent(network, seat, choice))}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ])
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Joined Up//Term dates//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(title)}`,
    ...events,
    'END:VCALENDAR',
  ]
  return `${lines.map(foldLine).join('\r\n')}\r\n`
}

/** The earlier of the seat's own end and its partnership's. */
function findEnd({ partnerships }: Network, seat: Seat): Day | undefined {
  const ends = [seat.endedOn, partnerships.get(seat.partnershipId)?.endedOn]
  return ends.flatMap((end) => (end === undefined ? [] : [endDay(end)])).sort()[0]
}

function sayEvent({ people, partnerships }: Network, seat: Seat, choice: TermDatesChoice): string {
  const holder = seat.personId === null ? undefined : people.get(seat.personId)
  const person = holder?.doNotExport === true ? choice.withheld : (holder?.name ?? choice.nameless)
  const partnership = partnerships.get(seat.partnershipId)?.name ?? ''
  // A name may hold what looks like a place for another name, so both are put in at once.
  return choice.event.replace(/\{(person|partnership)\}/gu, (_, part: string) =>
    part === 'person' ? person : partnership,
  )
}

function compareIds(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

function toBasic(day: Day): string {
  return day.replaceAll('-', '')
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/gu, '\\$&').replace(/\r\n?|\n/gu, '\\n')
}

const mostBytes = 75

/** Longer lines go on in the next one after a space, and never in the middle of a letter. */
function foldLine(line: string): string {
  const encoder = new TextEncoder()
  let folded = ''
  let bytes = 0
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (bytes + size > mostBytes) {
      folded += '\r\n '
      bytes = 1
    }
    folded += letter
    bytes += size
  }
  return folded
}
