import type { TimeGiven, WorthALook, WorthALookRule } from '../answers-on-people'
import type { Asked } from '../asked'
import { isAbove, isAtLeast } from '../rounded-comparison'

const rules: readonly WorthALookRule[] = [
  'over-capacity',
  'near-capacity',
  'many-weighted-seats',
  'speaks-for-several',
]
const severalFrom = 2

type Flag = WorthALook['people'][number]['flags'][number]

/** A4: who is near or past a limit, by rule: the time they gave, the guide figure, several hats. */
export function answerWorthALook(asked: Asked): WorthALook {
  const { nearCapacity } = asked.question.settings
  const { limit, people: weighted } = asked.answer('A2')
  const { people: hats } = asked.answer('A1')
  // The three lists hold the same people in the same order: those with a held seat, by id.
  const people = asked.answer('A3').people.flatMap((time, index) => {
    const flags = findTimeFlags(time, nearCapacity)
    const seats = weighted[index]
    if (seats?.over === true) flags.push(toFlag('many-weighted-seats', seats.weighted, limit))
    const organisations = hats[index]?.organisations ?? 0
    if (organisations >= severalFrom) {
      flags.push(toFlag('speaks-for-several', organisations, severalFrom))
    }
    return flags.length === 0 ? [] : [{ personId: time.personId, flags }]
  })
  const countOf = (rule: WorthALookRule) =>
    people.filter(({ flags }) => flags.some((flag) => flag.rule === rule)).length
  return { counts: rules.map((rule) => ({ rule, people: countOf(rule) })), people }
}

/** Only against the time somebody gave; `maybe` where more than half of the hours are estimated. */
function findTimeFlags(
  { ratio, estimatedShare }: TimeGiven['people'][number],
  nearCapacity: number,
): Flag[] {
  if (ratio === null) return []
  const maybe = isAbove(estimatedShare ?? 0, 0.5)
  if (isAtLeast(ratio, 1)) return [{ rule: 'over-capacity', value: ratio, limit: 1, maybe }]
  if (!isAtLeast(ratio, nearCapacity)) return []
  return [{ rule: 'near-capacity', value: ratio, limit: nearCapacity, maybe }]
}

function toFlag(rule: WorthALookRule, value: number, limit: number): Flag {
  return { rule, value, limit, maybe: false }
}
