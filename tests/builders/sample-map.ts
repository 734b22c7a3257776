import { readFileSync } from 'node:fs'
import { type Network, networkOf } from '../../src/domain/network'
import { fileKinds, type RecordEntry, type RecordOf, readRecord } from '../../src/domain/records'

/** A map of the samples that come with the app, by its name without an ending. */
export function readSample(name: string): Network {
  const path = new URL(`../../sample-data/${name}.joinedup.json`, import.meta.url)
  const file = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly info: RecordOf<'info'>
    readonly records: Readonly<Record<string, readonly unknown[]>>
  }
  const entries = fileKinds.flatMap((kind) =>
    (file.records[kind] ?? []).map((record): RecordEntry => {
      const read = readRecord(kind, record)
      if (!read.ok) throw new Error(`${kind}: ${JSON.stringify(record)}`)
      return read.value
    }),
  )
  return networkOf(file.info, entries)
}
