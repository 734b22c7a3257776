import { useMemo } from 'react'
import { type IntlShape, type MessageDescriptor, useIntl } from 'react-intl'
import type { FieldWords } from '../domain/field-text'
import { nameOfId } from '../domain/name-of-id'
import { nameRecord } from '../domain/name-record'
import type { FieldReader } from '../domain/read-field-text'
import type { Kind } from '../domain/records'
import { foldText } from '../lib/fold-text'
import { useServices } from '../state/hooks/services'
import type { NetworkStore } from '../state/network-store'
import { useDateText } from '../ui/use-date-text'

type MessageId = NonNullable<MessageDescriptor['id']>

/**
 * The words of the language for what records hold, and the way back from words to values. They stay
 * the same while records change: names are looked up when they are asked for.
 */
export function useFieldWords(): FieldWords & FieldReader {
  const intl = useIntl()
  const { network } = useServices()
  const dateText = useDateText()
  return useMemo(
    () => ({
      ...createWords(intl),
      date: dateText,
      nameOf: (id) => nameOfId(network.state.getState().network, id),
      findRecords: createNameFinder(network),
    }),
    [intl, network, dateText],
  )
}

function createWords(
  intl: IntlShape,
): Omit<FieldWords & FieldReader, 'date' | 'nameOf' | 'findRecords'> {
  const yes = intl.formatMessage({ id: 'field.yes' })
  const no = intl.formatMessage({ id: 'field.no' })
  const choice = (vocabulary: string, value: string) =>
    intl.formatMessage({ id: idOfChoice(vocabulary, value) })
  return {
    yes,
    no,
    choice,
    findChoice(vocabulary, values, text) {
      const folded = foldText(text.trim())
      return values.find((value) =>
        [`${value}`, choice(vocabulary, `${value}`)].some((each) => foldText(each) === folded),
      )
    },
    readYesNo(text) {
      const folded = foldText(text.trim())
      if ([foldText(yes), 'y', 'true', '1'].includes(folded)) return true
      return [foldText(no), 'n', 'false', '0'].includes(folded) ? false : undefined
    },
  }
}

/** A test sees to it that every value of every field has its word. */
function idOfChoice(vocabulary: string, value: string): MessageId {
  const isShared = vocabulary === 'role' || vocabulary === 'link'
  return (isShared ? `${vocabulary}.${value}` : `choice.${vocabulary}.${value}`) as MessageId
}

/** Looks names up in a list made once for each state of a kind: a pasted block asks for thousands. */
function createNameFinder(store: NetworkStore): FieldReader['findRecords'] {
  const lists = new WeakMap<object, ReadonlyMap<string, readonly string[]>>()

  function listOf(kind: Kind) {
    const { network } = store.state.getState()
    const records = network[kind]
    const known = lists.get(records)
    if (known !== undefined) return known
    const list = new Map<string, string[]>()
    for (const record of records.values()) {
      const name = foldText(nameRecord(network, kind, record))
      const ids = list.get(name)
      if (ids === undefined) list.set(name, [record.id])
      else ids.push(record.id)
    }
    lists.set(records, list)
    return list
  }

  return (kinds, name) => kinds.flatMap((kind) => listOf(kind).get(foldText(name)) ?? [])
}
