import type { Network } from '../../domain/network'
import { type Kind, type RecordEntry, readRecord } from '../../domain/records'
import { referenceFields, replaceIds } from '../../domain/references'
import { checkReferences, type HasRecord } from '../../domain/rules/check-references'
import { clashKeyOf, findClashes } from '../../domain/rules/find-clashes'
import { findParentLoops, treeKinds } from '../../domain/rules/find-parent-loops'
import type { IssueCode } from '../import-plan'

/** What became of a record of the plan, for the row that states it. */
export type TellOfRecord = (id: string, code: IssueCode) => void

type Planned = Map<string, RecordEntry>

/**
 * Makes the records of a plan fit one another and the map: nothing is a part of itself, stands twice
 * or refers to what is not there. What does not fit is told, and left out.
 */
export function settleRecords(planned: Planned, network: Network, tell: TellOfRecord): void {
  dropLoops(planned, network, tell)
  dropClashes(planned, network, tell)
  dropDangling(planned, network, tell)
}

function dropLoops(planned: Planned, network: Network, tell: TellOfRecord): void {
  const parentOf = (kind: Kind, id: string) => {
    const record = planned.get(id)?.record ?? network[kind].get(id)
    return record !== undefined && 'parentId' in record ? record.parentId : undefined
  }
  for (const kind of treeKinds) {
    const ids = [...planned].filter(([, entry]) => entry.kind === kind).map(([id]) => id)
    for (const id of findParentLoops(ids, (one) => parentOf(kind, one))) {
      const entry = planned.get(id)
      if (entry === undefined) continue
      const { parentId: _, ...rest } = entry.record as typeof entry.record & { parentId?: string }
      planned.set(id, mustRead(kind, rest))
      tell(id, 'parent-loop')
    }
  }
}

function mustRead(kind: Kind, record: object): RecordEntry {
  const read = readRecord(kind, record)
  if (!read.ok) throw new Error(`A record without ${kind} it refers to is not readable`)
  return read.value
}

/** Of two that stand for the same time, the one of the file gives way to the one of the map. */
function dropClashes(planned: Planned, network: Network, tell: TellOfRecord): void {
  for (const kind of ['seats', 'links', 'strategyLinks'] as const) {
    // What is left out leaves the map's own in its place, which may clash with another.
    for (let dropped = findOneRound(); dropped.length > 0; dropped = findOneRound()) {
      for (const id of dropped) {
        planned.delete(id)
        tell(id, kind === 'seats' ? 'seats-joined' : 'id-clash')
      }
    }

    function findOneRound(): readonly string[] {
      const mine = [...planned.values()].filter((entry) => entry.kind === kind)
      if (mine.length === 0) return []
      const kept = [...network[kind].values()]
        .filter(({ id }) => !planned.has(id))
        .map((record) => ({ kind, record }) as RecordEntry)
      const clashing = new Set(findClashes([...kept, ...mine]).map(({ recordId }) => recordId))
      const onMap = kept.filter(({ record }) => clashing.has(record.id))
      const keys = new Set(onMap.map((entry) => clashKeyOf(entry)))
      return mine
        .filter((entry) => clashing.has(entry.record.id) || keys.has(clashKeyOf(entry)))
        .map(({ record }) => record.id)
    }
  }
}

function dropDangling(planned: Planned, network: Network, tell: TellOfRecord): void {
  const hasRecord: HasRecord = (kind, id) =>
    (planned.get(id)?.kind ?? kind) === kind && (planned.has(id) || network[kind].has(id))
  for (let isSettled = false; !isSettled; ) {
    isSettled = true
    for (const [id, entry] of planned) {
      if (checkReferences(entry, hasRecord) === null) continue
      isSettled = false
      const left = withoutMissing(entry, hasRecord)
      if (left === null) planned.delete(id)
      else planned.set(id, left)
      tell(id, 'reference-missing')
    }
  }
}

/** The record without the references that lead nowhere; null if it cannot be without them. */
function withoutMissing({ kind, record }: RecordEntry, hasRecord: HasRecord): RecordEntry | null {
  const left = referenceFields[kind].reduce<object>(
    (before, { path, to }) =>
      replaceIds(before, path, (id) =>
        id !== record.id && to.some((one) => hasRecord(one, id)) ? id : undefined,
      ) as object,
    record,
  )
  const read = readRecord(kind, left)
  return read.ok && checkReferences(read.value, hasRecord) === null ? read.value : null
}
