import { useMemo } from 'react'
import type { Answers } from '../../analysis/answer'
import { compareDay } from '../../domain/compare-day'
import { getInfo } from '../../domain/network'
import { settingsInForce } from '../../domain/settings'
import { useAnswer } from '../../state/hooks/use-answer'
import { useNetwork } from '../../state/hooks/use-network'
import { useView } from '../../state/hooks/use-view'
import type { TriedChange } from './tried-change'

interface TriedAnswer {
  /** Null without a change and until these very changes are answered. */
  readonly answer: Answers['A36'] | null
  readonly status: 'working' | 'failed' | null
  readonly asAt: string
}

/** Before and after all of the changes together, as at the date of the view. */
export function useTriedAnswer(changes: readonly TriedChange[]): TriedAnswer {
  const info = getInfo(useNetwork())
  const asAt = useView((view) => view.asAt)
  const chosen = useView((view) => view.compareWith)
  const name = changes.map(({ key }) => key).join(' ')
  const question = useMemo(
    () => ({
      asAt,
      compareWith: compareDay(info, asAt, chosen),
      settings: settingsInForce(info.settings),
      scenarios: [{ name, edits: changes.map(({ edit }) => edit) }],
    }),
    [asAt, chosen, info, name, changes],
  )
  const { answers, status } = useAnswer(changes.length === 0 ? [] : ['A36'], question)
  const answer = answers?.A36 ?? null
  const isOfThese = changes.length > 0 && answer?.scenarios[0]?.name === name
  return { answer: isOfThese ? answer : null, status: statusOf(isOfThese), asAt }

  function statusOf(isAnswered: boolean): TriedAnswer['status'] {
    if (changes.length === 0) return null
    if (status === 'failed') return 'failed'
    return isAnswered ? null : 'working'
  }
}
