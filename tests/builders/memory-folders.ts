import type { OpenVersionFolder, VersionFolder } from '../../src/storage/version-folder'

/** Folders of earlier versions in memory, one per map, for a page that has no file system. */
export function createMemoryFolders() {
  const files = new Map<string, Map<string, Uint8Array>>()
  const filesOf = (mapId: string) => {
    const known = files.get(mapId) ?? new Map<string, Uint8Array>()
    files.set(mapId, known)
    return known
  }
  const open: OpenVersionFolder = async (mapId) => toFolder(filesOf(mapId))
  return { open, filesOf, folderOf: (mapId: string) => toFolder(filesOf(mapId)) }
}

function toFolder(files: Map<string, Uint8Array>): VersionFolder {
  const get = (name: string) => {
    const bytes = files.get(name)
    if (bytes === undefined) throw new DOMException(name, 'NotFoundError')
    return bytes
  }
  return {
    listNames: async () => [...files.keys()],
    read: async (name) => get(name).slice(),
    write: async (name, bytes) => void files.set(name, bytes.slice()),
    async rename(from, to) {
      files.set(to, get(from))
      files.delete(from)
    },
    async remove(name) {
      get(name)
      files.delete(name)
    },
  }
}
