import { FormattedMessage, useIntl } from 'react-intl'
import type { MapSummary } from '../../state/map-shelf'
import { Button } from '../../ui/Button'
import { FileButton } from '../../ui/FileButton'
import { DoorPicture } from './DoorPicture'
import styles from './Home.module.css'
import { MapsTable } from './MapsTable'

interface HomeProps {
  readonly maps: readonly MapSummary[]
  readonly isRefused: boolean
  /** The file endings the readers know. */
  readonly accept: string
  readonly onOpenSample: () => void
  readonly onFile: (file: File, ...beside: readonly File[]) => void
  readonly onStartWithName: () => void
  readonly onDelete: (mapId: string) => void
  readonly onSaveCopy: (mapId: string) => void
  /** Saves an empty spreadsheet; absent where none is offered. */
  readonly onSaveTemplate?: () => void
}

/** Three doors of equal size, then the maps this browser holds. */
export function Home(props: HomeProps) {
  const intl = useIntl()
  const { maps, isRefused, accept, onOpenSample, onFile, onStartWithName } = props
  return (
    <main id="content" className={styles.home}>
      <header>
        <h1 className={styles.title}>
          <FormattedMessage id="app.name" />
        </h1>
        <p className={styles.lead}>
          <FormattedMessage id="home.lead" />
        </p>
      </header>
      <ul className={styles.doors} aria-label={intl.formatMessage({ id: 'home.doors' })}>
        <li className={styles.door}>
          <DoorPicture of="sample" />
          <h2>
            <FormattedMessage id="home.sample.title" />
          </h2>
          <p>
            <FormattedMessage id="home.sample.text" />
          </p>
          <div className={styles.way}>
            <Button variant="primary" onPress={onOpenSample}>
              <FormattedMessage id="home.sample.open" />
            </Button>
            <span className={styles.muted}>
              <FormattedMessage id="home.sample.made-up" />
            </span>
          </div>
        </li>
        <li className={styles.door}>
          <DoorPicture of="file" />
          <h2>
            <FormattedMessage id="home.import.title" />
          </h2>
          <p>
            <FormattedMessage id="home.import.text" />
          </p>
          <div className={styles.way}>
            <FileButton
              label={intl.formatMessage({ id: 'home.import.open' })}
              accept={accept}
              onFile={onFile}
            />
            {props.onSaveTemplate !== undefined && (
              <Button variant="link" onPress={props.onSaveTemplate}>
                <FormattedMessage id="template.save" />
              </Button>
            )}
          </div>
        </li>
        <li className={styles.door}>
          <DoorPicture of="name" />
          <h2>
            <FormattedMessage id="home.name.title" />
          </h2>
          <p>
            <FormattedMessage id="home.name.text" />
          </p>
          <div>
            <Button variant="primary" onPress={onStartWithName}>
              <FormattedMessage id="home.name.open" />
            </Button>
          </div>
        </li>
      </ul>
      {isRefused && (
        <p role="alert" className={styles.data}>
          <FormattedMessage id="home.refused" />
        </p>
      )}
      {maps.length > 0 && (
        <MapsTable maps={maps} onDelete={props.onDelete} onSaveCopy={props.onSaveCopy} />
      )}
      <section className={styles.data} aria-labelledby="your-data">
        <h2 id="your-data">
          <FormattedMessage id="home.data.title" />
        </h2>
        <p>
          <FormattedMessage id="home.data.text" />
        </p>
      </section>
    </main>
  )
}
