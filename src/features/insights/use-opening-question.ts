import { useEffect, useRef } from 'react'
import { cards } from '../../domain/card'
import { toCardFigures } from '../../state/card-figures'
import { useServices } from '../../state/hooks/services'
import type { Insights } from './use-insights'

/** A map opens on its first card that has a finding, unless the address asked for something. */
export function useOpeningQuestion({ answers }: Insights): void {
  const { view } = useServices()
  const hasAsked = useRef(false)
  useEffect(() => {
    if (hasAsked.current || answers === null) return
    const { question, isOpening } = view.state.getState()
    if (!isOpening || question !== null) {
      hasAsked.current = true
      return
    }
    const figures = toCardFigures(answers)
    const first = cards.find((card) => (figures[card]?.number ?? 1) > 0)
    // A card that comes earlier is still being worked out, and may have a finding yet.
    if (first !== undefined && figures[first] === null) return
    hasAsked.current = true
    view.ask(first ?? null)
  }, [answers, view])
}
