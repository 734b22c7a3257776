import { useEffect, useRef } from 'react'
import { shownCards, toCardFigures } from '../../state/card-figures'
import { useServices } from '../../state/hooks/services'
import type { Insights } from './use-insights'

/** A map opens on its first card that has a finding, unless the address asked for something. */
export function useOpeningQuestion({ answers }: Insights): void {
  const { view } = useServices()
  const hasAsked = useRef(false)
  useEffect(() => {
    if (hasAsked.current || answers === null) return
    hasAsked.current = true
    const { question, isOpening } = view.state.getState()
    if (!isOpening || question !== null) return
    const figures = toCardFigures(answers)
    view.ask(shownCards.find((card) => figures[card].number > 0) ?? null)
  }, [answers, view])
}
