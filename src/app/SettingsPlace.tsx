import { LookSettings } from '../features/look/LookSettings'
import { GuideFigures } from '../features/settings/GuideFigures'
import { MapSettings } from '../features/settings/MapSettings'
import { SettingsPage } from '../features/settings/SettingsPage'
import { type SettingsSection, settingsSections } from '../features/settings/settings-sections'
import { useDevice } from './device-context'
import settingsMessages from './messages/settings.en-GB.json'
import { Words } from './Words'

interface SettingsPlaceProps {
  readonly mapKey: string
  readonly section: string
}

/** The settings of the open map and of this device, with the words that only they need. */
export function SettingsPlace({ mapKey, section }: SettingsPlaceProps) {
  const shown = settingsSections.find((one) => one === section) ?? 'map'
  return (
    <Words more={settingsMessages}>
      <SettingsPage section={shown} hrefOf={(one) => `#/m/${mapKey}/settings/${one}`}>
        <Section section={shown} />
      </SettingsPage>
    </Words>
  )
}

function Section({ section }: { readonly section: SettingsSection }) {
  const { look } = useDevice()
  switch (section) {
    case 'map':
      return <MapSettings />
    case 'guide-figures':
      return <GuideFigures />
    default:
      return <LookSettings look={look} />
  }
}
