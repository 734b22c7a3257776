import { useMemo } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import { findRecordNames } from '../domain/find-record-names'
import { findEntry, type Network } from '../domain/network'
import { isPartialDate } from '../domain/partial-date'
import { kinds, type RecordEntry } from '../domain/records'
import { referenceFields } from '../domain/references'
import { useNetwork } from '../state/hooks/use-network'
import type { RecordWords } from '../state/record-words'
import { useDateText } from '../ui/use-date-text'

/** Records, fields and values of the open map in words. */
export function useRecordWords(): RecordWords {
  const intl = useIntl()
  const dateText = useDateText()
  const network = useNetwork()
  return useMemo(() => {
    const nameOf = (entry: RecordEntry) => {
      const names = findRecordNames(network, entry).map(
        (name) => name ?? intl.formatMessage({ id: 'seat.empty' }),
      )
      return names.length === 0
        ? intl.formatMessage({ id: `kind.${entry.kind}` })
        : names.join(' – ')
    }
    return {
      nameOf,
      nameOfId(kind, id) {
        const entry = findEntry(network, kind, id)
        return entry === undefined ? '–' : nameOf(entry)
      },
      fieldName: (_, field) => toFieldName(intl, field),
      valueText: (kind, field, value) => {
        const isReference = referenceFields[kind].some((reference) => reference.field === field)
        return toText(value, {
          intl,
          dateText,
          nameOfId: isReference ? nameIn(network, nameOf) : null,
        })
      },
    }
  }, [intl, dateText, network])
}

function nameIn(network: Network, nameOf: (entry: RecordEntry) => string) {
  return (id: string) => {
    const kind = kinds.find((one) => network[one].has(id))
    const entry = kind === undefined ? undefined : findEntry(network, kind, id)
    return entry === undefined ? '–' : nameOf(entry)
  }
}

type MessageId = NonNullable<Parameters<IntlShape['formatMessage']>[0]['id']>

function toFieldName(intl: IntlShape, field: string): string {
  const id = [`record-field.${field}`, `sharing.field.${field}`].find((one) => hasWords(intl, one))
  return intl.formatMessage({ id: (id ?? 'sharing.field.other') as MessageId })
}

function hasWords(intl: IntlShape, id: string): boolean {
  return id in intl.messages
}

interface TextOf {
  readonly intl: IntlShape
  readonly dateText: (date: string) => string
  /** Null for a field that holds no ids. */
  readonly nameOfId: ((id: string) => string) | null
}

function toText(value: unknown, words: TextOf): string {
  const { intl, dateText, nameOfId } = words
  if (typeof value === 'boolean')
    return intl.formatMessage({ id: value ? 'answer.yes' : 'answer.no' })
  if (typeof value === 'number') return intl.formatNumber(value)
  if (typeof value === 'string') return toTextOfString(value, { intl, dateText, nameOfId })
  if (value === null) return intl.formatMessage({ id: 'seat.empty' })
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value as object)
  return parts.map((part) => toText(part, words)).join(Array.isArray(value) ? '; ' : ' ')
}

function toTextOfString(text: string, { intl, dateText, nameOfId }: TextOf): string {
  if (nameOfId !== null) return nameOfId(text)
  if (isPartialDate(text)) return dateText(text)
  const role = `role.${text}`
  if (hasWords(intl, role)) return intl.formatMessage({ id: role as MessageId })
  // Codes of fixed lists, such as partnership-board: plain words with hyphens between.
  return /^[a-z]+(?:-[a-z]+)+$/u.test(text) ? text.replaceAll('-', ' ') : text
}
