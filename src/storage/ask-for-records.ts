import type { Kind } from '../domain/records'
import { findPackNumber, isPack, type PackIndex } from './pack-index'
import type { RecordRef } from './plan-step'
import { isRemovedMark, isStoredRecord, type StoredRecord } from './stored-record'

/** What the database answered about some records. */
export interface StoredState {
  /** The record that counts: its row, else its place in a pack. */
  find(kind: Kind, id: string): StoredRecord | undefined
  /** What a pack says about it, whatever its row says. */
  findPacked(kind: Kind, id: string): StoredRecord | undefined
}

/** Asks for the rows of these records and for the packs that may hold them, each once. */
export function askForRecords(
  store: (name: string) => IDBObjectStore,
  refs: readonly RecordRef[],
  packs: PackIndex,
) {
  const asked = new Map<string, IDBRequest>()
  const ask = (key: string, request: () => IDBRequest) => {
    if (!asked.has(key)) asked.set(key, request())
  }
  for (const { kind, id } of refs) {
    if (kind === 'info') {
      ask('info', () => store('meta').get('info'))
      continue
    }
    ask(rowKey(kind, id), () => store(kind).get(id))
    const n = findPackNumber(packs, kind, id)
    if (n !== undefined) ask(packKey(kind, n), () => store('base').get([kind, n]))
  }
  const keys = [...asked.keys()]
  return {
    requests: [...asked.values()],
    /** Takes the answers to `requests`, in their order; more behind them do no harm. */
    toStored(results: readonly unknown[]): StoredState {
      return createStoredState(new Map(keys.map((key, index) => [key, results[index]])), packs)
    },
  }
}

const rowKey = (kind: Kind, id: string) => `row ${kind} ${id}`
const packKey = (kind: Kind, n: number) => `pack ${kind} ${n}`

function createStoredState(answers: ReadonlyMap<string, unknown>, packs: PackIndex): StoredState {
  const opened = new Map<string, ReadonlyMap<string, StoredRecord>>()
  const openPack = (key: string) => {
    const known = opened.get(key)
    if (known !== undefined) return known
    const pack = answers.get(key)
    const records = isPack(pack) ? pack.records.filter(isStoredRecord) : []
    const byId = new Map(records.map((record) => [record.id, record]))
    opened.set(key, byId)
    return byId
  }
  const findPacked = (kind: Kind, id: string) => {
    const n = findPackNumber(packs, kind, id)
    return n === undefined ? undefined : openPack(packKey(kind, n)).get(id)
  }
  return {
    findPacked,
    find(kind, id) {
      if (kind === 'info') return findInfo(answers.get('info'), id)
      const row = answers.get(rowKey(kind, id))
      if (isRemovedMark(row)) return undefined
      return isStoredRecord(row) ? row : findPacked(kind, id)
    },
  }
}

/** The record in the `info` row of `meta`, if it is the one asked for. */
function findInfo(row: unknown, id: string): StoredRecord | undefined {
  if (typeof row !== 'object' || row === null || !('record' in row)) return undefined
  return isStoredRecord(row.record) && row.record.id === id ? row.record : undefined
}
