import * as v from 'valibot'
import { tidyName } from '../../domain/clean-name'
import { isPeriodInOrder, type Period } from '../../domain/period'
import { toLine, toPlainText } from '../../domain/plain-text'
import { readDate } from '../../domain/read-date'
import { safeUrlSchema } from '../../domain/safe-url'
import { isPlainObject } from '../map-file/field-order'
import type { CellSource } from '../planning/file-facts'
import type { IssueList } from '../planning/issue-list'
import { importLimits } from '../tables/import-limits'
import type { PopoloItem } from './popolo-file'

/** Where something stands in the file: its collection, and its place there from 1. */
export interface PopoloPlace {
  readonly sheet: string
  readonly row: number
}

/** The text of a field on one line; empty where there is none. */
export function textOf(item: PopoloItem, field: string): string {
  const value = item[field]
  if (typeof value === 'number') return `${value}`
  return typeof value === 'string' ? tidyName(value) : ''
}

/** The id that a field refers to, exactly as it stands. */
export function referenceOf(item: PopoloItem, field: string): string {
  const value = item[field]
  if (typeof value === 'number') return `${value}`
  return typeof value === 'string' ? value : ''
}

export function noteOf(item: PopoloItem, field: string): string | undefined {
  const value = item[field]
  const text = typeof value === 'string' ? toPlainText(value) : ''
  return text === '' ? undefined : text.slice(0, importLimits.cellCharacters).trim()
}

/** The period of two fields. Null: it ends before it starts, which is told. */
export function periodOf(
  item: PopoloItem,
  fields: readonly [start: string, end: string],
  place: PopoloPlace,
  issues: IssueList,
): Period | null {
  const [startedOn, endedOn] = fields.map((field) => {
    const text = textOf(item, field)
    const date = text === '' ? undefined : readDate(text)
    if (text !== '' && date === undefined) {
      const value = text.slice(0, importLimits.nameCharacters)
      issues.add({ code: 'date-unreadable', level: 'changed', ...place, column: field, value })
    }
    return date
  })
  const period = {
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(endedOn === undefined ? {} : { endedOn }),
  }
  if (isPeriodInOrder(period)) return period
  const value = textOf(item, fields[1])
  issues.add({ code: 'end-before-start', level: 'problem', ...place, column: fields[1], value })
  return null
}

/** The first address of a list that is safe to keep. */
export function urlOf(item: PopoloItem, field: string): string | undefined {
  return addressesOf(item, field)[0]?.url
}

/** The first source with its note as title; without one, its host. */
export function sourceOf(item: PopoloItem): CellSource | undefined {
  const [first] = addressesOf(item, 'sources')
  if (first === undefined) return undefined
  const host = first.url.replace(/^(?:https?:\/\/|mailto:)/iu, '').split(/[/?#]/u, 1)[0] ?? ''
  const title = [first.note, host, first.url].find((one) => one !== '') ?? ''
  return { title: title.slice(0, importLimits.nameCharacters), url: first.url }
}

function addressesOf(item: PopoloItem, field: string) {
  const list = item[field]
  if (!Array.isArray(list)) return []
  return list.filter(isPlainObject).flatMap(({ url, note }) => {
    const isSafe = typeof url === 'string' && v.safeParse(safeUrlSchema, url).success
    return isSafe ? [{ url, note: typeof note === 'string' ? toLine(note) : '' }] : []
  })
}

/** A name that a record can have; undefined if it is missing or too long, which is told. */
export function nameOf(name: string, place: PopoloPlace, issues: IssueList): string | undefined {
  const isNamed = /[\p{L}\p{N}]/u.test(name)
  if (isNamed && name.length <= importLimits.nameCharacters) return name
  const count = name.length
  if (isNamed) issues.add({ code: 'text-too-long', level: 'problem', ...place, count })
  else issues.add({ code: 'name-missing', level: 'problem', ...place })
  return undefined
}
