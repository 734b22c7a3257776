import { hashText } from '../domain/record-hash'

/** Where the earlier versions of one map lie. Small, so that a test can stand in for a disk. */
export interface VersionFolder {
  listNames(): Promise<readonly string[]>
  read(name: string): Promise<Uint8Array>
  /** The bytes are on the disk once this resolves. */
  write(name: string, bytes: Uint8Array): Promise<void>
  rename(from: string, to: string): Promise<void>
  remove(name: string): Promise<void>
}

export type OpenVersionFolder = (mapId: string) => Promise<VersionFolder | null>

const root = 'earlier-versions'

/** The folder in the browser's own file system; null where the browser has none or refuses it. */
export const openVersionFolder: OpenVersionFolder = async (mapId) => {
  const all = await openRoot('create')
  if (all === null) return null
  return toVersionFolder(await all.getDirectoryHandle(folderName(mapId), { create: true }))
}

/** Removes every earlier version of a map: it goes when the map is deleted, and never before. */
export async function removeVersionFolder(mapId: string): Promise<void> {
  const all = await openRoot('look')
  try {
    await all?.removeEntry(folderName(mapId), { recursive: true })
  } catch (error) {
    // A map that never had an earlier version has no folder.
    if (!isNotFound(error)) throw error
  }
}

/** An id may be any text; a hash of it is a name that every file system takes. */
function folderName(mapId: string): string {
  return hashText(mapId)
}

async function openRoot(how: 'create' | 'look'): Promise<FileSystemDirectoryHandle | null> {
  const { storage } = navigator as { storage?: Partial<StorageManager> }
  try {
    const top = await storage?.getDirectory?.()
    return (await top?.getDirectoryHandle(root, { create: how === 'create' })) ?? null
  } catch {
    // Private windows and some managed computers refuse; whoever asked says that nothing is kept.
    return null
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError'
}

/** Parts of the file system that only workers have, or that the type library does not know yet. */
type WorkerFileHandle = FileSystemFileHandle & {
  createSyncAccessHandle(): Promise<{
    truncate(size: number): void
    write(bytes: Uint8Array, options: { readonly at: number }): number
    flush(): void
    close(): void
  }>
  move(name: string): Promise<void>
}

function toVersionFolder(folder: FileSystemDirectoryHandle): VersionFolder {
  const find = async (name: string) => (await folder.getFileHandle(name)) as WorkerFileHandle
  return {
    async listNames() {
      const names: string[] = []
      for await (const name of folder.keys()) names.push(name)
      return names
    },
    async read(name) {
      const file = await (await find(name)).getFile()
      return new Uint8Array(await file.arrayBuffer())
    },
    async write(name, bytes) {
      const file = (await folder.getFileHandle(name, { create: true })) as WorkerFileHandle
      const access = await file.createSyncAccessHandle()
      try {
        access.truncate(0)
        // Some browsers write less instead of failing when the disk is full.
        if (access.write(bytes, { at: 0 }) < bytes.length)
          throw new DOMException('Only part of the file was written', 'QuotaExceededError')
        access.flush()
      } finally {
        access.close()
      }
    },
    rename: async (from, to) => (await find(from)).move(to),
    remove: (name) => folder.removeEntry(name),
  }
}
