import { FormattedMessage, useIntl } from 'react-intl'
import { useStore } from 'zustand'
import { MenuButton } from '../ui/MenuButton'
import type { Device } from './device'
import type { MapDialog } from './MapDialogs'

interface MapMenuProps {
  readonly device: Device
  readonly onImport: () => void
  readonly onSaveCopy: () => void
  readonly onDialog: (dialog: MapDialog) => void
}

/** What can be done with the map as a whole. */
export function MapMenu({ device, onImport, onSaveCopy, onDialog }: MapMenuProps) {
  const intl = useIntl()
  const { install } = useStore(device.installOffer)
  const actions = {
    import: onImport,
    'save-copy': onSaveCopy,
    share: () => onDialog('share'),
    versions: () => onDialog('versions'),
    try: () => onDialog('try'),
    // Only where the browser offers it.
    ...(install === undefined ? {} : { install }),
    close: () => device.go('/'),
  }
  return (
    <MenuButton
      label={intl.formatMessage({ id: 'map-menu.name' })}
      actions={(Object.keys(actions) as (keyof typeof actions)[]).map((id) => ({
        id,
        label: intl.formatMessage({ id: id === 'import' ? 'home.import.open' : `map-menu.${id}` }),
        onAction: () => actions[id]?.(),
      }))}
    >
      <FormattedMessage id="map-menu.name" />
    </MenuButton>
  )
}
