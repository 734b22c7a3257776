import type { Answers } from '../answer'
import { orderByName } from './order-by-name'
import type { Cell, ListContext, ListRow, ResultList, Sentence, WordCode } from './result-list'

type Routes = Answers['A21']
type Route = Routes['partnerships'][number]

/** Who answers to whom: those without a route first, then the longest way, ties by name. */
export function toAccountabilityList(
  { A21 }: Pick<Answers, 'A21'>,
  { network }: ListContext,
): ResultList {
  const byName = orderByName(network)
  const length = ({ steps }: Route) => steps ?? Number.POSITIVE_INFINITY
  const sorted = A21.partnerships.toSorted((first, second) =>
    length(first) === length(second)
      ? byName(first.partnershipId, second.partnershipId)
      : length(second) - length(first),
  )
  return {
    columns: ['partnership', 'route', 'steps', 'gives-account', 'held-to-account'],
    rows: sorted.map(toRow),
    summary: [...sayLoops(A21), ...sayReportBack(A21)],
  }
}

function toRow(route: Route): ListRow {
  const { partnershipId: id, path, steps, giving, held } = route
  const isRouted = path !== null && steps !== null
  const way: Cell = isRouted
    ? { kind: 'records', ids: path.slice(1), inOrder: true }
    : { kind: 'words', codes: ['no-route-on-record'] }
  return {
    key: id,
    records: [id, ...(path?.slice(1) ?? [])],
    isDrawn: !isRouted,
    cells: [
      { kind: 'record', id },
      way,
      isRouted ? { kind: 'number', value: steps, opens: path } : { kind: 'none' },
      { kind: 'words', codes: toGiving(giving) },
      { kind: 'words', codes: toHeld(held) },
    ],
    says: isRouted ? [] : [{ code: 'no-route', values: { partnership: { record: id } } }],
  }
}

function toGiving(giving: Route['giving']): readonly WordCode[] {
  const codes: WordCode[] = []
  if (giving.route) codes.push('giving-route')
  if (giving.electedMember) codes.push('giving-elected-member')
  if (giving.reportBack) codes.push('giving-report-back')
  if (giving.publicPapers) codes.push('giving-public-papers')
  return codes
}

function toHeld(held: Route['held']): readonly WordCode[] {
  const codes: WordCode[] = []
  if (held.scrutiny) codes.push('held-scrutiny')
  if (held.independentScrutiny) codes.push('held-independent-scrutiny')
  if (held.complaints) codes.push('held-complaints')
  return codes
}

function sayLoops({ loops }: Routes): readonly Sentence[] {
  return loops.map((records) => ({ code: 'loop', values: { names: { records } } }))
}

function sayReportBack({ reportBack: { have, of, share } }: Routes): readonly Sentence[] {
  return share === null ? [] : [{ code: 'report-back', values: { have, of, share } }]
}
