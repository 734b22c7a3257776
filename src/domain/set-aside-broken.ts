import { groupBy } from '../lib/group-by'
import type { CommandProblem } from './commands/command'
import type { Info } from './info'
import { type Network, networkOf } from './network'
import { type Kind, type RecordEntry, readRecord, type UnreadableRecord } from './records'
import { findReferences, replaceIds, visitReferences } from './references'
import { checkRecord } from './rules/check-record'
import { checkReferences, type HasRecord } from './rules/check-references'
import { findClashes } from './rules/find-clashes'
import { findParentLoops, treeKinds } from './rules/find-parent-loops'

/** A record as it lies in a file or in the database: guilty until read. */
export interface RecordCandidate {
  readonly kind: Kind
  readonly record: unknown
}

/** A record that breaks a rule, with its content as it was found, and which rule. */
export interface SetAsideRecord extends RecordCandidate {
  readonly problem: CommandProblem | UnreadableRecord
}

export interface OpenedNetwork {
  readonly network: Network
  readonly setAside: readonly SetAsideRecord[]
}

/** What is still to open, by id, and what is not. Filled here and nowhere else. */
interface Sorting {
  readonly infoId: string
  readonly standing: Map<string, RecordEntry>
  readonly setAside: SetAsideRecord[]
}

/**
 * Opens what can be opened: a network that obeys every rule, and beside it the records that do not,
 * untouched. A record that refers to one set aside is set aside too. The map itself always opens;
 * if its own organisation is missing, it opens without and its text is set aside as well.
 */
export function setAsideBroken(info: Info, candidates: Iterable<RecordCandidate>): OpenedNetwork {
  const sorting = readCandidates(info, candidates)
  setAsideLoops(sorting)
  setAsideDangling(sorting)
  setAsideClashes(sorting)
  const network = networkOf(openInfo(info, sorting), [...sorting.standing.values()])
  return { network, setAside: sorting.setAside }
}

function readCandidates(info: Info, candidates: Iterable<RecordCandidate>): Sorting {
  const standing = new Map<string, RecordEntry>()
  const setAside: SetAsideRecord[] = []
  for (const { kind, record } of candidates) {
    const read = readRecord(kind, record)
    const problem = read.ok ? findOwnProblem(read.value, info, standing) : read.problem
    if (problem !== null) setAside.push({ kind, record, problem })
    else if (read.ok) standing.set(read.value.record.id, read.value)
  }
  return { infoId: info.id, standing, setAside }
}

function findOwnProblem(
  entry: RecordEntry,
  info: Info,
  standing: ReadonlyMap<string, RecordEntry>,
): CommandProblem | null {
  const recordId = entry.record.id
  if (entry.kind === 'info' || recordId === info.id || standing.has(recordId))
    return { code: 'already-exists', recordId }
  return checkRecord(entry, info.units)
}

function moveAside({ standing, setAside }: Sorting, problem: CommandProblem): void {
  const entry = standing.get(problem.recordId)
  if (entry === undefined) return
  standing.delete(problem.recordId)
  setAside.push({ ...entry, problem })
}

function setAsideLoops(sorting: Sorting): void {
  const parentOf = (id: string) => {
    const record = sorting.standing.get(id)?.record
    return record !== undefined && 'parentId' in record ? record.parentId : undefined
  }
  const ids = [...sorting.standing.values()]
    .filter(({ kind }) => treeKinds.some((treeKind) => treeKind === kind))
    .map(({ record }) => record.id)
  for (const recordId of findParentLoops(ids, parentOf))
    moveAside(sorting, { code: 'parent-loop', recordId, field: 'parentId' })
}

function setAsideDangling(sorting: Sorting): void {
  const hasRecord = hasRecordIn(sorting)
  const found = [...sorting.standing.values()].flatMap((entry) => {
    const problem = checkReferences(entry, hasRecord)
    return problem === null ? [] : [problem]
  })
  setAsideWithReferrers(sorting, found)
}

function setAsideClashes(sorting: Sorting): void {
  const byKind = groupBy(sorting.standing.values(), ({ kind }) => kind)
  setAsideWithReferrers(sorting, [...byKind.values()].flatMap(findClashes))
}

function hasRecordIn({ infoId, standing }: Sorting): HasRecord {
  return (kind, id) => (kind === 'info' ? id === infoId : standing.get(id)?.kind === kind)
}

/** Sets these aside, then what refers to them, then what refers to those, until nothing does. */
function setAsideWithReferrers(sorting: Sorting, problems: readonly CommandProblem[]): void {
  if (problems.length === 0) return
  const referrers = referrersById(sorting)
  const waiting = [...problems]
  for (let problem = waiting.pop(); problem !== undefined; problem = waiting.pop()) {
    moveAside(sorting, problem)
    for (const { recordId, field } of referrers.get(problem.recordId) ?? [])
      if (sorting.standing.has(recordId))
        waiting.push({ code: 'reference-missing', recordId, field })
  }
}

function referrersById({ standing }: Sorting) {
  const referrers = new Map<string, { readonly recordId: string; readonly field: string }[]>()
  for (const entry of standing.values())
    visitReferences(entry, (id, { field }) => {
      const referrer = { recordId: entry.record.id, field }
      const others = referrers.get(id)
      if (others === undefined) referrers.set(id, [referrer])
      else others.push(referrer)
    })
  return referrers
}

/** The info without the references that lead nowhere. */
function openInfo(info: Info, sorting: Sorting): Info {
  const hasRecord = hasRecordIn(sorting)
  const entry: RecordEntry = { kind: 'info', record: info }
  const problem = checkReferences(entry, hasRecord)
  if (problem === null) return info
  sorting.setAside.push({ ...entry, problem })
  return findReferences(entry).reduce<Info>(
    (opened, { path, to }) =>
      replaceIds(opened, path, (id) =>
        to.some((kind) => hasRecord(kind, id)) ? id : undefined,
      ) as Info,
    info,
  )
}
