import { toChangedStep } from '../domain/changed-step'
import type { RecordedStep } from '../domain/history/recorded-step'
import type { NetworkRepository } from '../storage/network-repository'
import type { Clock } from './clock'
import type { CommittedStep, NetworkStore } from './network-store'
import type { Saving } from './saving'

/** What was done to the map, in this tab and in others, today and before. */
export interface Journal {
  /** The newest steps, oldest first, once all that was done here is kept. */
  read(): Promise<readonly RecordedStep[]>
}

interface Surroundings {
  readonly store: NetworkStore
  readonly saving: Saving
  readonly clock: Clock
  /** Null where the browser keeps nothing: then the steps of this page are remembered here. */
  readonly repository: Pick<NetworkRepository, 'readJournal'> | null
}

export function createJournal({ store, saving, clock, repository }: Surroundings): Journal {
  if (repository === null) return rememberSteps(store, clock)
  return {
    async read() {
      await saving.settled()
      return repository.readJournal()
    },
  }
}

function rememberSteps(store: NetworkStore, clock: Clock): Journal {
  const steps: { readonly committed: CommittedStep; readonly at: string }[] = []
  store.onStep((committed) => steps.push({ committed, at: clock.now() }))
  // To mark the records of a large import takes a while: only when somebody looks.
  const toStep = ({ committed: { changes, ...step }, at }: (typeof steps)[number]) => ({
    ...step,
    ...toChangedStep(changes),
    at,
  })
  return { read: () => Promise.resolve(steps.map(toStep)) }
}
