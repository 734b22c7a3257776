import { saveFile } from './save-file'

/** The whole map, for its owner. */
export function saveMapFile(title: string, bytes: Uint8Array): void {
  saveFile({ title, ending: '.joinedup.json', type: 'application/json', bytes })
}
