import { FormattedMessage } from 'react-intl'
import type { Question } from '../../analysis/question'
import type { MapQuestion } from '../../domain/map-question'

interface RuleTextProps {
  readonly asked: MapQuestion
  readonly question: Question
}

/** The rule behind an answer, with the guide figures in force. */
export function RuleText({ asked, question: { settings } }: RuleTextProps) {
  const { weightLimit, roleWeights, nearCapacity, prepRatio } = settings
  return (
    <FormattedMessage
      id={`how.${asked}.rule`}
      values={{
        limit: weightLimit,
        chair: roleWeights.chair,
        viceChair: roleWeights['vice-chair'],
        member: roleWeights.member,
        substitute: roleWeights.substitute,
        observer: roleWeights.observer,
        near: nearCapacity,
        prep: prepRatio,
      }}
    />
  )
}
