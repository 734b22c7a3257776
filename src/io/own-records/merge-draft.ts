import { isSameValue } from '../../domain/changed-step'
import { tidyName } from '../../domain/clean-name'
import { isPlainObject } from '../map-file/field-order'
import { readPersonName } from '../values/read-person-name'
import { type Draft, type KeyedRow, textAt } from './own-row'

/** Lists that only grow. */
const growing = ['otherNames', 'identifiers']
const named: ReadonlySet<string> = new Set(['people', 'organisations', 'partnerships'])

/**
 * The row as what it adds to the record of this id: parts of a field lie over those of the map,
 * spellings and identifiers come after them. A name on the map changes only where the row says by
 * its id which record it means.
 */
export function mergeDraft(row: KeyedRow, before: Draft | undefined, id: string): KeyedRow {
  const isOwn = row.draft.id === id
  const stated = isOwn ? row.draft : readNames(row, before)
  const draft: Record<string, unknown> = { ...stated, id }
  for (const [field, value] of Object.entries(stated)) {
    const kept = before?.[field]
    if (isPlainObject(value) && isPlainObject(kept)) draft[field] = { ...kept, ...value }
    if (growing.includes(field)) draft[field] = grow(kept, value)
    if (Array.isArray(draft[field]) && (draft[field] as unknown[]).length === 0) delete draft[field]
  }
  // An empty cell of a person does not say that the seat is empty.
  if (draft.personId === null && before !== undefined) delete draft.personId
  return { ...row, draft }
}

function grow(kept: unknown, value: unknown): unknown {
  if (!Array.isArray(kept) || !Array.isArray(value)) return value
  const more = value.filter((one) => !kept.some((had) => isSameValue(had, one)))
  return [...kept, ...more]
}

/** A name that somebody typed may say a title, and may be another spelling of one on the map. */
function readNames({ kind, draft }: KeyedRow, before: Draft | undefined): Draft {
  if (!named.has(kind)) return draft
  const typed = tidyName(textAt(draft, 'name'))
  const read = kind === 'people' && draft.id === undefined ? readTyped(typed) : { name: typed }
  const { name } = read
  const stated = { ...draft, ...read }
  const known = before === undefined ? '' : textAt(before, 'name')
  if (known === '') return stated
  const others = (before?.otherNames ?? []) as readonly string[]
  const isNew = name !== '' && name !== known && !others.includes(name)
  const given = (draft.otherNames ?? []) as readonly string[]
  return { ...stated, name: known, ...(isNew ? { otherNames: [...given, name] } : {}) }
}

function readTyped(typed: string) {
  const read = readPersonName(typed, { isSurnameFirst: false })
  if (read.is !== 'named') return { name: typed }
  return { name: read.name, ...(read.isCouncillor ? { publicOffice: true } : {}) }
}
