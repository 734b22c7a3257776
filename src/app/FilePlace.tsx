import { useEffect, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { ImportFile } from '../state/import-client'
import { ImportPlace } from './ImportPlace'
import { MapFilePlace } from './MapFilePlace'
import { Page } from './Page'
import type { OpenedMap } from './start-services'

export interface FilePlaceProps {
  /** The first is what is opened; the others were given together with it. */
  readonly files: readonly File[]
  /** The map that is open; without one, the file begins a new map. */
  readonly opened?: OpenedMap
  /** Saves that map to a file of the person's own. */
  readonly onSaveCopy?: () => void
  readonly onClose: () => void
}

/** A dropped or picked file: a map of our own opens, anything else goes through the import pages. */
export function FilePlace({ files, opened, onSaveCopy = nothingToSave, onClose }: FilePlaceProps) {
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
  return <ImportPlace file={file} opened={opened} onSaveCopy={onSaveCopy} onClose={onClose} />
}

function nothingToSave(): void {}

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
