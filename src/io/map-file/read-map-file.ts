import * as v from 'valibot'
import { type Info, infoSchema } from '../../domain/info'
import { fileKinds, type Kind } from '../../domain/records'
import { ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import { importLimits } from '../tables/import-limits'
import { refuse } from '../tables/refusal'
import { parseSafeJson } from './check-json'
import { createArrangers, isPlainObject } from './field-order'
import type { MapFileLineage } from './map-file-lineage'

export interface MapFile {
  readonly info: Info
  /** The records as the file has them, known fields only: still to be read by the domain. */
  readonly candidates: readonly { readonly kind: Kind; readonly record: unknown }[]
  readonly lineage: MapFileLineage
  /** Where things lie on the map, as the file has it; read by whoever keeps places. */
  readonly places?: unknown
  readonly issues: readonly ImportIssue[]
}

export interface MapFileLimits {
  readonly mapFileBytes: number
  readonly records: number
}

const latestVersion = 1
const members = new Set([
  'format',
  'version',
  'exportId',
  'parents',
  'revisions',
  'erased',
  'places',
  'info',
  'records',
])

const lineageSchema = v.object({
  exportId: v.optional(v.pipe(v.string(), v.maxLength(300)), ''),
  parents: v.optional(v.array(v.pipe(v.string(), v.maxLength(300))), []),
  revisions: v.exactOptional(v.record(v.string(), v.string())),
  erased: v.exactOptional(v.array(v.object({ id: v.string(), on: v.string() }))),
})

/** Reads our own map file. Unknown fields are told and left out; a newer version is refused. */
export function readMapFile(
  text: string,
  limits: MapFileLimits = importLimits,
): Result<MapFile, ImportIssue> {
  const tooLarge = checkSize(text, limits)
  if (tooLarge !== null) return tooLarge
  const parsed = parseSafeJson(text.startsWith('\uFEFF') ? text.slice(1) : text)
  if (!parsed.ok) return parsed
  const opened = openMembers(parsed.value)
  if (!opened.ok) return opened
  const { file, records } = opened.value
  const unknown = new Map<string, number>()
  const arrange = createArrangers((path) => unknown.set(path, (unknown.get(path) ?? 0) + 1))
  const candidates = collectCandidates(records, arrange)
  if (candidates === null) return refuse('file-not-readable')
  if (candidates.length > limits.records) return refuseRecords(candidates.length, limits)
  const readInfo = v.safeParse(infoSchema, arrange('info', file.info))
  const lineage = v.safeParse(lineageSchema, file)
  if (!readInfo.success || !lineage.success) return refuse('file-not-readable')
  const { places } = file
  return ok({
    info: readInfo.output,
    candidates,
    lineage: lineage.output,
    ...(places === undefined ? {} : { places }),
    issues: [...findUnknownMembers(file, records), ...toIssues(unknown)],
  })
}

type Members = Readonly<Record<string, unknown>>

/** The members of a file that says it is a map of a version we know. */
function openMembers(file: unknown): Result<{ file: Members; records: Members }, ImportIssue> {
  if (!isPlainObject(file) || file.format !== 'joined-up-map') return refuse('format-not-known')
  const { version, records } = file
  if (typeof version !== 'number' || !isPlainObject(records)) return refuse('file-not-readable')
  return version > latestVersion
    ? refuse('version-too-new', { value: `${version}` })
    : ok({ file, records })
}

function checkSize(text: string, { mapFileBytes }: MapFileLimits) {
  // A letter is at least one byte, so this never refuses a file that is small enough.
  if (text.length <= mapFileBytes) return null
  return refuse('file-too-large', {
    limit: { of: 'bytes', most: mapFileBytes },
    count: text.length,
  })
}

function refuseRecords(count: number, { records }: MapFileLimits) {
  return refuse('limit-exceeded', { limit: { of: 'records', most: records }, count })
}

type ArrangeRecord = ReturnType<typeof createArrangers>

function collectCandidates(
  records: Readonly<Record<string, unknown>>,
  arrange: ArrangeRecord,
): MapFile['candidates'] | null {
  const candidates: { readonly kind: Kind; readonly record: unknown }[] = []
  for (const kind of fileKinds) {
    const list = Object.hasOwn(records, kind) ? records[kind] : []
    if (!Array.isArray(list)) return null
    for (const record of list) candidates.push({ kind, record: arrange(kind, record) })
  }
  return candidates
}

function findUnknownMembers(
  file: Readonly<Record<string, unknown>>,
  records: Readonly<Record<string, unknown>>,
): readonly ImportIssue[] {
  const kinds: readonly string[] = fileKinds
  const unknown = [
    ...Object.keys(file).filter((member) => !members.has(member)),
    ...Object.keys(records)
      .filter((kind) => !kinds.includes(kind))
      .map((kind) => `records.${kind}`),
  ]
  return unknown.map((value) => ({ code: 'field-not-known', level: 'changed', value }))
}

function toIssues(unknown: ReadonlyMap<string, number>): readonly ImportIssue[] {
  return [...unknown].map(([value, count]) => ({
    code: 'field-not-known',
    level: 'changed',
    value,
    count,
  }))
}
