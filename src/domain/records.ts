import * as v from 'valibot'
import { failed, ok, type Result } from '../lib/result'
import { areaSchema } from './area'
import { consultationSchema } from './consultation'
import { decisionSchema } from './decision'
import { fundingSchema } from './funding'
import { infoSchema } from './info'
import { linkSchema } from './link'
import { organisationSchema } from './organisation'
import { partnershipSchema } from './partnership'
import { personSchema } from './person'
import { positionSchema } from './position'
import { prioritySchema } from './priority'
import { seatSchema } from './seat'
import { storySchema } from './story'
import { strategySchema } from './strategy'
import { strategyLinkSchema } from './strategy-link'
import { themeSchema } from './theme'
import { viewSchema } from './view'

/**
 * One row per kind of record, in the order of the map file. The keys name the kinds everywhere:
 * file, memory, database. `info` is only ever updated.
 */
export const recordSchemas = {
  people: personSchema,
  organisations: organisationSchema,
  partnerships: partnershipSchema,
  seats: seatSchema,
  positions: positionSchema,
  links: linkSchema,
  funding: fundingSchema,
  strategies: strategySchema,
  strategyLinks: strategyLinkSchema,
  consultations: consultationSchema,
  themes: themeSchema,
  areas: areaSchema,
  priorities: prioritySchema,
  views: viewSchema,
  stories: storySchema,
  decisions: decisionSchema,
  info: infoSchema,
} as const

export type Kind = keyof typeof recordSchemas
export type RecordOf<K extends Kind> = Readonly<v.InferOutput<(typeof recordSchemas)[K]>>

export const kinds = Object.keys(recordSchemas) as readonly Kind[]

/** The kinds that lie under `records` in a map file: all but `info`. */
export const fileKinds = kinds.filter((kind) => kind !== 'info')

/** A record together with the kind it belongs to. */
export type RecordEntry = {
  [K in Kind]: { readonly kind: K; readonly record: RecordOf<K> }
}[Kind]

/** What is wrong with a candidate: the first field that fails, or '' for the record as a whole. */
export interface UnreadableRecord {
  readonly code: 'unreadable-record'
  readonly field: string
}

/** Records from a file or the database are guilty until parsed. */
export function readRecord(kind: Kind, candidate: unknown): Result<RecordEntry, UnreadableRecord> {
  const parsed = v.safeParse(recordSchemas[kind], candidate, { abortEarly: true })
  if (parsed.success) return ok({ kind, record: parsed.output } as RecordEntry)
  const field = parsed.issues[0].path?.[0]?.key
  return failed({ code: 'unreadable-record', field: typeof field === 'string' ? field : '' })
}
