import { FormattedMessage } from 'react-intl'
import type { Card } from '../../domain/card'
import { useDataBehind } from '../../state/hooks/use-data-behind'

interface DataBehindProps {
  readonly card: Card | null
  readonly asAt: string
}

/** How complete the records are that the answers of a card are made of. */
export function DataBehind({ card, asAt }: DataBehindProps) {
  const data = useDataBehind(card, asAt)
  if (data === null || data.of === 0) return null
  return (
    <p>
      <FormattedMessage id={`data-behind.${data.card}`} values={{ have: data.have, of: data.of }} />
    </p>
  )
}
