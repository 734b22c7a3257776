import { lineSchema, noteSchema } from '../../domain/plain-text'
import { type Kind, recordSchemas } from '../../domain/records'
import { safeUrlSchema } from '../../domain/safe-url'

/** What becomes of a text of a record; undefined drops the field. */
export type MapText = (text: string, is: 'line' | 'note' | 'address') => string | undefined

/** What is looked at of a schema: enough to walk its fields in their order. */
interface SchemaShape {
  readonly type?: string
  readonly entries?: Readonly<Record<string, SchemaShape>>
  readonly item?: SchemaShape
  readonly wrapped?: SchemaShape
}

type Mapper = (value: unknown, mapText: MapText) => unknown

const same: Mapper = (value) => value

/** Names of units and of people are not text about something else. */
const leftAlone: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  areas: ['unitIds'],
  people: ['name', 'otherNames'],
}

const mappers = new Map<Kind, Mapper>()

/**
 * A copy of a record in which every free text and every address, at whatever depth, is what `mapText`
 * makes of it. Ids, codes, dates, and the names of people and of units stay. Fields are in the order
 * of the domain model, so that equal records give equal files.
 */
export function mapTexts(kind: Kind, record: object, mapText: MapText): object {
  const mapper = mappers.get(kind) ?? mapperOfKind(kind)
  mappers.set(kind, mapper)
  return mapper(record, mapText) as object
}

function mapperOfKind(kind: Kind): Mapper {
  const { entries = {} } = recordSchemas[kind] as unknown as SchemaShape
  const fields = Object.entries(entries).map(([field, schema]) => {
    const isLeft = leftAlone[kind]?.includes(field) === true
    return [field, isLeft ? same : mapperOf(schema)] as const
  })
  return mapFields(fields)
}

function mapperOf(schema: SchemaShape): Mapper {
  const leaf = leafOf(schema)
  if (leaf !== undefined) return (value, mapText) => mapText(String(value), leaf)
  const { type, entries, item, wrapped } = schema
  if (wrapped !== undefined) return mapperOf(wrapped)
  if (item !== undefined) return mapMembers(mapperOf(item))
  if (entries === undefined) return type === 'record' ? sortKeys : same
  return mapFields(
    Object.entries(entries).map(([field, inner]) => [field, mapperOf(inner)] as const),
  )
}

function leafOf(schema: SchemaShape): 'line' | 'note' | 'address' | undefined {
  const shape: object = schema
  if (shape === lineSchema) return 'line'
  if (shape === noteSchema) return 'note'
  return shape === safeUrlSchema ? 'address' : undefined
}

function mapFields(fields: readonly (readonly [string, Mapper])[]): Mapper {
  return (value, mapText) => {
    const record = value as Readonly<Record<string, unknown>>
    const mapped: Record<string, unknown> = {}
    for (const [field, mapper] of fields) {
      const part = record[field]
      const copy = part === undefined ? undefined : mapper(part, mapText)
      if (copy !== undefined) mapped[field] = copy
    }
    return mapped
  }
}

function mapMembers(mapper: Mapper): Mapper {
  return (value, mapText) => (value as readonly unknown[]).map((member) => mapper(member, mapText))
}

function sortKeys(value: unknown): unknown {
  const entries = Object.entries(value as Readonly<Record<string, unknown>>)
  return Object.fromEntries(entries.sort(([first], [second]) => (first < second ? -1 : 1)))
}
