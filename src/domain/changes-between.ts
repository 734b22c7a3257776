import { isSameValue } from './changed-step'
import { getInfo, type Network } from './network'
import type { RecordChanges, RecordUpdate } from './record-changes'
import { fileKinds, type Kind, type RecordEntry } from './records'

/**
 * The changes that make the first network equal to the second. The map stays the map it is: the id
 * of its own description is kept, whatever the second calls it.
 */
export function changesBetween(now: Network, wanted: Network): RecordChanges {
  const before = getInfo(now)
  const after = { ...getInfo(wanted), id: before.id }
  const info = isSameValue(before, after) ? [] : [{ kind: 'info', before, after } as const]
  return {
    added: fileKinds.flatMap((kind) => findOnlyIn(wanted, now, kind)),
    updated: [...fileKinds.flatMap((kind) => findUpdates(now, wanted, kind)), ...info],
    removed: fileKinds.flatMap((kind) => findOnlyIn(now, wanted, kind)),
  }
}

function findOnlyIn(first: Network, second: Network, kind: Kind): readonly RecordEntry[] {
  return [...first[kind].values()]
    .filter(({ id }) => !second[kind].has(id))
    .map((record) => ({ kind, record }) as RecordEntry)
}

function findUpdates(now: Network, wanted: Network, kind: Kind): readonly RecordUpdate[] {
  return [...wanted[kind].values()].flatMap((after) => {
    const before = now[kind].get(after.id)
    if (before === undefined || isSameValue(before, after)) return []
    return [{ kind, before, after } as RecordUpdate]
  })
}
