import { FormattedMessage } from 'react-intl'
import { Button } from '../ui/Button'
import { Page } from './Page'

interface SomethingWentWrongProps {
  readonly resetErrorBoundary: () => void
}

/** After a bug: what is safe, and the ways on. Recovery needs nothing that may have broken. */
export function SomethingWentWrong({ resetErrorBoundary }: SomethingWentWrongProps) {
  return (
    <Page title={<FormattedMessage id="wrong.title" />}>
      <p>
        <FormattedMessage id="wrong.text" />
      </p>
      <p>
        <Button variant="primary" onPress={resetErrorBoundary}>
          <FormattedMessage id="wrong.again" />
        </Button>
      </p>
      <p>
        <Button
          onPress={() => {
            location.hash = '#/recover'
            location.reload()
          }}
        >
          <FormattedMessage id="wrong.recover" />
        </Button>
      </p>
    </Page>
  )
}
