import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Command, CommandProblem } from '../domain/commands/command'
import { undoChanges } from '../domain/commands/undo-changes'
import type { Network } from '../domain/network'
import { applyChanges, type RecordChanges, sizeOfChanges } from '../domain/record-changes'
import type { StepLabel } from '../domain/step-label'
import { failed, ok, type Result } from '../lib/result'
import type { StoredStep } from '../storage/history'
import { takeBack } from './take-back'

/** A step that can be undone or redone. */
export interface HistoryStep {
  readonly commandId: string
  readonly label: StepLabel
  /** What undoing needs is worked out when it is wanted, for most steps never are. */
  readonly takeBack: Command
}

/** A step the store has just taken, as listeners see it. */
export interface CommittedStep {
  readonly commandId: string
  readonly label: StepLabel
  readonly changes: RecordChanges
  /** The command this one takes back: an undo names what it undoes, a redo names the undo. */
  readonly undoes?: string
}

export interface NetworkState {
  readonly network: Network
  readonly past: readonly HistoryStep[]
  readonly future: readonly HistoryStep[]
}

export interface NetworkStore {
  readonly state: StoreApi<NetworkState>
  execute(command: Command, label: StepLabel): Result<CommittedStep, CommandProblem>
  undo(): Result<CommittedStep, CommandProblem> | null
  redo(): Result<CommittedStep, CommandProblem> | null
  /** Takes in what another tab did, or takes back what could not be kept. No undo step here. */
  absorb(changes: RecordChanges): void
  /** From now on every command is refused as `read-only`: nothing would be kept. */
  freeze(): void
  /** Told of every step in the task of its command, before anything can interrupt. */
  onStep(listener: (committed: CommittedStep) => void): () => void
  /** Told of every change whoever made it: steps here and changes absorbed. */
  onChanges(listener: (changes: RecordChanges) => void): () => void
}

interface Start {
  readonly network: Network
  /** The steps of this tab before the page was loaded, from the journal. */
  readonly past?: readonly StoredStep[]
  readonly future?: readonly StoredStep[]
  readonly newId: () => string
}

const maxSteps = 1_000

/** The only place where the network changes. One store holds one map. */
export function createNetworkStore(start: Start): NetworkStore {
  const { network, past = [], future = [], newId } = start
  const state = createStore<NetworkState>()(() => ({
    network,
    past: past.map(toHistoryStep),
    future: future.map(toHistoryStep),
  }))
  const stepListeners = new Set<(committed: CommittedStep) => void>()
  const changeListeners = new Set<(changes: RecordChanges) => void>()
  let isFrozen = false

  function apply(changes: RecordChanges, history: Partial<NetworkState>) {
    state.setState({ network: applyChanges(state.getState().network, changes), ...history })
    for (const listener of changeListeners) listener(changes)
  }

  function take(
    command: Command,
    label: StepLabel,
    undoes: string | undefined,
    historyAfter: (step: HistoryStep) => Partial<NetworkState>,
  ): Result<CommittedStep, CommandProblem> {
    if (isFrozen) return failed({ code: 'read-only', recordId: '' })
    const result = command(state.getState().network)
    if (!result.ok) return failed(result.problem)
    const changes = result.value
    const commandId = newId()
    const undoing = undoes === undefined ? {} : { undoes }
    const committed: CommittedStep = { commandId, label, changes, ...undoing }
    if (sizeOfChanges(changes) === 0) return ok(committed)
    apply(changes, historyAfter({ commandId, label, takeBack: takeBack(changes) }))
    for (const listener of stepListeners) listener(committed)
    return ok(committed)
  }

  return {
    state,
    execute(command, label) {
      return take(command, label, undefined, (step) => ({
        past: [...state.getState().past, step].slice(-maxSteps),
        future: [],
      }))
    },
    undo() {
      const last = state.getState().past.at(-1)
      if (last === undefined) return null
      return take(last.takeBack, last.label, last.commandId, (undone) => ({
        past: state.getState().past.slice(0, -1),
        future: [undone, ...state.getState().future],
      }))
    },
    redo() {
      const next = state.getState().future[0]
      if (next === undefined) return null
      return take(next.takeBack, next.label, next.commandId, (redone) => ({
        past: [...state.getState().past, redone],
        future: state.getState().future.slice(1),
      }))
    },
    absorb(changes) {
      apply(changes, {})
    },
    freeze() {
      isFrozen = true
    },
    onStep(listener) {
      stepListeners.add(listener)
      return () => stepListeners.delete(listener)
    },
    onChanges(listener) {
      changeListeners.add(listener)
      return () => changeListeners.delete(listener)
    },
  }
}

function toHistoryStep({ commandId, label, step }: StoredStep): HistoryStep {
  return { commandId, label, takeBack: undoChanges(step) }
}
