import { useEffect, useMemo, useState } from 'react'
import type { Answers } from '../../analysis/answer'
import type { ListContext, ResultList } from '../../analysis/lists/result-list'
import type { MapQuestion } from '../../domain/map-question'

type ToResultList = (
  question: MapQuestion,
  answers: Partial<Answers>,
  context: ListContext,
) => ResultList | null

/** The list that answers a question, once its analyses have; null until then and for no question. */
export function useResultList(
  question: MapQuestion | null,
  answers: Partial<Answers> | null,
  context: ListContext,
): ResultList | null {
  const toResultList = useListMaker()
  return useMemo(
    () =>
      question === null || answers === null || toResultList === null
        ? null
        : toResultList(question, answers, context),
    [toResultList, question, answers, context],
  )
}

/** The makers of lists come after the page itself: the first screen stands without them. */
function useListMaker(): ToResultList | null {
  const [maker, setMaker] = useState<{ readonly make: ToResultList } | null>(null)
  useEffect(() => {
    let isGone = false
    void import('../../analysis/lists/to-result-list').then(({ toResultList }) => {
      if (!isGone) setMaker({ make: toResultList })
    })
    return () => {
      isGone = true
    }
  }, [])
  return maker?.make ?? null
}
