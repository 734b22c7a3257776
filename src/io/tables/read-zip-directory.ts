import { ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import { refuse } from './refusal'

export interface ZipEntry {
  readonly name: string
  readonly isStored: boolean
  readonly packedSize: number
  /** The size the archive says the entry has; it may lie. */
  readonly statedSize: number
  /** Where the packed bytes begin. */
  readonly start: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const endLength = 22
const longestComment = 65_535

/** The table of contents of a zip archive, from its end. Entries must lie inside and not overlap. */
export function readZipDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], ImportIssue> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return refuse('file-not-readable')
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  const count = view.getUint16(end + 10, true)
  for (let index = 0; index < count; index += 1) {
    const found = readEntry(view, at)
    if (found === null) return refuse('file-not-readable')
    entries.push(found.entry)
    at = found.next
  }
  return doOverlap(entries) ? refuse('zip-unsafe') : ok(entries)
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at
  }
  return null
}

function readEntry(view: DataView, at: number): { entry: ZipEntry; next: number } | null {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) return null
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
    view.getUint16(at + offset, true),
  ) as [number, number, number]
  const method = view.getUint16(at + 10, true)
  const packedSize = view.getUint32(at + 20, true)
  const start = findStart(view, view.getUint32(at + 42, true))
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
  const isKnown = method === 0 || method === 8
  if (start === null || isEncrypted || !isKnown || start + packedSize > view.byteLength) return null
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)
  return {
    entry: {
      name: new TextDecoder().decode(name),
      isStored: method === 0,
      packedSize,
      statedSize: view.getUint32(at + 24, true),
      start,
    },
    next: at + 46 + nameLength + extraLength + commentLength,
  }
}

function findStart(view: DataView, header: number): number | null {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== localMark) return null
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
}

function doOverlap(entries: readonly ZipEntry[]): boolean {
  const inOrder = [...entries].sort((a, b) => a.start - b.start)
  return inOrder.some((entry, index) => {
    const next = inOrder[index + 1]
    return next !== undefined && entry.start + entry.packedSize > next.start
  })
}
