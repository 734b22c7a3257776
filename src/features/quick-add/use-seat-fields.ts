import { useState } from 'react'
import { useIntl } from 'react-intl'
import { addSeat } from '../../domain/commands/add-seat'
import type { SeatSentence } from '../../domain/quick-add/read-seat-sentence'
import { readDate } from '../../domain/read-date'
import type { Role } from '../../domain/seat'
import { useServices } from '../../state/hooks/services'
import { type ChosenOrNew, startAt, useRecordChoice } from '../../state/hooks/use-record-choice'
import { useDateText } from '../../ui/use-date-text'

interface Errors {
  readonly person?: string
  readonly partnership?: string
  readonly from?: string
  readonly until?: string
  readonly hours?: string
}

type SeatInput = Parameters<typeof addSeat>[0]

/** The fields of the seat being checked, and what adding it does. */
export function useSeatFields(seat: SeatSentence, onAdded: () => void) {
  const intl = useIntl()
  const dateText = useDateText()
  const { network, notices, newId } = useServices()
  const person = useRecordChoice('people', startAt(seat.person))
  const partnership = useRecordChoice('partnerships', startAt(seat.partnership))
  const organisation = useRecordChoice('organisations', startAt(seat.organisation))
  const [role, setRole] = useState<Role>(seat.role.role)
  const { startedOn, endedOn, hoursPerMonth } = seat.facts
  const [from, setFrom] = useState(startedOn === undefined ? '' : dateText(startedOn))
  const [until, setUntil] = useState(endedOn === undefined ? '' : dateText(endedOn))
  const [hours, setHours] = useState(hoursPerMonth === undefined ? '' : `${hoursPerMonth}`)
  const [errors, setErrors] = useState<Errors>({})

  const summary = intl.formatMessage(
    { id: 'quick-add.summary' },
    {
      person: person.text.trim() === '' ? intl.formatMessage({ id: 'seat.empty' }) : person.text,
      role: intl.formatMessage({ id: `role.${role}` }),
      partnership: partnership.text,
    },
  )

  function readInput(): SeatInput | Errors {
    const onto = partnership.toChosen()
    if (onto === null)
      return { partnership: intl.formatMessage({ id: 'problem.partnership-missing' }) }
    const wrong = findUnread({ from, until, hours })
    if (wrong !== undefined)
      return {
        [wrong]: intl.formatMessage({
          id: wrong === 'hours' ? 'problem.hours-not-read' : 'problem.date-not-read',
        }),
      }
    return withoutAbsent({
      seatId: newId(),
      partnership: onto,
      person: toHolder(person.toChosen(), seat),
      role,
      organisation: organisation.toChosen() ?? undefined,
      startedOn: readDate(from),
      endedOn: readDate(until),
      hoursPerMonth: hours.trim() === '' ? undefined : Number(hours),
      ...toOtherFields(seat, role, person.text),
    })
  }

  function add() {
    const input = readInput()
    if (!('seatId' in input)) {
      setErrors(input)
      return
    }
    const label = { code: 'add-seat' as const, values: { partnership: partnership.text } }
    const result = network.execute(addSeat(input), label)
    if (!result.ok) {
      setErrors({ person: intl.formatMessage({ id: `problem.${result.problem.code}` }) })
      return
    }
    notices.show({ code: 'done', label })
    onAdded()
  }

  return {
    ...{ person, partnership, organisation, role, setRole },
    ...{ from, setFrom, until, setUntil, hours, setHours },
    ...{ errors, summary, add },
  }
}

/** The field whose text is no date or no number; an empty text is not recorded. */
function findUnread(texts: {
  readonly from: string
  readonly until: string
  readonly hours: string
}) {
  const isDate = (text: string) => text.trim() === '' || readDate(text) !== undefined
  if (!isDate(texts.from)) return 'from'
  if (!isDate(texts.until)) return 'until'
  return Number(texts.hours) >= 0 ? undefined : 'hours'
}

type WithAbsent = { readonly [Field in keyof SeatInput]: SeatInput[Field] | undefined }

function withoutAbsent(input: WithAbsent): SeatInput {
  const present = Object.entries(input).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present) as unknown as SeatInput
}

function toHolder(chosen: ChosenOrNew | null, { isCouncillor }: SeatSentence) {
  if (chosen === null || 'id' in chosen || !isCouncillor) return chosen
  return { ...chosen, publicOffice: true }
}

/** The title belongs to the role that was read; the missing name to a seat without one. */
function toOtherFields({ role, facts, holder }: SeatSentence, chosen: Role, person: string) {
  const voting = facts.voting ?? role.voting
  const isSameRole = role.role === chosen
  return {
    ...(voting === undefined ? {} : { voting }),
    ...(isSameRole && role.roleTitle !== undefined ? { roleTitle: role.roleTitle } : {}),
    ...(isSameRole && role.basis !== undefined ? { basis: role.basis } : {}),
    ...(holder === 'not-known' && person.trim() === '' ? { nameNotRecorded: true } : {}),
  }
}
