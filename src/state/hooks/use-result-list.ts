import { useEffect, useMemo, useState } from 'react'
import type { Answers } from '../../analysis/answer'
import type { isSlowToOrder, orderByName } from '../../analysis/lists/order-by-name'
import type { ListContext, ResultList } from '../../analysis/lists/result-list'
import type { toResultList } from '../../analysis/lists/to-result-list'
import type { MapQuestion } from '../../domain/map-question'
import type { Network } from '../../domain/network'

interface ListMaker {
  readonly toResultList: typeof toResultList
  readonly orderByName: typeof orderByName
  readonly isSlowToOrder: typeof isSlowToOrder
}

/** The list that answers a question, once its analyses have; null until then and for no question. */
export function useResultList(
  question: MapQuestion | null,
  answers: Partial<Answers> | null,
  context: ListContext,
): ResultList | null {
  const maker = useListMaker()
  const isOrdered = useNamesInOrder(maker, context.network)
  return useMemo(
    () =>
      question === null || answers === null || maker === null || !isOrdered
        ? null
        : maker.toResultList(question, answers, context),
    [maker, isOrdered, question, answers, context],
  )
}

/** After a large import the names are put in order first, with room for a frame before the list. */
function useNamesInOrder(maker: ListMaker | null, network: Network): boolean {
  const [, setPeople] = useState<Network['people'] | null>(null)
  const isSlow = maker?.isSlowToOrder(network) ?? false
  useEffect(() => {
    if (maker === null || !isSlow) return
    const timer = setTimeout(() => {
      maker.orderByName(network)
      setPeople(network.people)
    }, 0)
    return () => clearTimeout(timer)
  }, [maker, isSlow, network])
  return !isSlow
}

/** The makers of lists come after the page itself: the first screen stands without them. */
function useListMaker(): ListMaker | null {
  const [maker, setMaker] = useState<ListMaker | null>(null)
  useEffect(() => {
    let isGone = false
    void Promise.all([
      import('../../analysis/lists/to-result-list'),
      import('../../analysis/lists/order-by-name'),
    ]).then(([lists, order]) => {
      if (!isGone) setMaker({ ...lists, ...order })
    })
    return () => {
      isGone = true
    }
  }, [])
  return maker
}
