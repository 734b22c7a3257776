import { Inflate } from 'fflate'
import { ok, type Result } from '../../lib/result'
import type { ImportIssue, LimitName } from '../import-plan'
import { importLimits } from './import-limits'
import { readZipDirectory, type ZipEntry } from './read-zip-directory'
import { refuse } from './refusal'

const pieceSize = 65_536
/** A few kilobytes may pack as well as they like: only what is large can do harm. */
const smallest = 1_048_576

/**
 * Refuses an archive that would unpack to more than it may: by the sizes it states, then by counting
 * while unpacking, as those sizes may lie. Gives the entries. Nothing unpacked is kept.
 */
export function checkZip(bytes: Uint8Array): Result<readonly ZipEntry[], ImportIssue> {
  const directory = readZipDirectory(bytes)
  if (!directory.ok) return directory
  const entries = directory.value
  if (entries.length > importLimits.zipEntries) {
    return refuseZip('zip-entries', importLimits.zipEntries, entries.length)
  }
  if (entries.some(({ name }) => name.split(/[/\\]/u).includes('..'))) return refuse('zip-unsafe')
  const stated = checkSizes(
    entries,
    entries.map(({ statedSize }) => statedSize),
  )
  if (stated !== null) return stated
  const counted: number[] = []
  for (const entry of entries) {
    const size = countUnpacked(bytes, entry)
    if (size === null) return refuse('file-not-readable')
    counted.push(size)
    const tooMuch = checkSizes(entries, counted)
    if (tooMuch !== null) return tooMuch
  }
  return ok(entries)
}

function checkSizes(entries: readonly ZipEntry[], sizes: readonly number[]) {
  const { zipEntryBytes, zipBytes, zipRatio } = importLimits
  const largest = Math.max(0, ...sizes)
  if (largest > zipEntryBytes) return refuseZip('zip-entry-bytes', zipEntryBytes, largest)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  if (total > zipBytes) return refuseZip('zip-bytes', zipBytes, total)
  const ratios = sizes.map((size, index) => {
    const packed = entries[index]?.packedSize ?? 0
    return size > smallest ? Math.ceil(size / Math.max(1, packed)) : 0
  })
  const ratio = Math.max(0, ...ratios)
  return ratio > zipRatio ? refuseZip('zip-ratio', zipRatio, ratio) : null
}

function refuseZip(of: LimitName, most: number, count: number) {
  return refuse('zip-unsafe', { limit: { of, most }, count })
}

/** Bytes the entry unpacks to, counting no further than the limit; null if it is damaged. */
function countUnpacked(bytes: Uint8Array, entry: ZipEntry): number | null {
  const { start, packedSize, isStored } = entry
  if (isStored) return packedSize
  let size = 0
  let isWhole = false
  const inflate = new Inflate((piece, isLast) => {
    size += piece.length
    isWhole = isLast
  })
  try {
    for (let from = 0; from < packedSize && size <= importLimits.zipEntryBytes; from += pieceSize) {
      const to = Math.min(from + pieceSize, packedSize)
      inflate.push(bytes.subarray(start + from, start + to), to === packedSize)
    }
  } catch {
    return null
  }
  return isWhole || size > importLimits.zipEntryBytes ? size : null
}
