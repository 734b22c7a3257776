import { tidyName } from '../../domain/clean-name'
import type { Network } from '../../domain/network'
import { recordIdPattern } from '../../domain/record-id'
import type { Kind } from '../../domain/records'
import { referenceFields } from '../../domain/references'
import { cleanBodyForm, cleanPersonForm } from '../matching/cleaned-form'
import type { IssueList } from '../planning/issue-list'
import { importLimits } from '../tables/import-limits'
import { isNotRecorded } from '../values/empty-values'
import { readPersonName } from '../values/read-person-name'
import { type Draft, type KeyedRow, type NamedReference, type OwnRow, textAt } from './own-row'

/** Kinds that a name in a cell makes a new record of. */
const makeable: ReadonlySet<Kind> = new Set([
  'people',
  'organisations',
  'partnerships',
  'themes',
  'areas',
])

/**
 * Gives every row a key and puts keys in the place of names. A name that no row has is a row of its
 * own, with nothing but the name. A second row with one id is a problem.
 */
export function keyRows(
  rows: readonly OwnRow[],
  network: Network,
  issues: IssueList,
): readonly KeyedRow[] {
  const keyed: KeyedRow[] = []
  const taken = new Set<string>()
  for (const [index, row] of rows.entries()) {
    const id = textAt(row.draft, 'id')
    const isId = recordIdPattern.test(id)
    if (taken.has(id)) {
      const { sheet } = row
      issues.add({ code: 'id-clash', level: 'problem', sheet, row: row.row, value: id })
      continue
    }
    if (id !== '') taken.add(id)
    const { id: _, ...fields } = row.draft
    const key = id === '' ? `\n${index}` : id
    keyed.push({ ...row, key, draft: isId ? row.draft : fields })
  }
  return createNameResolver(keyed, network).resolveAll()
}

function createNameResolver(rows: readonly KeyedRow[], network: Network) {
  const keyByName = new Map<string, string>()
  const made: KeyedRow[] = []
  for (const { kind, key, draft } of rows) {
    const name = nameKeyOf(kind, textAt(draft, 'name'))
    if (!keyByName.has(name)) keyByName.set(name, key)
  }
  for (const kind of ['strategies', 'partnerships', 'organisations'] as const) {
    for (const { id, name } of network[kind].values()) {
      const key = nameKeyOf(kind, name)
      if (!keyByName.has(key)) keyByName.set(key, id)
    }
  }

  function find(name: string, to: readonly Kind[], row: KeyedRow, field: string): string {
    const known = to
      .map((kind) => keyByName.get(nameKeyOf(kind, name)))
      .find((key) => key !== undefined)
    const kind = to.includes('organisations') ? 'organisations' : to[0]
    const isTie = row.kind === 'links' || row.kind === 'funding'
    // Which sort of body a tie means cannot be told by its name alone.
    const isMade = known === undefined && kind !== undefined && makeable.has(kind) && !isTie
    return isMade ? make(kind, name, row, field) : (known ?? name)
  }

  function make(kind: Kind, name: string, { sheet, row }: KeyedRow, field: string): string {
    const key = `\n${kind}\n${nameKeyOf(kind, name)}`
    const tier = kind === 'areas' && field === 'wardId' ? { tier: 'ward' } : {}
    const draft = { name: name.slice(0, importLimits.nameCharacters).trim(), ...tier }
    made.push({ kind: kind as KeyedRow['kind'], key, draft, named: [], sheet, row })
    keyByName.set(nameKeyOf(kind, name), key)
    return key
  }

  function resolve(row: KeyedRow): KeyedRow {
    const draft = row.named.reduce<Draft>((before, reference) => {
      const field = referenceFields[row.kind].find(({ path }) => isSamePath(path, reference.path))
      return field === undefined ? before : resolveOne(before, reference, field.to, row)
    }, row.draft)
    return { ...row, draft }
  }

  function resolveOne(draft: Draft, reference: NamedReference, to: readonly Kind[], row: KeyedRow) {
    const { path } = reference
    const field = path.at(-1) ?? ''
    if (field === 'personId') return resolvePerson(draft, reference.names[0] ?? '', row)
    const names = reference.names.map(tidyName).filter((name) => !isNotRecorded(name))
    const keys = names.map((name) => find(name, to, row, field))
    if (keys.length === 0) return draft
    return putAt(draft, path, field.endsWith('Ids') ? keys : keys[0])
  }

  /** A cell of a person may say that nobody sits there, or what they are. */
  function resolvePerson(draft: Draft, cell: string, row: KeyedRow): Draft {
    const read = readPersonName(cell, { isSurnameFirst: false })
    if (read.is === 'not-known') return { ...draft, nameNotRecorded: true }
    if (read.is !== 'named') return draft
    const role = draft.role === undefined ? { role: read.role?.role } : {}
    const personId = find(
      read.isCouncillor ? tidyName(cell) : read.name,
      ['people'],
      row,
      'personId',
    )
    const stated = role.role === undefined ? {} : { role: role.role }
    return { ...draft, ...stated, personId }
  }

  return {
    resolveAll(): readonly KeyedRow[] {
      const resolved = rows.map(resolve)
      return [...made, ...resolved]
    },
  }
}

function nameKeyOf(kind: Kind, name: string): string {
  const cleaned = kind === 'people' ? cleanPersonForm(name) : cleanBodyForm(name)
  return `${kind}\n${cleaned}`
}

function isSamePath(reference: readonly string[], given: readonly string[]): boolean {
  return reference.filter((step) => step !== '*').join('.') === given.join('.')
}

function putAt(draft: Draft, path: readonly string[], value: unknown): Draft {
  const [field = '', ...rest] = path
  if (rest.length === 0) return { ...draft, [field]: value }
  return { ...draft, [field]: putAt((draft[field] ?? {}) as Draft, rest, value) }
}
