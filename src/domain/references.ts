import type { Kind, RecordEntry } from './records'

/**
 * What becomes of a record when the record it refers to is removed:
 * it goes too; the reference is dropped; the reference moves to the parent of what was removed;
 * the reference is dropped and the name stays as text.
 */
export type WhenGone = 'goes-too' | 'dropped' | 'moves-up' | 'name-stays'

export interface ReferenceField {
  /** The field of the record, for a problem to name. */
  readonly field: string
  /** Where the id lies in the record. `*` stands for every member of a list. */
  readonly path: readonly string[]
  readonly to: readonly Kind[]
  readonly whenGone: WhenGone
}

/** One id that a record holds of another. */
export interface Reference extends ReferenceField {
  readonly id: string
}

const bodies: readonly Kind[] = ['partnerships', 'organisations']

const anyKind: readonly Kind[] = [
  'people',
  'organisations',
  'partnerships',
  'seats',
  'positions',
  'links',
  'funding',
  'strategies',
  'strategyLinks',
  'consultations',
  'themes',
  'areas',
  'priorities',
  'views',
  'stories',
  'decisions',
  'info',
]

function at(dotted: string, targets: Kind | readonly Kind[], whenGone: WhenGone): ReferenceField {
  const path = dotted.split('.')
  const to = typeof targets === 'string' ? [targets] : targets
  return { field: path[0] ?? '', path, to, whenGone }
}

/**
 * Every field that refers to another record, and what a removal of the target does to its owner
 * (domain model, section 4). Checking and removal both read this table and nothing else.
 */
export const referenceFields: Readonly<Record<Kind, readonly ReferenceField[]>> = {
  people: [at('wardId', 'areas', 'dropped'), at('interestThemeIds.*', 'themes', 'dropped')],
  organisations: [
    at('areaId', 'areas', 'dropped'),
    at('themeIds.*', 'themes', 'dropped'),
    at('parentId', 'organisations', 'dropped'),
  ],
  partnerships: [
    at('areaId', 'areas', 'dropped'),
    at('themeIds.*', 'themes', 'dropped'),
    at('parentId', 'partnerships', 'dropped'),
    at('hostOrganisationId', 'organisations', 'dropped'),
  ],
  seats: [
    at('partnershipId', 'partnerships', 'goes-too'),
    at('personId', 'people', 'goes-too'),
    at('organisationId', 'organisations', 'name-stays'),
    at('wanted.themeIds.*', 'themes', 'dropped'),
    at('wanted.wardId', 'areas', 'dropped'),
  ],
  positions: [
    at('personId', 'people', 'goes-too'),
    at('organisationId', 'organisations', 'goes-too'),
  ],
  links: [at('fromId', bodies, 'goes-too'), at('toId', bodies, 'goes-too')],
  funding: [
    at('fromId', bodies, 'goes-too'),
    at('toId', bodies, 'goes-too'),
    at('viaPartnershipId', 'partnerships', 'dropped'),
  ],
  strategies: [
    at('ownerIds.*', bodies, 'dropped'),
    at('themeIds.*', 'themes', 'dropped'),
    at('areaId', 'areas', 'dropped'),
    at('priorities.*.themeId', 'themes', 'dropped'),
  ],
  strategyLinks: [at('fromId', 'strategies', 'goes-too'), at('toId', 'strategies', 'goes-too')],
  consultations: [
    at('byIds.*', bodies, 'dropped'),
    at('areaId', 'areas', 'dropped'),
    at('themeIds.*', 'themes', 'dropped'),
  ],
  themes: [at('parentId', 'themes', 'moves-up')],
  areas: [at('parentId', 'areas', 'moves-up')],
  priorities: [
    at('themeId', 'themes', 'goes-too'),
    at('areaId', 'areas', 'dropped'),
    at('organisationId', 'organisations', 'dropped'),
  ],
  views: [],
  stories: [at('steps.*.viewId', 'views', 'dropped')],
  decisions: [at('aboutIds.*', anyKind, 'goes-too')],
  info: [at('myOrganisationId', 'organisations', 'dropped')],
}

/** Every id this record holds of another record. */
export function findReferences(entry: RecordEntry): readonly Reference[] {
  const found: Reference[] = []
  visitReferences(entry, (id, field) => found.push({ id, ...field }))
  return found
}

/** The same without building anything: for passes over 100,000 records. */
export function visitReferences(
  { kind, record }: RecordEntry,
  visit: (id: string, field: ReferenceField) => void,
): void {
  visitFields(record, referenceFields[kind], visit)
}

/** Only these fields of a record. */
export function visitFields(
  record: object,
  fields: readonly ReferenceField[],
  visit: (id: string, field: ReferenceField) => void,
): void {
  for (const field of fields) {
    const value = (record as Readonly<Record<string, unknown>>)[field.field]
    if (typeof value === 'string') visit(value, field)
    else if (typeof value === 'object' && value !== null)
      visitIds(value, field.path, 1, (id) => visit(id, field))
  }
}

function visitIds(
  value: unknown,
  path: readonly string[],
  depth: number,
  visit: (id: string) => void,
): void {
  if (value === undefined) return
  const key = path[depth]
  if (typeof value === 'string') visit(value)
  else if (key === '*')
    for (const member of value as readonly unknown[]) visitIds(member, path, depth + 1, visit)
  else if (key !== undefined)
    visitIds((value as Readonly<Record<string, unknown>>)[key], path, depth + 1, visit)
}

/**
 * A copy of the value in which each id on the path is what `replace` makes of it. Where that is
 * undefined, the field or list member goes, and a list or part left empty goes with it.
 */
export function replaceIds(
  value: unknown,
  path: readonly string[],
  replace: (id: string) => string | null | undefined,
): unknown {
  if (typeof value === 'string') return replace(value)
  const [key, ...rest] = path
  if (key === undefined || typeof value !== 'object' || value === null) return value
  if (key === '*') {
    const members = (value as readonly unknown[]).map((member) => replaceIds(member, rest, replace))
    const kept = members.filter((member) => member !== undefined)
    return kept.length === 0 ? undefined : kept
  }
  const entries = Object.entries(value).map(([name, part]) => [
    name,
    name === key ? replaceIds(part, rest, replace) : part,
  ])
  const kept = entries.filter(([, part]) => part !== undefined)
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}
