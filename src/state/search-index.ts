import MiniSearch, { type SearchResult } from 'minisearch'
import type { Network } from '../domain/network'
import { noChanges, type RecordChanges, sizeOfChanges } from '../domain/record-changes'
import type { Kind, RecordEntry } from '../domain/records'
import { foldText } from '../lib/fold-text'
import type { NetworkStore } from './network-store'
import { nextTask } from './next-task'

/** The kinds a person looks for by name. */
export const searchedKinds = ['people', 'partnerships', 'organisations', 'strategies'] as const

export type SearchedKind = (typeof searchedKinds)[number]

export interface SearchHit {
  readonly id: string
  readonly kind: SearchedKind
}

export interface SearchIndex {
  /** The records whose names fit best, at most `limit`. Accents and capitals do not matter. */
  find(text: string, limit: number, kinds?: readonly SearchedKind[]): readonly SearchHit[]
  /** Resolves when every record can be found. Until then a scan of the names answers. */
  ready(): Promise<void>
}

interface SearchDocument {
  readonly id: string
  readonly kind: SearchedKind
  readonly name: string
  readonly otherNames: string
}

const slice = 250
const shortestFuzzy = 4

/** Built in slices that leave the page free, then kept up by the same changes as everything else. */
export function createSearchIndex(store: NetworkStore): SearchIndex {
  const index = new MiniSearch<SearchDocument>({
    fields: ['name', 'otherNames'],
    storeFields: ['kind'],
    processTerm: (term) => foldText(term) || null,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length >= shortestFuzzy ? 0.2 : false),
      boost: { name: 2 },
      combineWith: 'AND',
    },
  })
  const late: RecordChanges[] = []
  let isReady = false

  function take({ added, updated, removed }: RecordChanges) {
    for (const { id } of toDocuments(removed)) index.discard(id)
    const afters = updated.map(({ kind, after }) => ({ kind, record: after }) as RecordEntry)
    for (const document of toDocuments(afters)) index.replace(document)
    index.addAll(toDocuments(added))
  }

  /** Takes in what waits, in slices. What changes meanwhile waits in its turn. */
  async function catchUp() {
    for (let changes = late.shift(); changes !== undefined; changes = late.shift()) {
      for (const part of toParts(changes)) {
        await nextTask()
        take(part)
      }
    }
    isReady = true
  }

  async function build() {
    for (const documents of slicesOfNetwork(store.state.getState().network)) {
      await nextTask()
      index.addAll(documents)
    }
    await catchUp()
  }

  store.onChanges((changes) => {
    if (isReady && sizeOfChanges(changes) <= slice) {
      take(changes)
      return
    }
    late.push(changes)
    if (!isReady) return
    isReady = false
    building = catchUp()
  })
  let building = build()

  return {
    ready: () => building,
    find(text, limit, kinds = searchedKinds) {
      if (!isReady) return scan(store.state.getState().network, text, limit, kinds)
      const filter = (hit: SearchResult) => kinds.some((one) => one === hit.kind)
      return index
        .search(text, { filter })
        .slice(0, limit)
        .map((hit) => ({ id: hit.id, kind: hit.kind }))
    },
  }
}

function toDocuments(entries: readonly RecordEntry[]): SearchDocument[] {
  return entries.flatMap(({ kind, record }) =>
    isSearched(kind) && 'name' in record ? [toDocument(kind, record)] : [],
  )
}

function* toParts({ added, updated, removed }: RecordChanges): Generator<RecordChanges> {
  for (let from = 0; from < removed.length; from += slice)
    yield { ...noChanges, removed: removed.slice(from, from + slice) }
  for (let from = 0; from < updated.length; from += slice)
    yield { ...noChanges, updated: updated.slice(from, from + slice) }
  for (let from = 0; from < added.length; from += slice)
    yield { ...noChanges, added: added.slice(from, from + slice) }
}

/** The network as it was at first: what it holds later waits with the other changes. */
function* slicesOfNetwork(network: Network): Generator<readonly SearchDocument[]> {
  for (const kind of searchedKinds) {
    let documents: SearchDocument[] = []
    for (const record of network[kind].values()) {
      documents.push(toDocument(kind, record))
      if (documents.length < slice) continue
      yield documents
      documents = []
    }
    yield documents
  }
}

function toDocument(
  kind: SearchedKind,
  record: { readonly id: string; readonly name: string; readonly otherNames?: readonly string[] },
): SearchDocument {
  return { id: record.id, kind, name: record.name, otherNames: record.otherNames?.join(' ') ?? '' }
}

function isSearched(kind: Kind): kind is SearchedKind {
  return searchedKinds.some((searched) => searched === kind)
}

function scan(
  network: Network,
  text: string,
  limit: number,
  wanted: readonly SearchedKind[],
): readonly SearchHit[] {
  const folded = foldText(text)
  const hits: SearchHit[] = []
  for (const kind of wanted) {
    for (const { id, name } of network[kind].values()) {
      if (hits.length === limit) return hits
      if (foldText(name).includes(folded)) hits.push({ id, kind })
    }
  }
  return hits
}
