import { isMapQuestion } from '../domain/map-question'
import type { Network } from '../domain/network'
import { startDay } from '../domain/partial-date'
import { findByHashes, hashRecordId, type RecordHash } from '../domain/record-hash'
import { usualViewState, type ViewState } from '../domain/view-state'
import type { View } from './view-store'

/** The view as it travels: records by hash, nothing by name. */
export function toViewState(view: View): ViewState {
  return {
    ...usualViewState,
    question: view.question,
    asAt: view.asAt,
    compareWith: view.compareWith,
    selection: view.selection.map(hashRecordId),
    opened: view.opened.map(hashRecordId),
  }
}

interface ReadView {
  readonly view: Partial<View>
  /** Records of the view that are not on this map. */
  readonly missing: number
}

/** The view that an address asks for, on this map. */
export function fromViewState(state: ViewState, network: Network): ReadView {
  const wanted = new Set<RecordHash>([...state.selection, ...state.opened])
  const ids = findByHashes(idsOf(network), [...wanted])
  const found = (hashes: readonly RecordHash[]) => hashes.flatMap((hash) => ids.get(hash) ?? [])
  const selection = found(state.selection)
  const question = isMapQuestion(state.question) ? state.question : null
  return {
    view: {
      question,
      selection,
      opened: found(state.opened),
      current: selection.at(-1) ?? null,
      isOpening: false,
      compareWith: state.compareWith === null ? null : startDay(state.compareWith),
      ...(state.asAt === null ? {} : { asAt: startDay(state.asAt) }),
    },
    missing: wanted.size - ids.size,
  }
}

function* idsOf(network: Network): Iterable<string> {
  yield* network.people.keys()
  yield* network.partnerships.keys()
  yield* network.organisations.keys()
  yield* network.strategies.keys()
}
