import { toChangedStep } from '../domain/changed-step'
import { checkChanges } from '../domain/check-changes'
import type { Command } from '../domain/commands/command'
import { undoChanges } from '../domain/commands/undo-changes'
import type { Network } from '../domain/network'
import type { RecordChanges } from '../domain/record-changes'
import { ok } from '../lib/result'
import { invertChanges } from './absorbed-changes'

/**
 * Takes back a step that this page made. While memory holds the very records the step left, that is
 * its inverse: marking and comparing thousands of imported records would hold up the page.
 * Otherwise the step is taken back field by field, as one from the journal is.
 */
export function takeBack(changes: RecordChanges): Command {
  return (network) => {
    const inverse = invertChanges(changes)
    const isInverse = isAsLeft(network, changes) && checkChanges(network, inverse) === null
    // The longer way also names what stands in the way.
    return isInverse ? ok(inverse) : undoChanges(toChangedStep(changes))(network)
  }
}

function isAsLeft(network: Network, { added, updated }: RecordChanges): boolean {
  return (
    added.every(({ kind, record }) => network[kind].get(record.id) === record) &&
    updated.every(({ kind, after }) => network[kind].get(after.id) === after)
  )
}
