import type { Answers } from '../answer'
import type { ListRow, ResultList } from './result-list'

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

/** How far this map can be trusted: what is recorded, of how much; then what does not fit. */
export function toCompletenessList({ A32 }: Pick<Answers, 'A32'>): ResultList {
  const shares = fields.map((field): ListRow => {
    const { have, of } = A32.fields[field]
    return {
      key: field,
      records: [],
      isDrawn: false,
      cells: [
        { kind: 'words', codes: [`field-${field}`] },
        { kind: 'share', have, of },
      ],
      says: [],
    }
  })
  return { columns: ['what', 'recorded'], rows: shares, summary: [] }
}
