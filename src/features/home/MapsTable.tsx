import { useState } from 'react'
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl'
import type { MapSummary } from '../../state/map-shelf'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { MenuButton } from '../../ui/MenuButton'
import styles from './Home.module.css'

interface MapsTableProps {
  readonly maps: readonly MapSummary[]
  readonly onDelete: (mapId: string) => void
  readonly onSaveCopy: (mapId: string) => void
}

export function MapsTable({ maps, onDelete, onSaveCopy }: MapsTableProps) {
  const intl = useIntl()
  const [deleting, setDeleting] = useState<MapSummary | null>(null)
  const menuActions = (map: MapSummary) => [
    {
      id: 'copy',
      label: intl.formatMessage({ id: 'map-menu.save-copy' }),
      onAction: () => onSaveCopy(map.mapId),
    },
    {
      id: 'delete',
      label: intl.formatMessage({ id: 'home.delete' }),
      onAction: () => setDeleting(map),
    },
  ]
  return (
    <div className={styles.wide}>
      <table className={styles.maps}>
        <caption>
          <FormattedMessage id="home.maps" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="home.maps.map" />
            </th>
            <th scope="col">
              <FormattedMessage id="home.maps.changed" />
            </th>
            <th scope="col">
              <FormattedMessage id="home.maps.records" />
            </th>
            <th scope="col">
              <FormattedMessage id="home.maps.actions" />
            </th>
          </tr>
        </thead>
        <tbody>
          {maps.map((map) => (
            <tr key={map.mapId}>
              <th scope="row">
                <a href={`#/m/${map.key}/explore`}>{map.title}</a>
              </th>
              <td>
                <FormattedDate value={map.savedAt} dateStyle="long" timeStyle="short" />
              </td>
              <td>{intl.formatNumber(map.records)}</td>
              <td>
                <MenuButton
                  label={intl.formatMessage({ id: 'home.actions-for' }, { map: map.title })}
                  actions={menuActions(map)}
                >
                  <FormattedMessage id="home.maps.actions" />
                </MenuButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {deleting !== null && (
        <Dialog
          role="alertdialog"
          title={intl.formatMessage({ id: 'home.delete.title' }, { map: deleting.title })}
          onClose={() => setDeleting(null)}
          actions={
            <>
              <Button
                variant="primary"
                onPress={() => {
                  onDelete(deleting.mapId)
                  setDeleting(null)
                }}
              >
                <FormattedMessage id="home.delete.confirm" />
              </Button>
              <Button onPress={() => onSaveCopy(deleting.mapId)}>
                <FormattedMessage id="map-menu.save-copy" />
              </Button>
              <Button onPress={() => setDeleting(null)}>
                <FormattedMessage id="action.cancel" />
              </Button>
            </>
          }
        >
          <p>
            <FormattedMessage id="home.delete.text" values={{ records: deleting.records }} />
          </p>
        </Dialog>
      )}
    </div>
  )
}
