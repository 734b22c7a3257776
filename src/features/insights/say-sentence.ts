import type { IntlShape } from 'react-intl'
import type { Sentence, SentenceValue } from '../../analysis/lists/result-list'

/** What a sentence is said with: the reader's language, and the names that may be said. */
export interface Speech {
  readonly intl: IntlShape
  readonly nameOf: (id: string) => string
  readonly dateText: (date: string) => string
}

/** A sentence of a list in the reader's words. */
export function saySentence({ code, values }: Sentence, speech: Speech): string {
  return speech.intl.formatMessage(
    { id: `says.${code}` },
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, toText(value, speech)])),
  )
}

function toText(value: SentenceValue, { intl, nameOf, dateText }: Speech): string | number {
  if (typeof value !== 'object') return value
  if ('record' in value) return nameOf(value.record)
  if ('records' in value) return intl.formatList(value.records.map(nameOf))
  if ('date' in value) return dateText(value.date)
  if ('group' in value) return intl.formatMessage({ id: `word.group-${value.group}` })
  return intl.formatList(
    value.groups.map(({ group, count }) =>
      intl.formatMessage(
        { id: 'list.count-of-group' },
        { count, group: intl.formatMessage({ id: `word.group-${group}` }) },
      ),
    ),
  )
}
