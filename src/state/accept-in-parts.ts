import { acceptImport } from '../domain/commands/accept-import'
import type { CommandProblem } from '../domain/commands/command'
import type { Network } from '../domain/network'
import { applyChanges, noChanges, type RecordChanges } from '../domain/record-changes'
import type { Kind } from '../domain/records'
import type { StepLabel } from '../domain/step-label'
import { ok, type Result } from '../lib/result'
import type { CommittedStep, NetworkStore } from './network-store'
import { nextTask } from './next-task'

/** As many records as are checked in a few milliseconds. */
const entriesPerPart = 2_000

/** Kinds that records of other kinds refer to, so that a part finds what it needs in those before. */
const first: ReadonlySet<Kind> = new Set([
  'areas',
  'themes',
  'organisations',
  'partnerships',
  'people',
])

/**
 * Carries out a large plan as one step, but checks it part by part, with room for a frame between.
 * Each part is held against the network that the parts before it would make, so where all of them
 * keep every rule the whole does. It is checked once more as a whole, in one long task, only where a
 * part does not stand without a later one or the network has become another meanwhile. Rejects with
 * the reason of the signal once aborted; nothing has changed then.
 */
export async function acceptInParts(
  store: NetworkStore,
  changes: RecordChanges,
  label: StepLabel,
  signal?: AbortSignal,
): Promise<Result<CommittedStep, CommandProblem>> {
  const start = store.state.getState().network
  const isChecked = await isSoundInParts(start, changes)
  signal?.throwIfAborted()
  return store.execute(
    (network) => (isChecked && network === start ? ok(changes) : acceptImport(changes)(network)),
    label,
  )
}

async function isSoundInParts(start: Network, changes: RecordChanges): Promise<boolean> {
  let network = start
  for (const part of toParts(changes)) {
    const accepted = acceptImport(part)(network)
    if (!accepted.ok) return false
    network = applyChanges(network, part)
    await nextTask()
  }
  return true
}

function* toParts({ added, updated, removed }: RecordChanges): Generator<RecordChanges> {
  const referredTo = added.filter(({ kind }) => first.has(kind))
  const rest = added.filter(({ kind }) => !first.has(kind))
  for (const part of toSlices(referredTo)) yield { ...noChanges, added: part }
  // A term that ends makes room for the one that follows it.
  for (const part of toSlices(updated)) yield { ...noChanges, updated: part }
  for (const part of toSlices(removed)) yield { ...noChanges, removed: part }
  for (const part of toSlices(rest)) yield { ...noChanges, added: part }
}

function* toSlices<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += entriesPerPart)
    yield items.slice(from, from + entriesPerPart)
}
