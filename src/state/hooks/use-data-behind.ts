import { useMemo } from 'react'
import { findDataBehind } from '../../analysis/lists/find-data-behind'
import type { Card } from '../../domain/card'
import { useNetwork } from './use-network'

/** How complete the records are that the answers of a card are made of; null where it is said elsewhere. */
export function useDataBehind(card: Card | null, asAt: string) {
  const network = useNetwork()
  return useMemo(() => findDataBehind(card, network, asAt), [card, network, asAt])
}
