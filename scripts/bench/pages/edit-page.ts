import type { AnalysisId } from '../../../src/analysis/answer'
import { answersTo } from '../../../src/analysis/answers-to'
import { askColumns } from '../../../src/analysis/ask-columns'
import { applyToColumns, createColumns, settleColumns } from '../../../src/analysis/columns'
import { pageAnalyses } from '../../../src/analysis/page-analyses'
import { endSeat } from '../../../src/domain/commands/end-seat'
import { noChanges } from '../../../src/domain/record-changes'
import { usualSettings } from '../../../src/domain/settings'
import { createAnalysisClient } from '../../../src/state/analysis-client'
import { systemClock } from '../../../src/state/clock'
import { createNetworkStore, type NetworkStore } from '../../../src/state/network-store'
import { newId } from '../../../src/state/new-id'
import { startSaving } from '../../../src/state/saving'
import { createMap } from '../../../src/storage/create-map'
import { openNetworkRepository } from '../../../src/storage/network-repository'
import { openWorker } from '../../../src/workers/open-worker'
import { createBenchMap } from '../bench-map'
import type { BenchSize } from '../network'

const question = { asAt: '2026-06-01', compareWith: '2026-06-01', settings: usualSettings }
const fast = Object.keys(pageAnalyses) as readonly AnalysisId[]
/** A single edit takes as long as whatever else runs just then. */
const editsPerRun = 5
const label = { code: 'end-seat', values: { person: '', partnership: '' } } as const

/** The real services of a map, without a screen. */
async function openServices(size: BenchSize) {
  const { info, entries } = createBenchMap(size)
  await createMap({ info, entries, at: systemClock.now() })
  const repository = await openNetworkRepository(info.id)
  const { network } = await repository.load()
  const store = createNetworkStore({ network, newId })
  const saving = startSaving({
    store,
    repository,
    clock: systemClock,
    tabId: newId(),
    openWorker,
    onProblem: ({ code }) => {
      throw new Error(code)
    },
  })
  const analysis = createAnalysisClient(store, openWorker)
  await analysis.ask(fast, question)
  return { store, saving, analysis, repository, seats: [...network.seats.keys()].values() }
}

type OpenedServices = Awaited<ReturnType<typeof openServices>>
let opened: OpenedServices

function endNextSeat({ store, seats }: OpenedServices) {
  const seatId: string = seats.next().value ?? ''
  const result = store.execute(endSeat({ seatId, endedOn: '2026-01-01' }), label)
  if (!result.ok) throw new Error(result.problem.code)
}

function columnsOf(store: NetworkStore) {
  const { network } = store.state.getState()
  const columns = createColumns()
  const added = [...network.people.values()].map((record) => ({ kind: 'people', record }) as const)
  const rest = (['partnerships', 'seats', 'themes'] as const).flatMap((kind) =>
    [...network[kind].values()].map((record) => ({ kind, record }) as (typeof added)[number]),
  )
  applyToColumns(columns, { ...noChanges, added: [...added, ...rest] })
  settleColumns(columns)
  return columns
}

Object.assign(globalThis, {
  editBench: {
    async open(size: BenchSize) {
      opened = await openServices(size)
    },

    /** From one command to the answers of the fast set; and those alone, of the same network. */
    async timeInsight() {
      const times = { edit: 0, alone: 0 }
      let isRight = true
      for (let edit = 0; edit < editsPerRun; edit++) {
        const before = performance.now()
        endNextSeat(opened)
        const answers = await opened.analysis.ask(fast, question)
        times.edit += performance.now() - before
        const columns = columnsOf(opened.store)
        const start = performance.now()
        const alone = answersTo(askColumns(columns, question, 'screen'), fast)
        times.alone += performance.now() - start
        isRight &&= JSON.stringify(answers) === JSON.stringify(alone)
        await opened.saving.settled()
      }
      return {
        milliseconds: times.edit / editsPerRun,
        aloneMilliseconds: times.alone / editsPerRun,
        isRight,
      }
    },

    async timeSaved() {
      const before = performance.now()
      endNextSeat(opened)
      await opened.saving.settled()
      const milliseconds = performance.now() - before
      return { milliseconds, isRight: opened.saving.state.getState().status === 'saved' }
    },

    /** How many ended seats a fresh look at the database finds. */
    async countEnded() {
      const { network } = await opened.repository.load()
      return [...network.seats.values()].filter(({ endedOn }) => endedOn !== undefined).length
    },
  },
})
