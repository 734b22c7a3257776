import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useStore } from 'zustand'
import type { Card } from '../domain/card'
import { getInfo } from '../domain/network'
import { NoticeBar } from '../features/history/NoticeBar'
import { UndoButtons } from '../features/history/UndoButtons'
import { useUndo } from '../features/history/use-undo'
import { FileCopyStatus } from '../features/save-status/FileCopyStatus'
import { SaveStatus } from '../features/save-status/SaveStatus'
import { shortcuts } from '../state/actions'
import type { FileCopy } from '../state/file-copy'
import { useServices } from '../state/hooks/services'
import { useNetwork } from '../state/hooks/use-network'
import { useShortcuts } from '../state/hooks/use-shortcuts'
import type { ViewStore } from '../state/view-store'
import { Button } from '../ui/Button'
import { type Device, keyOf } from './device'
import { goToNextRegion } from './go-to-next-region'
import { Logo } from './Logo'
import { fetchMapDialogs, type MapDialog, MapDialogs } from './MapDialogs'
import { MapMenu } from './MapMenu'
import styles from './Shell.module.css'
import { SkipLink } from './SkipLink'

/** The places of a map, in the order of the banner. */
export const mapPlaces = ['explore', 'data', 'report', 'settings'] as const

export type MapPlaceName = (typeof mapPlaces)[number]

interface MapShellProps {
  readonly device: Device
  readonly mapKey: string
  readonly place: MapPlaceName
  readonly fileCopy: FileCopy
  readonly onImport: () => void
  readonly onSaveCopy: () => void
  readonly children: ReactNode
}

const idleAfter = 1_500

/** The banner of an open map: where you are, whether it is saved, and the way back. */
export function MapShell(props: MapShellProps) {
  const { device, mapKey, place, fileCopy, onImport, onSaveCopy, children } = props
  const intl = useIntl()
  const { view, recent } = useServices()
  const { title } = getInfo(useNetwork())
  const { singleKeys } = useStore(device.look.state)
  const [dialog, setDialog] = useState<MapDialog | null>(null)
  const [sentence, setSentence] = useState('')
  const { undo, redo } = useUndo()
  const quickAdd = useCallback((typed: string) => {
    setSentence(typed)
    setDialog('quick-add')
  }, [])
  const handlers = useMemo(
    () => ({
      undo,
      redo,
      search: () => setDialog('search'),
      'quick-add': () => quickAdd(''),
      'show-shortcuts': () => setDialog('shortcuts'),
      'save-copy': onSaveCopy,
      'next-region': () => goToNextRegion(1),
      'previous-region': () => goToNextRegion(-1),
      'find-in-list': () =>
        document.querySelector<HTMLInputElement>('#list input[type="search"]')?.focus(),
      ...askCards(view),
    }),
    [undo, redo, onSaveCopy, quickAdd, view],
  )
  useEffect(() => {
    const idle = setTimeout(fetchMapDialogs, idleAfter)
    return () => clearTimeout(idle)
  }, [])
  // A dialog on its way takes letters too.
  useShortcuts(handlers, singleKeys && dialog === null ? 'on' : 'off')
  const commands = (['quick-add', 'undo', 'redo', 'save-copy', 'show-shortcuts'] as const).map(
    (id) => ({
      id,
      label: intl.formatMessage({ id: `shortcut.${id}` }),
      onAction: handlers[id],
    }),
  )
  const places = mapPlaces.map((id) => ({
    id,
    label: intl.formatMessage({ id: `place.${id}` }),
    onAction: () => device.go(`/m/${mapKey}/${id}`),
  }))
  const importFile = {
    id: 'import',
    label: intl.formatMessage({ id: 'home.import.open' }),
    onAction: onImport,
  }

  return (
    <div className={styles.frame}>
      <header className={styles.banner} data-region="banner">
        <SkipLink to="content" />
        <SkipLink to="list" />
        <a className={styles.logo} href="#/">
          <Logo />
          <span className={styles.name}>
            <FormattedMessage id="app.name" />
          </span>
        </a>
        <span className={styles.title} title={title}>
          <bdi>{title}</bdi>
        </span>
        <MapMenu device={device} onImport={onImport} onSaveCopy={onSaveCopy} onDialog={setDialog} />
        <SaveStatus onDownload={onSaveCopy} />
        <FileCopyStatus fileCopy={fileCopy} onSaveCopy={onSaveCopy} />
        <nav className={styles.nav} aria-label={intl.formatMessage({ id: 'shell.workspace' })}>
          {mapPlaces.map((one) => (
            <a
              key={one}
              href={`#/m/${mapKey}/${one}`}
              aria-current={one === place ? 'page' : undefined}
            >
              <FormattedMessage id={`place.${one}`} />
            </a>
          ))}
        </nav>
        <div className={styles.push}>
          <Button onPress={() => setDialog('search')}>
            <FormattedMessage id="search.title" />
            <kbd className={styles.hint}>{shortcuts.find(({ id }) => id === 'search')?.keys}</kbd>
          </Button>
          <UndoButtons />
          <span className={styles.keyboard}>
            <Button variant="quiet" onPress={() => setDialog('shortcuts')}>
              <FormattedMessage id="shortcuts.button" />
            </Button>
          </span>
          <a className={styles.help} href="#/help">
            <FormattedMessage id="shell.help" />
          </a>
        </div>
      </header>
      {children}
      <NoticeBar />
      <MapDialogs
        open={dialog}
        actions={[importFile, ...commands, ...places]}
        recent={recent.list()}
        sentence={sentence}
        onQuickAdd={quickAdd}
        onOpenMap={(mapId) => device.go(`/m/${keyOf(mapId)}/explore`)}
        onClose={() => setDialog(null)}
      />
    </div>
  )
}

/** One key for each card. */
function askCards(view: ViewStore): Readonly<Record<`draw-${Card}`, () => void>> {
  return {
    'draw-hats': () => view.ask('hats'),
    'draw-overlaps': () => view.ask('overlaps'),
    'draw-gaps': () => view.ask('gaps'),
    'draw-connectors': () => view.ask('connectors'),
    'draw-accountability': () => view.ask('accountability'),
    'draw-workload': () => view.ask('workload'),
  }
}
