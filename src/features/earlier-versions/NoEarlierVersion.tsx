import { FormattedMessage, useIntl } from 'react-intl'
import type { NotKept } from '../../state/earlier-versions'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

interface NoEarlierVersionProps {
  readonly why: NotKept
  readonly onSaveCopy: () => void
  readonly onGoOn: () => void
  readonly onCancel: () => void
}

/** Asked before an import that no earlier version could be kept for: the person decides. */
export function NoEarlierVersion({ why, onSaveCopy, onGoOn, onCancel }: NoEarlierVersionProps) {
  const intl = useIntl()
  return (
    <Dialog
      role="alertdialog"
      title={intl.formatMessage({ id: 'versions.not-kept.title' })}
      onClose={onCancel}
      actions={
        <>
          <Button variant="primary" onPress={onSaveCopy}>
            <FormattedMessage id="map-menu.save-copy" />
          </Button>
          <Button onPress={onGoOn}>
            <FormattedMessage id="versions.not-kept.go-on" />
          </Button>
          <Button onPress={onCancel}>
            <FormattedMessage id="action.cancel" />
          </Button>
        </>
      }
    >
      <p>
        <FormattedMessage id={`versions.not-kept.${why}`} />
      </p>
      <p>
        <FormattedMessage id="versions.not-kept.text" />
      </p>
    </Dialog>
  )
}
