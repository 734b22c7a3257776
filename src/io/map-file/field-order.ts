import { type Kind, recordSchemas } from '../../domain/records'

/** What is looked at of a schema: enough to walk its fields in their order. */
interface SchemaShape {
  readonly type: string
  readonly entries?: Readonly<Record<string, SchemaShape>>
  readonly item?: SchemaShape
  readonly wrapped?: SchemaShape
}

export type UnknownFieldFound = (path: string) => void

/** Puts a value in the order of its schema. */
type Arrange = (value: unknown, path: string) => unknown

/**
 * For each kind of record: the same record with its fields in the order of the domain model, without
 * empty lists, and without fields that the domain model does not have, which are told.
 */
export function createArrangers(onUnknown: UnknownFieldFound) {
  const arrangers = new Map<Kind, Arrange>()
  return (kind: Kind, record: unknown): unknown => {
    const arrange = arrangers.get(kind) ?? arrangerOf(shapeOf(kind), onUnknown)
    arrangers.set(kind, arrange)
    return arrange(record, kind)
  }
}

function shapeOf(kind: Kind): SchemaShape {
  return recordSchemas[kind] as unknown as SchemaShape
}

function arrangerOf(shape: SchemaShape, onUnknown: UnknownFieldFound): Arrange {
  const { entries, item, wrapped } = shape
  if (wrapped !== undefined) return arrangerOf(wrapped, onUnknown)
  if (entries !== undefined) return arrangeFields(entries, onUnknown)
  if (item !== undefined) return arrangeItems(arrangerOf(item, onUnknown))
  return shape.type === 'record' ? sortKeys : (value) => value
}

function arrangeFields(
  entries: Readonly<Record<string, SchemaShape>>,
  onUnknown: UnknownFieldFound,
): Arrange {
  const fields = Object.entries(entries).map(
    ([field, shape]) => [field, arrangerOf(shape, onUnknown)] as const,
  )
  const known = new Set(fields.map(([field]) => field))
  const tellUnknown = (value: object, path: string) => {
    for (const field of Object.keys(value)) if (!known.has(field)) onUnknown(`${path}.${field}`)
  }
  return (value, path) => {
    if (!isPlainObject(value)) return value
    tellUnknown(value, path)
    const arranged: Record<string, unknown> = {}
    for (const [field, arrange] of fields) {
      const inner = Object.hasOwn(value, field) ? value[field] : undefined
      if (isThere(inner)) arranged[field] = arrange(inner, `${path}.${field}`)
    }
    return arranged
  }
}

/** Empty lists are left out of records. */
function isThere(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0)
}

function arrangeItems(arrange: Arrange): Arrange {
  return (value, path) =>
    Array.isArray(value) ? value.map((inner) => arrange(inner, path)) : value
}

function sortKeys(value: unknown): unknown {
  if (!isPlainObject(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
