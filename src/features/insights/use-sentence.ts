import { useMemo } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import type { Sentence, SentenceValue } from '../../analysis/lists/result-list'
import { useNetwork } from '../../state/hooks/use-network'
import { useDateText } from '../../ui/use-date-text'
import { findName } from './find-name'

/** Says a sentence of a list in the reader's words, with names as they are on the map now. */
export function useSentence(): (sentence: Sentence) => string {
  const intl = useIntl()
  const network = useNetwork()
  const dateText = useDateText()
  return useMemo(() => {
    const nameOf = (id: string) => findName(network, id) ?? ''
    const textOf = (value: SentenceValue) => toText(value, intl, nameOf, dateText)
    return ({ code, values }) =>
      intl.formatMessage(
        { id: `says.${code}` },
        Object.fromEntries(Object.entries(values).map(([key, value]) => [key, textOf(value)])),
      )
  }, [intl, network, dateText])
}

function toText(
  value: SentenceValue,
  intl: IntlShape,
  nameOf: (id: string) => string,
  dateText: (date: string) => string,
): string | number {
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
