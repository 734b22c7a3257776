import { ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import { parseSafeJson } from '../map-file/check-json'
import { isPlainObject } from '../map-file/field-order'
import { importLimits } from '../tables/import-limits'
import { refusalBeyond, refuse } from '../tables/refusal'

export type PopoloItem = Readonly<Record<string, unknown>>

/** The collections of a Popolo file, laid flat: nothing is embedded in anything any more. */
export interface PopoloFile {
  readonly persons: readonly PopoloItem[]
  readonly organizations: readonly PopoloItem[]
  readonly memberships: readonly PopoloItem[]
  readonly posts: readonly PopoloItem[]
  readonly areas: readonly PopoloItem[]
  /** What our own files have beside Popolo. */
  readonly own?: PopoloItem
}

type Collection = 'persons' | 'organizations' | 'memberships' | 'posts' | 'areas'

const collections: readonly Collection[] = [
  'persons',
  'organizations',
  'memberships',
  'posts',
  'areas',
]

/** Where a membership or post may hold a whole object instead of its id. */
const embedded: readonly (readonly [field: string, idField: string, Collection])[] = [
  ['person', 'person_id', 'persons'],
  ['organization', 'organization_id', 'organizations'],
  ['on_behalf_of', 'on_behalf_of_id', 'organizations'],
  ['post', 'post_id', 'posts'],
  ['area', 'area_id', 'areas'],
  ['parent', 'parent_id', 'organizations'],
]

/** Parses a Popolo file, whatever its shape (formats, section 7); refused whole if it is damaged. */
export function openPopolo(text: string): Result<PopoloFile, ImportIssue> {
  const parsed = parseSafeJson(text.startsWith('\uFEFF') ? text.slice(1) : text)
  if (!parsed.ok) return parsed
  const named = nameCollections(parsed.value)
  if (named === null) return refuse('file-not-readable')
  const flat = flatten(named)
  const count = collections.reduce((sum, name) => sum + flat[name].length, 0)
  if (count > importLimits.records) return { ok: false, problem: tooMany(count) }
  return ok(flat)
}

function tooMany(count: number): ImportIssue {
  return refusalBeyond('records', importLimits.records, count)
}

/** A bare array is sorted by what its members say of themselves. */
function nameCollections(value: unknown): PopoloItem | null {
  if (isPlainObject(value)) return value
  if (!Array.isArray(value)) return null
  const named: Record<Collection, PopoloItem[]> = emptyCollections()
  for (const item of value.filter(isPlainObject)) named[collectionOf(item)].push(item)
  return named
}

function emptyCollections(): Record<Collection, PopoloItem[]> {
  return { persons: [], organizations: [], memberships: [], posts: [], areas: [] }
}

function collectionOf(item: PopoloItem): Collection {
  const has = (...fields: readonly string[]) => fields.some((field) => field in item)
  if (has('person_id', 'person')) return 'memberships'
  const embeddedIn = Array.isArray(item.memberships) ? item.memberships.filter(isPlainObject) : []
  if (embeddedIn.some((one) => 'person_id' in one || 'person' in one)) return 'organizations'
  if (has('organization_id', 'organization')) return 'posts'
  return has('classification', 'parent_id', 'founding_date', 'dissolution_date', 'posts')
    ? 'organizations'
    : 'persons'
}

function flatten(named: PopoloItem): PopoloFile {
  const flat = emptyCollections()
  const known = new Set<string>()
  const keys = createKeys()
  const put = (collection: Collection, item: PopoloItem): string => {
    const id = idOf(item) ?? keys.of(item)
    // An object that is embedded a hundred times is one, and so is a membership given on both sides.
    if (known.has(`${collection} ${id}`)) return id
    known.add(`${collection} ${id}`)
    flat[collection].push({ ...item, id })
    return id
  }
  const own = isPlainObject(named.x_joined_up) ? { own: named.x_joined_up } : {}
  for (const collection of collections) {
    for (const item of listOf(named[collection])) {
      unpack(item, collection, put)
    }
  }
  return { ...flat, ...own }
}

type Put = (collection: Collection, item: PopoloItem) => string

/** Puts an object in its collection, and what is embedded in it in theirs. */
function unpack(item: PopoloItem, collection: Collection, put: Put): string {
  const { memberships, posts, ...rest } = item
  const plain: Record<string, unknown> = { ...rest }
  for (const [field, idField, inner] of embedded) {
    const value = plain[field]
    if (!isPlainObject(value)) continue
    delete plain[field]
    plain[idField] ??= unpack(value, collection === 'areas' ? 'areas' : inner, put)
  }
  const id = put(collection, plain)
  const owner = ownerFieldOf(collection)
  if (owner === undefined) return id
  for (const inner of listOf(memberships)) unpack({ [owner]: id, ...inner }, 'memberships', put)
  for (const inner of listOf(posts)) unpack({ [owner]: id, ...inner }, 'posts', put)
  return id
}

function ownerFieldOf(collection: Collection): string | undefined {
  if (collection === 'persons') return 'person_id'
  if (collection === 'organizations') return 'organization_id'
  return collection === 'posts' ? 'post_id' : undefined
}

/** Objects without an id are told apart by what they hold. */
function createKeys() {
  const keys = new Map<string, string>()
  return {
    of(item: PopoloItem): string {
      const content = JSON.stringify(item)
      const key = keys.get(content) ?? `\n${keys.size + 1}`
      keys.set(content, key)
      return key
    },
  }
}

/** An id the file gave; ids of our own making begin with a line break, which no id has. */
export function idOf({ id }: PopoloItem): string | undefined {
  if (typeof id === 'number') return `${id}`
  return typeof id === 'string' && id !== '' ? id : undefined
}

function listOf(value: unknown): readonly PopoloItem[] {
  return Array.isArray(value) ? value.filter(isPlainObject) : []
}
