import type { Decision } from '../../domain/decision'
import { decisionKeyOf, decisionOutcomes } from '../../domain/decision-outcomes'
import type { Network } from '../../domain/network'
import type { ListRow, ResultList, RowDecision } from './result-list'

/**
 * The list with what people decided about its rows: those come last, are not drawn, and are told
 * apart in the summary. The numbers of cards stay: a decision changes no record they count.
 */
export function markDecided(list: ResultList, network: Network): ResultList {
  if (network.decisions.size === 0) return list
  const decisions = new Map<string, Decision>()
  for (const decision of network.decisions.values())
    decisions.set(decisionKeyOf(decision.question, decision.aboutIds), decision)
  const open: ListRow[] = []
  const decided: ListRow[] = []
  for (const row of list.rows) {
    const found = findDecision(row, decisions)
    if (found === null) open.push(row)
    else decided.push({ ...row, isDrawn: false, decided: found })
  }
  if (decided.length === 0) return list
  return {
    ...list,
    rows: [...open, ...decided],
    summary: [
      ...list.summary,
      { code: 'decided', values: { count: decided.length, open: open.length } },
    ],
  }
}

function findDecision(
  { decides }: ListRow,
  decisions: ReadonlyMap<string, Decision>,
): RowDecision | null {
  if (decides === undefined) return null
  const found = decisions.get(decisionKeyOf(decides.question, decides.aboutIds))
  const outcome = decisionOutcomes[decides.question].find((one) => one === found?.outcome)
  if (found === undefined || outcome === undefined) return null
  return { decisionId: found.id, outcome, decidedOn: found.decidedOn ?? null }
}
