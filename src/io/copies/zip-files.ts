import { zipSync } from 'fflate'

/** Without a zone, so that the archive holds these very figures wherever it is made. */
const fixedTime = '1980-01-01T00:00:00'

/** An archive of these files, in their order. The same files always give the same bytes. */
export function zipFiles(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files }, { mtime: fixedTime, level: 6 })
}
