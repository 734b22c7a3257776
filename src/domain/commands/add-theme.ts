import { failed } from '../../lib/result'
import { findEntry } from '../network'
import type { Kind, RecordEntry } from '../records'
import { changeRecords } from './change-records'
import type { Command } from './command'

export interface AddThemeInput {
  readonly kind: Kind
  readonly ids: readonly string[]
  readonly themeId: string
  /** The theme itself, where it is made in the same step. */
  readonly added?: readonly RecordEntry[]
}

/** The field in which records of a kind list their themes. */
export function findThemeField(kind: Kind): 'themeIds' | 'interestThemeIds' | null {
  switch (kind) {
    case 'people':
      return 'interestThemeIds'
    case 'organisations':
    case 'partnerships':
    case 'strategies':
    case 'consultations':
      return 'themeIds'
    default:
      return null
  }
}

/** Puts one theme last in the list of each of these records; those that have it are left alone. */
export function addTheme({ kind, ids, themeId, added = [] }: AddThemeInput): Command {
  return (network) => {
    const field = findThemeField(kind)
    if (field === null) return failed({ code: 'record-invalid', recordId: ids[0] ?? '' })
    const changes = ids.map((id) => {
      const record = findEntry(network, kind, id)?.record
      const themes = themesOf(record, field)
      return { id, fields: { [field]: themes.includes(themeId) ? themes : [...themes, themeId] } }
    })
    return changeRecords({ kind, changes, added })(network)
  }
}

function themesOf(record: object | undefined, field: string): readonly string[] {
  const value = (record as Readonly<Record<string, unknown>> | undefined)?.[field]
  return Array.isArray(value) ? value : []
}
