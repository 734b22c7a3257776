import type { Page } from 'playwright-core'

/** The files of all earlier versions that the browser holds, by name. */
export function listVersionFiles(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names: string[] = []
    const top = await navigator.storage.getDirectory()
    const root = await top.getDirectoryHandle('earlier-versions', { create: true })
    for await (const folder of root.values())
      if (folder instanceof FileSystemDirectoryHandle)
        for await (const name of folder.keys()) names.push(name)
    return names
  })
}

/** Turns one byte in the middle of the file of the one version there is. */
export function turnByteOfVersion(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const top = await navigator.storage.getDirectory()
    const root = await top.getDirectoryHandle('earlier-versions')
    const [folder] = await Array.fromAsync(root.values())
    const [file] = await Array.fromAsync((folder as FileSystemDirectoryHandle).values())
    const handle = file as FileSystemFileHandle
    const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer())
    const middle = bytes.length >> 1
    const writable = await handle.createWritable()
    await writable.write(bytes.with(middle, (bytes[middle] ?? 0) ^ 0x10))
    await writable.close()
  })
}

/** Leaves half of a version's file beside it, as a browser does that is ended while it writes. */
export function leaveHalfOfVersion(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const top = await navigator.storage.getDirectory()
    const root = await top.getDirectoryHandle('earlier-versions')
    const [folder] = await Array.fromAsync(root.values())
    const directory = folder as FileSystemDirectoryHandle
    const [file] = await Array.fromAsync(directory.values())
    const whole = await (file as FileSystemFileHandle).getFile()
    const half = await directory.getFileHandle(`${whole.name}.part`, { create: true })
    const writable = await half.createWritable()
    await writable.write(whole.slice(0, whole.size >> 1))
    await writable.close()
  })
}
