import type { Info } from '../../src/domain/info'
import { type Kind, type RecordEntry, readRecord } from '../../src/domain/records'
import { inventPartnershipName, inventPersonName } from './invented-name'
import { type BenchSize, createBenchNetwork } from './network'

export interface BenchMap {
  readonly info: Info
  readonly entries: readonly RecordEntry[]
}

/** A bench network as the records of a map: its themes, people, partnerships and seats. */
export function createBenchMap(size: BenchSize): BenchMap {
  const { people, itemCount, lineFrom, lineTo, theme } = createBenchNetwork(size)
  const info = read('info', { id: `bench-${size}`, title: `Bench ${size}` })
  if (info.kind !== 'info') throw new Error('The record of the map is its info')
  const themes = [...new Set(theme)].map((number) =>
    read('themes', { id: `t${number}`, name: `Theme ${number}` }),
  )
  const members = Array.from({ length: people }, (_, number) =>
    read('people', { id: idOf(number), name: inventPersonName(number), publicOffice: false }),
  )
  const partnerships = Array.from({ length: itemCount - people }, (_, number) =>
    read('partnerships', {
      id: idOf(people + number),
      name: inventPartnershipName(number),
      kind: 'partnership-board',
      electedBody: false,
      decidesBy: 'unknown',
      themeIds: [`t${theme[people + number]}`],
    }),
  )
  const seats = Array.from(lineFrom, (from, line) =>
    read('seats', {
      id: `s${line}`,
      personId: idOf(from),
      partnershipId: idOf(lineTo[line] ?? 0),
      role: 'member',
      startedOn: `20${10 + (line % 15)}-04-01`,
    }),
  )
  return { info: info.record, entries: [...themes, ...members, ...partnerships, ...seats] }
}

function idOf(item: number): string {
  return `i${String(item).padStart(6, '0')}`
}

function read(kind: Kind, candidate: unknown): RecordEntry {
  const result = readRecord(kind, candidate)
  if (!result.ok) throw new Error(`A bench record is not valid: ${result.problem.field}`)
  return result.value
}
