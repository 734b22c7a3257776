import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CommandProblem } from '../domain/commands/command'
import type { RecordChanges } from '../domain/record-changes'
import type { NetworkRepository } from '../storage/network-repository'
import { type AbsorbStored, createAbsorbStored } from './absorb-stored'
import { invertChanges } from './absorbed-changes'
import type { Clock } from './clock'
import type { CommittedStep, NetworkStore } from './network-store'
import type { OpenWorker } from './open-worker'
import type { SaveProgress } from './save-in-worker'
import { createStepWriter, type FinalOutcome, isBulk, type WaitingStep } from './step-writer'

export interface SaveState {
  /**
   * `saved` only when every step is on the disk. `not-saved`: tries have failed and go on.
   * `memory-only`: this browser keeps nothing. `read-only`: the map was taken over or is damaged.
   */
  readonly status: 'saved' | 'saving' | 'not-saved' | 'memory-only' | 'read-only'
  /** When the last kept step was made, ISO 8601 in UTC. */
  readonly savedAt: string | undefined
  /** Steps that are not on the disk yet. */
  readonly waiting: number
  /** How far a large save has come. */
  readonly progress: SaveProgress | undefined
}

export interface Saving {
  readonly state: StoreApi<SaveState>
  /** Whether closing the page now would lose something. */
  hasUnsaved(): boolean
  /** Resolves once nothing is under way: all kept or taken back, or known not to be kept. */
  settled(): Promise<void>
  /** Stops the large save under way; its step is taken back. */
  cancel(): void
  /** Writes nothing from now on. What is waiting stays in memory. */
  freeze(): void
  /** Told of each journal row this tab has written, once it is on the disk. */
  onSaved(listener: (seq: number) => void): void
  /** Brings memory level with what is read, under the steps still on their way. One at a time. */
  readonly absorbStored: AbsorbStored
}

export interface SavingSurroundings {
  readonly store: NetworkStore
  /** Null where the browser keeps nothing. */
  readonly repository: NetworkRepository | null
  readonly clock: Clock
  readonly tabId: string
  readonly openWorker: OpenWorker
  readonly savedAt?: string | undefined
  /** Another tab got there first: the step has been taken back. */
  readonly onProblem: (problem: CommandProblem, step: CommittedStep) => void
  readonly wait?: (milliseconds: number) => Promise<void>
}

/**
 * Writes each step in the task of its command: a delayed write is a lost write when the tab closes.
 * What the screen says of it comes from the completed transactions alone.
 */
export function startSaving(surroundings: SavingSurroundings): Saving {
  const { store, repository, savedAt } = surroundings
  const state = createStore<SaveState>()(() => ({
    status: repository === null ? 'memory-only' : 'saved',
    savedAt,
    waiting: 0,
    progress: undefined,
  }))
  return repository === null ? keepInMemory(store, state) : saveTo(repository, state, surroundings)
}

/** Nothing is kept and nothing is claimed. */
function keepInMemory(store: NetworkStore, state: StoreApi<SaveState>): Saving {
  store.onStep(() => state.setState({ waiting: state.getState().waiting + 1 }))
  return {
    state,
    hasUnsaved: () => state.getState().waiting > 0,
    settled: () => Promise.resolve(),
    cancel: () => undefined,
    freeze: () => undefined,
    onSaved: () => undefined,
    absorbStored: () => Promise.resolve(),
  }
}

function saveTo(
  repository: NetworkRepository,
  state: StoreApi<SaveState>,
  { store, clock, tabId, openWorker, onProblem, wait = pause }: SavingSurroundings,
): Saving {
  const savedListeners: ((seq: number) => void)[] = []
  const writer = createStepWriter({
    repository,
    openWorker,
    wait,
    onFinished: finish,
    onNotKept: () => show('not-saved'),
    onProgress: (progress) => state.setState({ progress }),
  })
  const absorbStored = createAbsorbStored({
    store,
    findWaiting: () => writer.findWaiting().map(({ committed }) => committed),
  })

  function show(status: SaveState['status']) {
    const waiting = writer.findWaiting().length
    if (state.getState().status === 'read-only') state.setState({ waiting })
    else state.setState({ waiting, status: waiting === 0 ? 'saved' : status })
  }

  async function finish(step: WaitingStep, outcome: FinalOutcome) {
    if (outcome.status === 'saved') {
      state.setState({ savedAt: step.toSave.at })
      for (const listener of savedListeners) listener(outcome.seq)
    } else {
      await takeBack(step)
      if (outcome.status === 'problem') onProblem(outcome.problem, step.committed)
    }
    show('saving')
  }

  /** The network goes back to what the database says of the records that the step touched. */
  async function takeBack(step: WaitingStep) {
    const { changes } = step.committed
    const refs = isBulk(step) ? [] : findRefs(changes)
    const read = async () => ({ commandIds: [], records: await repository.readRecords(refs) })
    const isRead = await absorbStored(read).then(
      () => true,
      () => false,
    )
    if (isBulk(step) || !isRead) store.absorb(invertChanges(changes))
  }

  store.onStep((committed) => {
    const { commandId, label, changes, undoes } = committed
    const undoing = undoes === undefined ? {} : { undoes }
    const toSave = { commandId, label, changes, tabId, at: clock.now(), ...undoing }
    writer.write({ committed, toSave })
    show(state.getState().status === 'not-saved' ? 'not-saved' : 'saving')
  })

  return {
    state,
    hasUnsaved: () => writer.findWaiting().length > 0,
    async settled() {
      const isTrying = () => state.getState().status !== 'not-saved'
      while (writer.underWay().length > 0 && isTrying())
        await Promise.race([Promise.all(writer.underWay()), untilNotSaved(state)])
    },
    cancel: writer.cancel,
    freeze() {
      writer.freeze()
      state.setState({ status: 'read-only' })
    },
    onSaved(listener) {
      savedListeners.push(listener)
    },
    absorbStored,
  }
}

function findRefs({ added, updated, removed }: RecordChanges) {
  const whole = [...added, ...removed].map(({ kind, record }) => ({
    kind,
    id: record.id as string,
  }))
  return [...whole, ...updated.map(({ kind, after }) => ({ kind, id: after.id as string }))]
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}

function untilNotSaved(state: StoreApi<SaveState>): Promise<void> {
  return new Promise((resolve) => {
    const stop = state.subscribe(({ status }) => {
      if (status !== 'not-saved') return
      stop()
      resolve()
    })
  })
}
