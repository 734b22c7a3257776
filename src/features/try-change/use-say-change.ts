import { useIntl } from 'react-intl'
import type { Answers } from '../../analysis/answer'
import { useNetwork } from '../../state/hooks/use-network'
import { toHalf } from './to-half'

/** What the changes would do, in one sentence: whose hours, and whether the map stays whole. */
export function useSayChange() {
  const intl = useIntl()
  const { people } = useNetwork()
  return ({ baseline, scenarios }: Answers['A36']): string => {
    const [scenario] = scenarios
    if (scenario === undefined) return ''
    const { after, hours } = scenario
    const parts = hours.map(({ personId, before, after: then }) =>
      intl.formatMessage(
        { id: 'try.says.hours' },
        {
          person: people.get(personId)?.name ?? '–',
          way: wayOf(then - before),
          by: toHalf(Math.abs(then - before)),
          hours: toHalf(then),
        },
      ),
    )
    const map = intl.formatMessage(
      { id: 'try.says.map' },
      {
        groups: after.groups,
        before: baseline.groups,
        same: after.groups === baseline.groups ? 'yes' : 'no',
      },
    )
    return [...parts, map].join(' ')
  }
}

function wayOf(change: number): 'down' | 'up' | 'same' {
  if (change === 0) return 'same'
  return change < 0 ? 'down' : 'up'
}
