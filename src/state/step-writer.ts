import { sizeOfChanges } from '../domain/record-changes'
import type { StepToSave } from '../storage/journal-row'
import type { NetworkRepository } from '../storage/network-repository'
import type { SaveOutcome } from '../storage/save-outcome'
import type { CommittedStep } from './network-store'
import type { OpenWorker } from './open-worker'
import { type BulkSave, type SaveProgress, saveInWorker } from './save-in-worker'

/** A step in memory that is not known to be on the disk. */
export interface WaitingStep {
  readonly committed: CommittedStep
  readonly toSave: StepToSave
}

/** An outcome after which a step waits no longer. */
export type FinalOutcome = Exclude<SaveOutcome, { status: 'held-back' | 'packs-moved' }>

export interface StepWriterSurroundings {
  readonly repository: NetworkRepository
  readonly openWorker: OpenWorker
  readonly wait: (milliseconds: number) => Promise<void>
  /** Told when a step is on the disk or refused. */
  readonly onFinished: (step: WaitingStep, outcome: FinalOutcome) => Promise<void> | void
  /** Told when every try has failed; tries go on. */
  readonly onNotKept: () => void
  readonly onProgress: (progress: SaveProgress | undefined) => void
}

export interface StepWriter {
  write(step: WaitingStep): void
  findWaiting(): readonly WaitingStep[]
  /** What is being done right now. */
  underWay(): readonly Promise<void>[]
  cancel(): void
  freeze(): void
}

/** Steps of more records than this are written by a worker. */
const bulkSize = 2_000
const pausesInMilliseconds = [200, 1_000, 5_000]
const lastPauseInMilliseconds = 5_000

export function isBulk({ toSave }: WaitingStep): boolean {
  return sizeOfChanges(toSave.changes) > bulkSize
}

/**
 * Gets steps to the disk in their order. Usually each is written in the task of its command, beside
 * those before it. If one fails, those behind it are held back, and all are written one by one.
 */
export function createStepWriter(surroundings: StepWriterSurroundings): StepWriter {
  const { repository, wait, onFinished, onNotKept } = surroundings
  const atOnce = new Set<Promise<void>>()
  let oneByOne: Promise<void> | undefined
  let waiting: readonly WaitingStep[] = []
  let isHeldBack = false
  let isFrozen = false
  let bulk: BulkSave | undefined

  /** Whether the step is done with; otherwise it has to be tried again. */
  async function finish(step: WaitingStep, outcome: SaveOutcome): Promise<boolean> {
    if (outcome.status === 'held-back' || outcome.status === 'packs-moved') return false
    waiting = waiting.filter((candidate) => candidate !== step)
    await onFinished(step, outcome)
    return true
  }

  async function writeAtOnce(step: WaitingStep) {
    try {
      const outcome = await repository.save(step.toSave, () => isHeldBack)
      if (!(await finish(step, outcome))) writeOneByOne(0)
    } catch {
      // Still shown as being saved; as not saved once the tries below have failed too.
      writeOneByOne(1)
    }
  }

  function writeOneByOne(failures: number) {
    isHeldBack = true
    oneByOne ??= drain(failures)
  }

  async function drain(failuresBefore: number) {
    await Promise.all(atOnce)
    let failures = failuresBefore
    for (let next = waiting[0]; next !== undefined && !isFrozen; next = waiting[0]) {
      await pauseAfter(failures)
      failures = (await tryAgain(next)) ? 0 : failures + 1
    }
    isHeldBack = false
    oneByOne = undefined
  }

  async function pauseAfter(failures: number) {
    if (failures === 0) return
    if (failures > pausesInMilliseconds.length) onNotKept()
    await wait(pausesInMilliseconds[failures - 1] ?? lastPauseInMilliseconds)
  }

  async function tryAgain(step: WaitingStep): Promise<boolean> {
    try {
      const write = isBulk(step) ? writeBulk(step) : repository.save(step.toSave, () => false)
      await finish(step, await write)
      return true
    } catch {
      return false
    }
  }

  async function writeBulk({ toSave }: WaitingStep): Promise<SaveOutcome> {
    const { openWorker, onProgress } = surroundings
    const step = { ...toSave, mapId: repository.mapId, seenSeq: repository.seenSeq() }
    bulk = saveInWorker(openWorker, step, onProgress)
    const outcome = await bulk.outcome
    bulk = undefined
    onProgress(undefined)
    if (outcome.status === 'saved') repository.noteSaved(outcome.seq, outcome.packs)
    return outcome
  }

  return {
    write(step) {
      waiting = [...waiting, step]
      if (isFrozen || oneByOne !== undefined) return
      if (isBulk(step)) {
        oneByOne = drain(0)
        return
      }
      const writing = writeAtOnce(step)
      atOnce.add(writing)
      writing.finally(() => atOnce.delete(writing)).catch(() => undefined)
    },
    findWaiting: () => waiting,
    underWay: () => (oneByOne === undefined ? [...atOnce] : [...atOnce, oneByOne]),
    cancel: () => bulk?.cancel(),
    freeze() {
      // What has been begun may still end: the database closes only after it.
      isFrozen = true
    },
  }
}
