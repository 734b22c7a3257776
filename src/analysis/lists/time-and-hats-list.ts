import type { Answers } from '../answer'
import { sayWeighted } from './hats-list'
import { orderByName } from './order-by-name'
import type { ListContext, ListRow, ResultList, Sentence } from './result-list'

type Flag = Answers['A4']['people'][number]['flags'][number]

const rules = ['over-capacity', 'near-capacity', 'many-weighted-seats', 'speaks-for-several']

/** Worth a look: each flag with its rule, value and limit. In the order of the rules, then by name. */
export function toTimeAndHatsList(
  answers: Pick<Answers, 'A1' | 'A4'>,
  context: ListContext,
): ResultList {
  const seats = new Map(answers.A1.people.map((person) => [person.personId, person.seats]))
  const byName = orderByName(context.network)
  const firstRule = (flags: readonly Flag[]) => rules.indexOf(flags[0]?.rule ?? '')
  const people = answers.A4.people.toSorted(
    (first, second) =>
      firstRule(first.flags) - firstRule(second.flags) || byName(first.personId, second.personId),
  )
  const rows = people.map(({ personId, flags }): ListRow => {
    const says = flags.map((flag) => sayFlag(personId, flag, seats.get(personId) ?? 0, context))
    return {
      key: personId,
      records: [personId],
      isDrawn: true,
      cells: [
        { kind: 'record', id: personId },
        { kind: 'sentences', says },
      ],
      says,
    }
  })
  return { columns: ['person', 'why'], rows, summary: [] }
}

function sayFlag(personId: string, flag: Flag, seats: number, context: ListContext): Sentence {
  const person = { record: personId }
  const { rule, value, limit, maybe } = flag
  switch (rule) {
    case 'over-capacity':
    case 'near-capacity':
      return {
        code: rule,
        values: { person, share: value, limit, maybe: maybe ? 'true' : 'false' },
      }
    case 'many-weighted-seats':
      return sayWeighted(personId, seats, value, context)
    case 'speaks-for-several':
      return { code: 'speaks-for', values: { person, organisations: value } }
  }
}
