import { createStore, type StoreApi } from 'zustand/vanilla'
import type { RecordChanges } from '../../domain/record-changes'
import type {
  ImportIssue,
  ImportMapping,
  ImportProgress,
  MatchAnswer,
  PlanSummary,
} from '../../io/import-plan'
import { confirmColumns } from './column-choices'
import type { FilePlanner, Wanted } from './file-planner'
import {
  findImportPages,
  findNextPage,
  findPreviousPage,
  type ImportPage,
  isShapeInQuestion,
  isWaiting,
} from './find-import-pages'
import { applyRemembered, type MappingMemory, toRemembered } from './mapping-memory'

export interface ImportState {
  readonly page: ImportPage
  /** A first page that was there once stays, so that what it asked can be looked at again. */
  readonly hasFilePage: boolean
  readonly plan: PlanSummary | null
  /** What the person wants; the plan follows when it has been made again. */
  readonly mapping: ImportMapping | null
  readonly answers: readonly MatchAnswer[]
  readonly isPlanning: boolean
  readonly progress: ImportProgress | null
  readonly refused: ImportIssue | null
  readonly isCancelled: boolean
  /** The columns are to be used for files like this one. */
  readonly isRemembered: boolean
  /** Set when the worker itself failed, which no file should bring about. */
  readonly failure?: unknown
}

export interface ImportSession {
  readonly state: StoreApi<ImportState>
  /** Reads the file. Nothing has been chosen yet, so everything is guessed. */
  start(): Promise<void>
  changeMapping(mapping: ImportMapping): Promise<void>
  /** Keeps the answers; they are planned with when a person goes on. */
  changeAnswers(answers: readonly MatchAnswer[]): void
  /** To the next page, when there is a plan for what is wanted. */
  goOn(): Promise<void>
  goBack(): void
  /** Adds the first page, where the way of reading is chosen, and goes there. */
  showFilePage(): void
  /** Stops planning. The columns are again as in the last plan. */
  stop(): void
  dismissRefusal(): void
  changeRemembered(isRemembered: boolean): void
  /** Keeps the columns for files like this one, or forgets them, as the person wants. */
  settleMemory(): Promise<void>
  collectIssues(): Promise<readonly ImportIssue[]>
  collectChanges(): Promise<RecordChanges>
  /** Ends the worker; nothing is kept. */
  end(): void
}

const before: ImportState = {
  page: 'columns',
  hasFilePage: false,
  plan: null,
  mapping: null,
  answers: [],
  isPlanning: false,
  progress: null,
  refused: null,
  isCancelled: false,
  isRemembered: false,
}

/** Without a memory nothing is ever found again. */
const noMemory: MappingMemory = {
  find: async () => undefined,
  keep: async () => undefined,
  forget: async () => undefined,
}

/** One file on its way through the pages: what is wanted, and the plan that was made for it. */
export function createImportSession(
  planner: FilePlanner,
  memory: MappingMemory = noMemory,
): ImportSession {
  const state = createStore<ImportState>(() => before)
  let plannedAnswers = before.answers
  let planning: Promise<PlanSummary | null> = Promise.resolve(null)

  async function plan(wanted: Wanted): Promise<PlanSummary | null> {
    state.setState({ isPlanning: true, progress: null, isCancelled: false, refused: null })
    const shown = state.getState().plan
    const planned = await planner.plan(wanted, shown, (progress) => state.setState({ progress }))
    if (planned === null) return null
    const { outcome, answers } = planned
    if ('refused' in outcome) {
      const mapping = shown?.mapping ?? null
      state.setState({ isPlanning: false, refused: outcome.refused, mapping })
      return null
    }
    plannedAnswers = answers
    const { mapping } = outcome
    const isAsPlanned = state.getState().answers === wanted.answers
    state.setState({
      isPlanning: false,
      plan: outcome,
      mapping,
      ...(isAsPlanned ? { answers } : {}),
      ...placeOf(outcome, state.getState()),
    })
    return outcome
  }

  function begin(wanted: Wanted): Promise<PlanSummary | null> {
    planning = plan(wanted).catch((failure: unknown) => {
      state.setState({ isPlanning: false, failure })
      return null
    })
    return planning
  }

  /** A page that is left says that what stands on it is what the person wants. */
  function findUnplanned(): Wanted | null {
    const { plan: shown, mapping, answers, page } = state.getState()
    if (shown === null || mapping === null) return { mapping: null, answers }
    if (page === 'file') return null
    const isUpToDate = planner.opened() !== null && answers === plannedAnswers
    return isUpToDate && !isWaiting(shown) ? null : { mapping: confirmColumns(mapping), answers }
  }

  async function settle(): Promise<PlanSummary | null> {
    const { plan: shown, isPlanning } = state.getState()
    if (isPlanning) return (await planning) === null ? null : settle()
    const unplanned = findUnplanned()
    return unplanned === null ? shown : await begin(unplanned)
  }

  return {
    state,
    async start() {
      const first = await begin({ mapping: null, answers: before.answers })
      const mapping = first === null ? null : await recallMapping(first, memory)
      const isUntouched = state.getState().plan === first && !state.getState().isPlanning
      if (mapping === null || !isUntouched) return
      state.setState({ mapping, isRemembered: true })
      await begin({ mapping, answers: state.getState().answers })
    },
    changeRemembered: (isRemembered) => state.setState({ isRemembered }),
    settleMemory: () => settleMemory(state.getState(), memory),
    async changeMapping(mapping) {
      state.setState({ mapping })
      await begin({ mapping, answers: state.getState().answers })
    },
    changeAnswers: (answers) => state.setState({ answers }),
    async goOn() {
      const from = state.getState().page
      const settled = await settle()
      const { page, hasFilePage } = state.getState()
      if (settled === null || page !== from) return
      state.setState({ page: findNextPage(findImportPages(settled, hasFilePage), page) })
    },
    goBack() {
      const { plan: shown, page, hasFilePage } = state.getState()
      if (shown === null) return
      const pages = findImportPages(shown, hasFilePage)
      state.setState({ page: findPreviousPage(pages, page), isCancelled: false })
    },
    showFilePage: () => state.setState({ page: 'file', hasFilePage: true, isCancelled: false }),
    stop() {
      planner.stop()
      const mapping = state.getState().plan?.mapping ?? null
      state.setState({ isPlanning: false, progress: null, isCancelled: true, mapping })
    },
    dismissRefusal: () => state.setState({ refused: null }),
    collectIssues: async () => (await planner.opened()?.collectIssues()) ?? [],
    collectChanges: async () => await getOpened(planner).collectChanges(),
    end: planner.stop,
  }
}

/** The first plan decides where to begin; later ones leave the person where they are. */
function placeOf(
  outcome: PlanSummary,
  { plan: shown, page, hasFilePage }: ImportState,
): Pick<ImportState, 'page' | 'hasFilePage'> {
  if (shown !== null) return { page, hasFilePage }
  const isAsked = isShapeInQuestion(outcome)
  const [first = 'check'] = findImportPages(outcome, isAsked)
  return { page: first, hasFilePage: isAsked }
}

async function recallMapping({ layout, mapping }: PlanSummary, memory: MappingMemory) {
  const remembered = layout === undefined ? undefined : await memory.find(layout)
  return remembered === undefined ? null : applyRemembered(mapping, remembered)
}

async function settleMemory({ plan, isRemembered }: ImportState, memory: MappingMemory) {
  if (plan?.layout === undefined) return
  if (isRemembered) await memory.keep(plan.layout, toRemembered(plan.mapping))
  else await memory.forget(plan.layout)
}

function getOpened(planner: FilePlanner) {
  const opened = planner.opened()
  if (opened === null) throw new Error('The last page follows a plan whose worker still runs')
  return opened
}
