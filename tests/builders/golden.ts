import { readFileSync } from 'node:fs'
import { type Network, networkOf } from '../../src/domain/network'
import { fileKinds, type RecordEntry, type RecordOf, readRecord } from '../../src/domain/records'

/** A file of published or proved numbers, by its name without an ending. */
export function readGolden<Shape>(name: string): Shape {
  return readJson(`../fixtures/golden/${name}.json`) as Shape
}

/** A map of `sample-data` whose findings are known, read with the schemas of the domain. */
export function readSampleMap(name: 'northbridge' | 'wexcombe'): Network {
  const file = readJson(`../../sample-data/${name}.joinedup.json`) as {
    readonly info: unknown
    readonly records: Readonly<Record<string, readonly unknown[]>>
  }
  const entries = fileKinds.flatMap((kind) =>
    (file.records[kind] ?? []).map((record) => mustRead(kind, record)),
  )
  return networkOf(mustRead('info', file.info).record as RecordOf<'info'>, entries)
}

function mustRead(kind: RecordEntry['kind'], record: unknown): RecordEntry {
  const result = readRecord(kind, record)
  if (!result.ok) throw new Error(`${kind}: ${JSON.stringify(record)}`)
  return result.value
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
}

/**
 * Where a payload departs from what is expected: numbers agree within the tolerance relative to
 * their size, and keys beyond the expected ones are allowed.
 */
export function findDifferences(
  actual: unknown,
  expected: unknown,
  tolerance: number,
  path = '',
): readonly string[] {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const allowed = tolerance * Math.max(1, Math.abs(actual), Math.abs(expected))
    return Math.abs(actual - expected) <= allowed ? [] : [`${path}: ${actual}, not ${expected}`]
  }
  if (typeof expected !== 'object' || expected === null) {
    return actual === expected ? [] : [`${path}: ${String(actual)}, not ${String(expected)}`]
  }
  if (typeof actual !== 'object' || actual === null) return [`${path}: ${String(actual)}`]
  if (Array.isArray(expected) && (actual as unknown[]).length !== expected.length) {
    return [`${path}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`]
  }
  return Object.entries(expected).flatMap(([key, value]) =>
    findDifferences((actual as Record<string, unknown>)[key], value, tolerance, `${path}.${key}`),
  )
}
