interface SavedFile {
  readonly title: string
  /** How the name ends, its dot included. */
  readonly ending: string
  readonly type: string
  readonly bytes: Uint8Array
}

/**
 * An ordinary download, named after a title; gives the name back. The address of the bytes is let go
 * once the browser has them.
 */
export function saveFile({ title, ending, type, bytes }: SavedFile): string {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${toFileName(title)}${ending}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), secondsToStart * 1_000)
  return link.download
}

const secondsToStart = 60

/** A file name of a title: letters, digits and hyphens of any language, never empty. */
function toFileName(title: string): string {
  const name = title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 80)
  return name === '' ? 'map' : name
}
