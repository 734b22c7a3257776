import type { IntlShape } from 'react-intl'
import { findEntry, type Network } from '../../domain/network'
import type { FoundProblem } from '../../domain/problems/found-problem'
import { kinds } from '../../domain/records'
import type { RecordWords } from '../../state/record-words'

interface Surroundings {
  readonly intl: IntlShape
  readonly words: RecordWords
  readonly network: Network
  readonly dateText: (date: string) => string
}

/** What does not fit, in one sentence with its numbers and names. */
export function describeProblem(problem: FoundProblem, surroundings: Surroundings): string {
  const { intl, words, dateText } = surroundings
  const { code, kind, field, values = {} } = problem
  const named = values.field ?? field
  return intl.formatMessage(
    { id: `problems.${code}` },
    {
      count: Number(values.count ?? 0),
      limit: Number(values.limit ?? 0),
      of: Number(values.of ?? 0),
      line: values.line,
      date: values.date === undefined ? '' : dateText(`${values.date}`),
      field: named === undefined ? '' : words.fieldName(kind, `${named}`),
      others: intl.formatList(findOthers(problem, surroundings), { type: 'conjunction' }),
    },
  )
}

function findOthers({ otherIds = [] }: FoundProblem, { network, words }: Surroundings) {
  return otherIds.flatMap((id) => {
    const kind = kinds.find((one) => network[one].has(id))
    const entry = kind === undefined ? undefined : findEntry(network, kind, id)
    return entry === undefined ? [] : [words.nameOf(entry)]
  })
}
