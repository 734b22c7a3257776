import { FormattedMessage, useIntl } from 'react-intl'
import { useStore } from 'zustand'
import { useServices } from '../../state/hooks/services'

import { Button } from '../../ui/Button'
import { describeStep } from './describe-step'
import { useUndo } from './use-undo'

/** Each button's description is the step it takes back or takes again. */
export function UndoButtons() {
  const intl = useIntl()

  const { network } = useServices()
  const last = useStore(network.state, ({ past }) => past.at(-1))
  const next = useStore(network.state, ({ future }) => future[0])
  const { undo, redo } = useUndo()
  return (
    <>
      <Button
        variant="quiet"
        isDisabled={last === undefined}
        description={
          last === undefined
            ? intl.formatMessage({ id: 'notice.nothing-to-undo' })
            : describeStep(last.label, intl)
        }
        onPress={undo}
      >
        <FormattedMessage id="action.undo" />
      </Button>
      <Button
        variant="quiet"
        isDisabled={next === undefined}
        description={
          next === undefined
            ? intl.formatMessage({ id: 'notice.nothing-to-redo' })
            : describeStep(next.label, intl)
        }
        onPress={redo}
      >
        <FormattedMessage id="action.redo" />
      </Button>
    </>
  )
}
