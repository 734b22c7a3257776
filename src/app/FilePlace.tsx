import { useEffect, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { toLine } from '../domain/plain-text'
import type { RecordChanges } from '../domain/record-changes'
import { readRecord } from '../domain/records'
import { ImportPages } from '../features/import-data/ImportPages'
import type { PlanSummary } from '../io/import-plan'
import { createImportClient, type ImportFile } from '../state/import-client'
import { keyOf } from './device'
import { useDevice } from './device-context'
import { type AcceptedImport, importInto } from './import-into'
import { MapFilePlace } from './MapFilePlace'
import { Page } from './Page'
import type { OpenedMap } from './start-services'

export interface FilePlaceProps {
  /** The first is what is opened; the others were given together with it. */
  readonly files: readonly File[]
  /** The map that is open; without one, the file begins a new map. */
  readonly opened?: OpenedMap
  readonly onClose: () => void
}

/** A dropped or picked file: a map of our own opens, anything else goes through the import pages. */
export function FilePlace({ files, opened, onClose }: FilePlaceProps) {
  const file = useReadFiles(files)
  if (file === undefined) {
    return (
      <Page title={<FormattedMessage id="file.reading" />}>
        <bdi>{files[0]?.name}</bdi>
      </Page>
    )
  }
  const { name, bytes } = file
  if (isMapFile(name, bytes)) return <MapFilePlace name={name} bytes={bytes} onClose={onClose} />
  return <ImportPlace file={file} opened={opened} onClose={onClose} />
}

function useReadFiles(files: readonly File[]): ImportFile | undefined {
  const [read, setRead] = useState<ImportFile>()
  useEffect(() => {
    let isLeft = false
    void Promise.all(files.map(readFile)).then(([file, ...beside]) => {
      if (isLeft || file === undefined) return
      setRead(beside.length === 0 ? file : { ...file, beside })
    })
    return () => {
      isLeft = true
    }
  }, [files])
  return read
}

/** A file that vanished while it was picked is read as empty, and then said to be empty. */
async function readFile(file: File): Promise<ImportFile> {
  const buffer = await file.arrayBuffer().catch(() => new ArrayBuffer(0))
  return { name: file.name, bytes: new Uint8Array(buffer) }
}

const firstCharacters = 200

/** Our own map files begin with their format; their names may have been changed. */
function isMapFile(name: string, bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, firstCharacters))
  return name.endsWith('.joinedup.json') || start.includes('"joined-up-map"')
}

interface ImportPlaceProps {
  readonly file: ImportFile
  readonly opened: OpenedMap | undefined
  readonly onClose: () => void
}

/** Bytes in, plan out; nothing is written before the last button of the last page. */
function ImportPlace({ file, opened, onClose }: ImportPlaceProps) {
  const { name } = file
  const intl = useIntl()
  const device = useDevice()
  const [hasFailed, setHasFailed] = useState(false)
  const [client] = useState(() => createImportClient(device))
  const leaving = useLeaving()

  function accept(changes: RecordChanges, { counts }: PlanSummary) {
    const accepted = { changes, rows: countRows(counts), fileName: name }
    if (opened === undefined) {
      startMapWith(accepted, intl.formatMessage({ id: 'file.map-title' })).catch(() =>
        setHasFailed(true),
      )
    } else {
      acceptInto(opened, accepted).catch(() => setHasFailed(true))
    }
  }

  async function acceptInto(map: OpenedMap, accepted: AcceptedImport) {
    await importInto(map.services, accepted, leaving())
    // The address still holds the question that was asked before, and would win over Hats.
    device.go(`/m/${keyOf(map.mapId)}/explore`)
    onClose()
  }

  async function startMapWith(accepted: AcceptedImport, standIn: string) {
    const title = toLine(name.replace(/[.][^.]*$/u, '')).slice(0, longestTitle)
    const info = readRecord('info', { id: device.newId(), title: title === '' ? standIn : title })
    if (!info.ok || info.value.kind !== 'info') throw new Error('A new map needs a title')
    device.accepted.set(info.value.record.id, accepted)
    const { key } = await device.startMap({ info: info.value.record, entries: [] })
    device.go(`/m/${key}/explore`)
  }

  return (
    <>
      {hasFailed && (
        <p role="alert">
          <FormattedMessage id="problem.map-not-made" />
        </p>
      )}
      <ImportPages
        file={file}
        client={client}
        mapId={opened?.mapId}
        onAccept={accept}
        onCancel={onClose}
      />
    </>
  )
}

/** A list of seats has a row for each; a list of anything else, one for each of its own kind. */
function countRows(counts: PlanSummary['counts']): number {
  const changed = Object.values(counts).map((count) => count.new + count.updated)
  const seats = counts.seats === undefined ? 0 : counts.seats.new + counts.seats.updated
  return seats === 0 ? Math.max(0, ...changed) : seats
}

const longestTitle = 300

/** A signal for what must not go on once this place has been left. */
function useLeaving(): () => AbortSignal {
  const controller = useRef(new AbortController())
  useEffect(() => {
    const left = new AbortController()
    controller.current = left
    return () => left.abort()
  }, [])
  return () => controller.current.signal
}
