import { noChanges, type RecordChanges } from '../../src/domain/record-changes'
import { type RecordEntry, readRecord } from '../../src/domain/records'
import { createMap } from '../../src/storage/create-map'
import type { StepToSave } from '../../src/storage/journal-row'
import { anInfo, aPerson } from './records'

let made = 0

/** A map of these records in the database, under an id no other test uses. */
export async function aStoredMap(entries: readonly RecordEntry[] = []): Promise<string> {
  made += 1
  const mapId = `map-${made}`
  const info = anInfo({ id: mapId, title: `Map ${mapId}` })
  const kept = await createMap({ info, entries, at: '2024-01-01T00:00:00.000Z' })
  if (!kept.ok) throw new Error(kept.problem)
  return mapId
}

export function personEntry(id: string, name = `Person ${id}`): RecordEntry {
  return { kind: 'people', record: aPerson({ id, name }) }
}

/** People p000000, p000001 … in the order of their ids. */
export function manyPeople(count: number, prefix = 'p'): RecordEntry[] {
  return Array.from({ length: count }, (_, index) =>
    personEntry(`${prefix}${`${index}`.padStart(6, '0')}`),
  )
}

let steps = 0

export function aStep(
  changes: Partial<RecordChanges>,
  fields: Partial<Omit<StepToSave, 'changes'>> = {},
): StepToSave {
  steps += 1
  return {
    commandId: `command-${steps}`,
    tabId: 'tab-1',
    at: '2024-02-02T10:00:00.000Z',
    label: { code: 'change-record' },
    ...fields,
    changes: { ...noChanges, ...changes },
  }
}

/** The change of one record's fields. A field that becomes undefined is taken out. */
export function anUpdate(before: RecordEntry, fields: object): RecordChanges['updated'][number] {
  const changed = Object.entries({ ...before.record, ...fields })
  const kept = changed.filter(([, value]) => value !== undefined)
  const read = readRecord(before.kind, Object.fromEntries(kept))
  if (!read.ok) throw new Error(`Not a record: ${read.problem.field}`)
  return {
    kind: before.kind,
    before: before.record,
    after: read.value.record,
  } as RecordChanges['updated'][number]
}
