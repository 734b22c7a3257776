import { lazy, Suspense, useCallback, useEffect } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { FormattedMessage, useIntl } from 'react-intl'
import { useStore } from 'zustand'
import { getInfo, type Network } from '../domain/network'
import { EmptyMap } from '../features/home/EmptyMap'
import { FileDrop } from '../features/import-data/FileDrop'
import { ServicesProvider } from '../state/hooks/services'
import { acceptedFiles } from './accepted-files'
import { sampleKey } from './device'
import { useDevice } from './device-context'
import { ExploreScreen } from './ExploreScreen'
import { LazyFilePlace } from './LazyFilePlace'
import { LazyReportPlace } from './LazyReportPlace'
import { MapShell, mapPlaces } from './MapShell'
import { Page } from './Page'
import { ReadOnlyBanner } from './ReadOnlyBanner'
import { SomethingWentWrong } from './SomethingWentWrong'
import type { OpenedMap } from './start-services'
import { useGivenFiles } from './use-given-files'
import { useOpenedMap } from './use-opened-map'
import { usePickFile } from './use-pick-file'
import { useSaveCopy } from './use-save-copy'

interface MapPlaceProps {
  readonly mapKey: string
  readonly place: string
  /** The page of a place that has several. */
  readonly page: string
}

/** The tables of records come in a file of their own, once somebody wants to work on them. */
const DataPlace = lazy(async () => ({ default: (await import('./DataPlace')).DataPlace }))

const SettingsPlace = lazy(async () => ({
  default: (await import('./SettingsPlace')).SettingsPlace,
}))

/** An open map. Its services last from here until the address leaves it. */
export function MapPlace({ mapKey, place, page }: MapPlaceProps) {
  const { storage } = useDevice()
  const state = useOpenedMap(mapKey)
  switch (state.status) {
    case 'open':
      return (
        <ServicesProvider value={state.opened.services}>
          <ErrorBoundary FallbackComponent={SomethingWentWrong}>
            <ReadOnlyBanner
              reason={state.frozen}
              setAside={state.opened.setAside.length}
              storage={storage}
            />
            <OpenMapPlace opened={state.opened} mapKey={mapKey} place={place} page={page} />
          </ErrorBoundary>
        </ServicesProvider>
      )
    case 'opening':
      return (
        <Page title={<FormattedMessage id="opening.title" />}>
          <FormattedMessage id={state.isBlocked ? 'opening.blocked' : 'opening.text'} />
        </Page>
      )
    default:
      return (
        <Page title={<FormattedMessage id={`not-opened.${state.reason}`} />}>
          <p>
            <FormattedMessage id={`not-opened.${state.reason}.text`} />
          </p>
          <a href="#/">
            <FormattedMessage id="page-not-found.home" />
          </a>
        </Page>
      )
  }
}

interface OpenMapPlaceProps extends MapPlaceProps {
  readonly opened: OpenedMap
}

function OpenMapPlace({ opened, mapKey, place, page }: OpenMapPlaceProps) {
  const intl = useIntl()
  const device = useDevice()
  const { network, notices, saving } = opened.services
  const { files, give, close } = useGivenFiles()
  const hasFile = files.length > 0
  const pickFile = usePickFile(give)
  const told = useCallback(() => {
    notices.announce({ code: 'file-saved' })
    opened.fileCopy.noteSaved()
  }, [notices, opened])
  const saveCopy = useSaveCopy()
  const known = mapPlaces.find((one) => one === place) ?? 'explore'
  const isEmpty = useStore(network.state, ({ network: current }) => isNothingOn(current))

  const save = useCallback(() => {
    const current = network.state.getState().network
    // What is not on the disk yet must be in the file, so then it is written from memory.
    const isOnDisk = saving.state.getState().status === 'saved'
    const map = isOnDisk ? { mapId: opened.mapId } : { network: current }
    saveCopy(map, getInfo(current).title, told)
  }, [network, saving, saveCopy, told, opened.mapId])

  useEffect(() => {
    const { title } = getInfo(network.state.getState().network)
    document.title = intl.formatMessage(
      { id: 'shell.page-title' },
      { place: intl.formatMessage({ id: `place.${known}` }), title },
    )
  }, [intl, network, known])

  // A notice lies over the foot of the page, where the import has its buttons.
  useEffect(() => {
    if (hasFile) notices.dismiss()
  }, [hasFile, notices])

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (saving.hasUnsaved()) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [saving])

  return (
    <MapShell
      device={device}
      mapKey={mapKey}
      place={known}
      fileCopy={opened.fileCopy}
      onImport={pickFile}
      onSaveCopy={save}
    >
      <FileDrop onFile={give} />
      {hasFile && <LazyFilePlace files={files} opened={opened} onSaveCopy={save} onClose={close} />}
      {!hasFile && known === 'settings' && (
        <Suspense fallback={<main id="content" tabIndex={-1} />}>
          <SettingsPlace mapKey={mapKey} mapId={opened.mapId} section={page} onSaveCopy={save} />
        </Suspense>
      )}
      {!hasFile && known === 'report' && <LazyReportPlace mapKey={mapKey} report={page} />}
      {!hasFile && known === 'data' && (
        <Suspense fallback={<main id="content" tabIndex={-1} />}>
          <DataPlace mapKey={mapKey} part={page} opened={opened} />
        </Suspense>
      )}
      {!hasFile && known === 'explore' && isEmpty && (
        <EmptyMap
          accept={acceptedFiles}
          onFile={give}
          onOpenSample={() => device.go(`/m/${sampleKey}`)}
        />
      )}
      {!hasFile && known === 'explore' && !isEmpty && <ExploreScreen mapKey={mapKey} />}
    </MapShell>
  )
}

function isNothingOn({ people, partnerships, organisations, strategies }: Network): boolean {
  return people.size + partnerships.size + organisations.size + strategies.size === 0
}
