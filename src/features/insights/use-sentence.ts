import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { Sentence } from '../../analysis/lists/result-list'
import { nameOfId } from '../../domain/name-of-id'
import { useNetwork } from '../../state/hooks/use-network'
import { useDateText } from '../../ui/use-date-text'
import { saySentence } from './say-sentence'

/** Says a sentence of a list in the reader's words, with names as they are on the map now. */
export function useSentence(): (sentence: Sentence) => string {
  const intl = useIntl()
  const network = useNetwork()
  const dateText = useDateText()
  return useMemo(() => {
    const nameOf = (id: string) => nameOfId(network, id)
    return (sentence) => saySentence(sentence, { intl, nameOf, dateText })
  }, [intl, network, dateText])
}
