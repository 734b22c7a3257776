import { failed, ok } from '../../lib/result'
import { isSameValue } from '../changed-step'
import { checkChanges } from '../check-changes'
import { findEntry, type Network } from '../network'
import type { RecordChanges } from '../record-changes'
import type { Kind } from '../records'
import type { Command, CommandProblem } from './command'

/**
 * Carries out a plan. The network may have moved on while the plan was on screen, so what the plan
 * saw must still be there (`not-found`, `changed-since`) and every rule is checked again.
 */
export function acceptImport(changes: RecordChanges): Command {
  return (network) => {
    const problem = findMovedOn(network, changes) ?? checkChanges(network, changes)
    return problem === null ? ok(changes) : failed(problem)
  }
}

function findMovedOn(network: Network, { updated, removed }: RecordChanges): CommandProblem | null {
  for (const { kind, before } of updated) {
    const problem = checkUnchanged(network, kind, before)
    if (problem !== null) return problem
  }
  for (const { kind, record } of removed) {
    const problem = checkUnchanged(network, kind, record)
    if (problem !== null) return problem
  }
  return null
}

function checkUnchanged(
  network: Network,
  kind: Kind,
  planned: { readonly id: string },
): CommandProblem | null {
  const entry = findEntry(network, kind, planned.id)
  if (entry === undefined) return { code: 'not-found', recordId: planned.id }
  if (isSameValue(entry.record, planned)) return null
  return { code: 'changed-since', recordId: planned.id }
}
