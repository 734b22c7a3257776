import { isPlainObject } from '../map-file/field-order'
import type { Attributes } from './raw-network'

/** A value as the text a cell would hold; lists as one text, each part after a bar. */
export function toText(value: unknown): string {
  if (Array.isArray(value)) return value.map(toText).join(' | ')
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** The plain values of an object by their names. What lies deeper says how a thing is drawn. */
export function toAttributes(value: unknown): Attributes {
  if (!isPlainObject(value)) return new Map()
  return new Map(Object.entries(value).map(([name, inner]) => [name, toText(inner)]))
}

/** The objects in a list; nothing if it is none. */
export function listOf(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isPlainObject) : []
}
