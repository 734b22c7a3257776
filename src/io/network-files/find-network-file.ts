import { ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import { parseSafeJson } from '../map-file/check-json'
import { refuse } from '../tables/refusal'
import { readXml } from '../xml/read-xml'
import type { NetworkFile, NetworkFileFormat } from './network-file-format'
import { networkFileFormats } from './network-file-formats'

const tableNames = /\.(?:csv|tsv|txt)$/iu
const pageNames = /\.html?$/iu
const jsonNames = /\.(?:json|cyjs)$/iu
const xmlNames = /\.(?:xml|gexf|graphml)$/iu
const otherNames = /\.(?:net|dl|paj)$/iu

/**
 * The format of a file that is no table; null: it is one. What is built like JSON or XML, or is called so,
 * and is of no format here is refused: as damaged where it does not even hold together.
 */
export function findNetworkFile(file: NetworkFile): Result<NetworkFileFormat | null, ImportIssue> {
  const { fileName, text } = file
  if (text.trim() === '') return refuse('file-empty')
  if (/^\s*\[\s*\{\s*"CXVersion"/u.test(text)) return refuse('format-not-supported')
  const found = networkFileFormats.find(({ isLike }) => isLike(file))
  if (found !== undefined) return ok(found)
  if (tableNames.test(fileName) || pageNames.test(fileName)) return ok(null)
  if (jsonNames.test(fileName) || /^\s*[[{]/u.test(text)) return refuseUnknown(parseSafeJson(text))
  if (xmlNames.test(fileName) || /^\s*</u.test(text)) return refuseUnknown(readXml(text))
  return otherNames.test(fileName) ? refuse('format-not-known') : ok(null)
}

function refuseUnknown(read: Result<unknown, ImportIssue>): Result<never, ImportIssue> {
  return read.ok ? refuse('format-not-known') : read
}
