import { LookSettings } from '../features/look/LookSettings'
import { CopiesSettings } from '../features/settings/CopiesSettings'
import { GuideFigures } from '../features/settings/GuideFigures'
import { MapSettings } from '../features/settings/MapSettings'
import { PrivacySettings } from '../features/settings/PrivacySettings'
import { SettingsPage } from '../features/settings/SettingsPage'
import { type SettingsSection, settingsSections } from '../features/settings/settings-sections'
import { askToKeep } from '../storage/ask-to-keep'
import { readStorageState } from '../storage/storage-state'
import { AboutPerson } from './AboutPerson'
import { useDevice } from './device-context'
import settingsMessages from './messages/settings.en-GB.json'
import { Words } from './Words'

interface SettingsPlaceProps {
  readonly mapKey: string
  readonly mapId: string
  readonly section: string
  readonly onSaveCopy: () => void
}

/** The settings of the open map and of this device, with the words that only they need. */
export function SettingsPlace({ mapKey, mapId, section, onSaveCopy }: SettingsPlaceProps) {
  const shown = settingsSections.find((one) => one === section) ?? 'map'
  return (
    <Words more={settingsMessages}>
      <SettingsPage section={shown} hrefOf={(one) => `#/m/${mapKey}/settings/${one}`}>
        <Section section={shown} mapId={mapId} onSaveCopy={onSaveCopy} />
      </SettingsPage>
    </Words>
  )
}

interface SectionProps {
  readonly section: SettingsSection
  readonly mapId: string
  readonly onSaveCopy: () => void
}

function Section({ section, mapId, onSaveCopy }: SectionProps) {
  const { look, storage, shelf, go } = useDevice()
  const deleteMap = async () => {
    await shelf.remove(mapId)
    go('/')
  }
  switch (section) {
    case 'map':
      return <MapSettings />
    case 'guide-figures':
      return <GuideFigures />
    case 'privacy':
      return (
        <>
          <PrivacySettings />
          <AboutPerson />
        </>
      )
    case 'look':
      return <LookSettings look={look} />
    default:
      return (
        <CopiesSettings
          readStorage={readStorageState}
          onAskToKeep={askToKeep}
          onSaveCopy={onSaveCopy}
          {...(storage === 'kept' ? { onDelete: () => void deleteMap() } : {})}
        />
      )
  }
}
