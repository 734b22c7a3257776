import type { Identifier } from '../../domain/identifier'
import { isPartialDate } from '../../domain/partial-date'
import { readDate } from '../../domain/read-date'
import { readNumber } from '../values/read-number'
import { readYesNo } from '../values/read-yes-no'
import { joinCell, joinIdentifier, splitCell, splitIdentifier } from './cell-lists'
import type { TableColumn } from './table-layout'

/** What one cell holds. A `day` is whole, YYYY-MM-DD: a year or a month alone is text. */
export type TableCell =
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'day'; readonly value: string }
  | null

/** The cell of a value as the record has it; null for what is not recorded. */
export function toCell(value: unknown, sort: TableColumn['sort']): TableCell {
  if (value === undefined || value === null) return null
  if (typeof value === 'number') return { is: 'number', value }
  if (typeof value === 'boolean') return { is: 'text', value: value ? 'yes' : 'no' }
  if (Array.isArray(value)) return toText(joinCell(value.map((part) => toPart(part, sort))))
  const text = String(value)
  return sort === 'date' && text.length === 10 ? { is: 'day', value: text } : toText(text)
}

/** An empty list leaves an empty cell: neither says more than that nothing is recorded. */
export function toText(value: string): TableCell {
  return value === '' ? null : { is: 'text', value }
}

function toPart(part: unknown, sort: TableColumn['sort']): string {
  if (sort !== 'identifiers') return String(part)
  const { scheme, value } = part as Identifier
  return joinIdentifier(scheme, value)
}

/**
 * The value of a cell as text, for the record; undefined where nothing is recorded. What cannot be
 * read comes as it stands, for the schema of the domain to refuse.
 */
export function readCell(text: string, sort: TableColumn['sort']): unknown {
  if (sort === 'reference-or-none') return text === '' ? null : text
  if (text === '') return undefined
  switch (sort) {
    case 'number':
      return readExactNumber(text) ?? readNumber(text) ?? text
    case 'date':
      return isPartialDate(text) ? text : (readDate(text) ?? text)
    case 'yes-no':
      return readYesNo(text) ?? text
    case 'texts':
    case 'references':
      return splitCell(text)
    case 'identifiers':
      return splitCell(text).map((part) => splitIdentifier(part) ?? part)
    default:
      return text
  }
}

/** A number as we write it, which has no more digits than it needs to come back the same. */
function readExactNumber(text: string): number | undefined {
  const isPlain = /^\d{1,25}(?:\.\d{1,25})?(?:e[+-]?\d{1,3})?$/u.test(text)
  const value = Number(text)
  return isPlain && Number.isFinite(value) ? value : undefined
}
