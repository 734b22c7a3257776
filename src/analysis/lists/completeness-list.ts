import type { Network } from '../../domain/network'
import type { Answers } from '../answer'
import { findLacking } from './find-lacking'
import { orderByName } from './order-by-name'
import type { Cell, ListContext, ListRow, ResultList, Sentence } from './result-list'

const fields = [
  'seatSource',
  'seatHours',
  'seatAttendance',
  'seatEnd',
  'personCapacity',
  'partnershipBudget',
  'partnershipChair',
  'partnershipMembers',
] as const

const checkRules = [
  'open-seat-on-closed-partnership',
  'more-seats-than-allowed',
  'fewer-seats-than-required',
  'several-chairs',
] as const

/** More at once than one looks through, or has read out. */
const mostOpened = 50

/** How far this map can be trusted: what is recorded, of how much; then what does not fit. */
export function toCompletenessList(
  { A32 }: Pick<Answers, 'A32'>,
  { network, asAt }: ListContext,
): ResultList {
  const byName = orderByName(network)
  const lacking = findLacking(network, asAt)
  const shares = fields.map((field): ListRow => {
    const { have, of } = A32.fields[field]
    const opens = lacking[field].toSorted(byName).slice(0, mostOpened)
    return {
      key: field,
      records: [],
      isDrawn: false,
      cells: [
        { kind: 'words', codes: [`field-${field}`] },
        { kind: 'share', have, of },
        { kind: 'number', value: of - have, opens },
        { kind: 'none' },
      ],
      says: [],
    }
  })
  const thin = A32.thin
    .toSorted((one, other) => byName(one.partnershipId, other.partnershipId))
    .map(({ partnershipId, recorded, expected }): ListRow => {
      const share: Cell = { kind: 'share', have: recorded, of: expected }
      return toCheckRow('thin', { kind: 'record', id: partnershipId }, [partnershipId], share)
    })
  return {
    columns: ['what', 'recorded', 'missing', 'where'],
    rows: [...shares, ...toChecks(A32, network), ...thin],
    summary: summarise(A32),
  }
}

function toChecks({ checks }: Answers['A32'], network: Network): readonly ListRow[] {
  const byName = orderByName(network)
  return checks
    .flatMap(({ rule, recordId }) => {
      const known = checkRules.find((one) => one === rule)
      if (known === undefined) return []
      const seat = network.seats.get(recordId)
      const partnershipId = seat?.partnershipId ?? recordId
      const personId = seat?.personId ?? null
      const where: Cell =
        personId === null
          ? { kind: 'record', id: partnershipId }
          : { kind: 'pair', first: partnershipId, second: personId }
      const records = personId === null ? [partnershipId] : [partnershipId, personId]
      return [
        {
          partnershipId,
          row: { ...toCheckRow(known, where, records), key: `${rule} ${recordId}` },
        },
      ]
    })
    .toSorted((one, other) => byName(one.partnershipId, other.partnershipId))
    .map(({ row }) => row)
}

function toCheckRow(
  check: (typeof checkRules)[number] | 'thin',
  where: Cell,
  records: readonly string[],
  recorded: Cell = { kind: 'none' },
): ListRow {
  return {
    key: `${check} ${records.join(' ')}`,
    records,
    isDrawn: true,
    cells: [{ kind: 'words', codes: [`check-${check}`] }, recorded, { kind: 'none' }, where],
    says: [],
  }
}

function summarise({ base, fields: { seatHours }, checked }: Answers['A32']): readonly Sentence[] {
  if (base.seats === 0) return []
  const { have, of } = seatHours
  const { oldest, newest, withinYear } = checked
  const hours: Sentence = {
    code: 'hours-recorded',
    values: { have, of, mostly: 2 * have < of ? 'estimated' : 'recorded' },
  }
  if (oldest === null || newest === null) return [hours, { code: 'never-checked', values: {} }]
  const dates = { oldest: { date: oldest }, newest: { date: newest } }
  return [
    hours,
    { code: 'checked-dates', values: { ...dates, have: withinYear.have, of: withinYear.of } },
  ]
}
