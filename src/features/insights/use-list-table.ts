import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type { ResultList } from '../../analysis/lists/result-list'
import type { MapQuestion } from '../../domain/map-question'
import { useNetwork } from '../../state/hooks/use-network'
import { useDateText } from '../../ui/use-date-text'
import { nameForFile } from './name-for-file'
import { type ListTable, toListTable } from './to-list-table'

/** Puts the words and names into a list for a file; whoever is not to be named in one is not. */
export function useListTable(): (question: MapQuestion, list: ResultList) => ListTable {
  const intl = useIntl()
  const network = useNetwork()
  const dateText = useDateText()
  return useCallback(
    (question, list) => {
      const withheld = intl.formatMessage({ id: 'list.withheld' })
      const nameOf = (id: string) => nameForFile(network, id, withheld)
      const title = intl.formatMessage({ id: `results.${question}` })
      return toListTable(list, title, { intl, nameOf, dateText })
    },
    [intl, network, dateText],
  )
}
