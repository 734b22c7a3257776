import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MapQuestion } from '../domain/map-question'
import type { Day } from '../domain/partial-date'
import type { Kind } from '../domain/records'

/** The panels of a phone, one at a time. Wider screens show all three. */
export type Panel = 'list' | 'map' | 'details'

/** What narrows the map and the list; an absent part narrows nothing. */
export interface Filters {
  readonly kind?: Kind
  readonly sector?: string
  readonly areaId?: string
  readonly themeId?: string
  readonly role?: string
}

/** What the reader looks at. Nothing here is part of the map, and none of it is undone. */
export interface View {
  /** The question asked; null looks around the map's own organisation. */
  readonly question: MapQuestion | null
  readonly asAt: Day
  /** The earlier day the map is compared with; null while it is not. */
  readonly compareWith: Day | null
  /** Chosen records; the last one is the one Details shows. */
  readonly selection: readonly string[]
  /** The record the walk over the map has reached. */
  readonly current: string | null
  /** Partnerships whose folded people are drawn. */
  readonly opened: readonly string[]
  readonly extent: 'opening' | 'whole'
  /** How often "Draw more" was pressed. */
  readonly drawnMore: number
  readonly filters: Filters
  readonly panel: Panel
  readonly listTab: 'results' | 'on-map'
  /** Nothing has been asked yet, so the first finding may choose the question. */
  readonly isOpening: boolean
}

export interface ViewStore {
  readonly state: StoreApi<View>
  /** Asks a question, or with null none; starts again from its opening view. */
  ask(question: MapQuestion | null): void
  setAsAt(asAt: Day): void
  /** Asks what changed since a day; with null the comparing ends. */
  compareWith(day: Day | null): void
  /** Chooses one record and opens its details. */
  select(recordId: string | null): void
  /** Chooses two records and shows what they share. */
  selectPair(first: string, second: string): void
  /** Chooses the records behind a number and shows them. */
  selectAll(recordIds: readonly string[]): void
  toggleSelected(recordId: string): void
  setCurrent(recordId: string | null): void
  toggleOpened(partnershipId: string): void
  drawMore(): void
  drawWhole(): void
  setFilters(filters: Filters): void
  setPanel(panel: Panel): void
  setListTab(tab: View['listTab']): void
  /** Puts back a view that was read from an address. */
  restore(view: Partial<View>): void
}

const maxSelected = 50

export function createViewStore(asAt: Day): ViewStore {
  const state = createStore<View>()(() => ({
    question: null,
    asAt,
    compareWith: null,
    selection: [],
    current: null,
    opened: [],
    extent: 'opening',
    drawnMore: 0,
    filters: {},
    panel: 'list',
    listTab: 'results',
    isOpening: true,
  }))
  const toggled = (ids: readonly string[], id: string) =>
    ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]

  const store: ViewStore = {
    state,
    ask: (question) =>
      state.setState({
        question,
        selection: [],
        current: null,
        opened: [],
        extent: 'opening',
        drawnMore: 0,
        listTab: 'results',
        panel: 'list',
        isOpening: false,
      }),
    setAsAt: (day) => state.setState({ asAt: day }),
    compareWith: (day) => {
      const { question } = state.getState()
      const isAsked = question === 'changes-between-dates'
      if (day !== null && !isAsked) store.ask('changes-between-dates')
      if (day === null && isAsked) store.ask(null)
      state.setState({ compareWith: day })
    },
    select: (recordId) =>
      state.setState(
        recordId === null
          ? { selection: [] }
          : { selection: [recordId], current: recordId, panel: 'details' },
      ),
    selectPair: (first, second) =>
      state.setState({ selection: [first, second], current: second, panel: 'details' }),
    selectAll: (recordIds) =>
      state.setState({
        selection: recordIds.slice(-maxSelected),
        current: recordIds.at(-1) ?? null,
        panel: 'details',
      }),
    toggleSelected: (recordId) =>
      state.setState({
        selection: toggled(state.getState().selection, recordId).slice(-maxSelected),
      }),
    setCurrent: (current) => state.setState({ current }),
    toggleOpened: (id) => state.setState({ opened: toggled(state.getState().opened, id) }),
    drawMore: () => state.setState({ drawnMore: state.getState().drawnMore + 1 }),
    drawWhole: () => state.setState({ extent: 'whole' }),
    setFilters: (filters) => state.setState({ filters }),
    setPanel: (panel) => state.setState({ panel }),
    setListTab: (listTab) => state.setState({ listTab }),
    restore: (view) => state.setState(view),
  }
  return store
}
