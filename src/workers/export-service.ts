import { transfer } from 'comlink'
import { getInfo, type Network, networkOf } from '../domain/network'
import { type RecordEntry, readRecord } from '../domain/records'
import type {
  AliasKeyRow,
  CopyChoices,
  CopyWithKey,
  PublicCopy,
  SharedCopy,
} from '../io/copies/copy-choices'
import { type CopyFormat, type CopyLoss, describeLoss } from '../io/copies/describe-loss'
import { findRevealing, type Revealing } from '../io/copies/find-revealing'
import { toPublicCopy } from '../io/copies/to-public-copy'
import { toSharedCopy } from '../io/copies/to-shared-copy'
import { writeAliasKey } from '../io/csv-set/write-alias-key'
import { writeCsvSet, zipCsvSet } from '../io/csv-set/write-csv-set'
import { writeCyjs } from '../io/cyjs/write-cyjs'
import { writeGexf } from '../io/gexf/write-gexf'
import { writeGraphml } from '../io/graphml/write-graphml'
import { writeKumu } from '../io/kumu/write-kumu'
import { writeMapFile } from '../io/map-file/write-map-file'
import { writePopolo } from '../io/popolo/write-popolo'
import { writeTemplate } from '../io/templates/write-template'
import { writeFullWorkbook } from '../io/workbook/write-full-workbook'
import type { WorkbookRefusal } from '../io/workbook/write-sheets'
import { writeWorkbook } from '../io/workbook/write-workbook'
import { ok, type Result } from '../lib/result'
import { readStoredEntries } from '../storage/read-stored-entries'
import { createFindingsService } from './findings-service'

/** What leaves: a copy in one of the formats, or the owner's own spreadsheet of everything. */
export type ExportFormat = CopyFormat | 'full-workbook'

export interface ExportChoice extends CopyChoices {
  readonly format: ExportFormat
}

/** What a person should know before the file is written. */
export interface ExportPreview {
  readonly losses: readonly CopyLoss[]
  readonly revealing: readonly Revealing[]
}

export type WrittenExport =
  | {
      readonly outcome: 'written'
      /** The title of the map as the copy has it: a hidden name is not in the name of the file. */
      readonly title: string
      readonly bytes: Uint8Array
    }
  | { readonly outcome: 'refused'; readonly refusal: WorkbookRefusal }

/** The map to write: kept in this browser, or sent whole because the page knows more. */
export type ExportSource =
  | { readonly kind: 'stored'; readonly mapId: string }
  | { readonly kind: 'sent'; readonly entries: readonly RecordEntry[] }

export interface TemplateWords {
  readonly mapId: string
  readonly title: string
  readonly guidance: readonly string[]
}

type SharedFormat = 'map-file' | 'csv-set' | 'workbook'
type PublicFormat = Exclude<CopyFormat, SharedFormat>

/** What the export worker offers. It serves one map as it was when it was taken in. */
export function createExportService() {
  let network: Network | null = null
  const sharedCopies = createKeeper(toSharedCopy)
  const publicCopies = createKeeper(toPublicCopy)

  function getNetwork(): Network {
    if (network === null) throw new Error('The map comes first')
    return network
  }

  function copyFor(choice: ExportChoice): {
    readonly copy: Network
    readonly key: readonly AliasKeyRow[]
  } {
    if (choice.format === 'full-workbook') return { copy: getNetwork(), key: [] }
    const copies = isShared(choice.format) ? sharedCopies : publicCopies
    return copies(getNetwork(), choice)
  }

  function write(choice: ExportChoice, exportId: string) {
    const { format } = choice
    if (format === 'full-workbook') return writeFullWorkbook(getNetwork())
    if (!isShared(format)) return writePublic(format, publicCopies(getNetwork(), choice).copy)
    return writeShared(format, sharedCopies(getNetwork(), choice).copy, exportId)
  }

  return {
    ...createFindingsService(getNetwork),

    /** Takes in the map. Everything asked later is about it as it is now. */
    async take(source: ExportSource): Promise<void> {
      network = await readNetwork(source)
    },

    preview(choice: ExportChoice): ExportPreview {
      const { copy } = copyFor(choice)
      const format = choice.format === 'full-workbook' ? 'workbook' : choice.format
      return { losses: describeLoss(getNetwork(), copy, format), revealing: findRevealing(copy) }
    },

    async write(choice: ExportChoice, exportId: string): Promise<WrittenExport> {
      const written = await write(choice, exportId)
      if (!written.ok) return { outcome: 'refused', refusal: written.problem }
      const { title } = getInfo(copyFor(choice).copy)
      return transfer({ outcome: 'written', title, bytes: written.value }, [written.value.buffer])
    },

    /** Who stands behind each alias of the copy of this choice. */
    writeKey(choice: ExportChoice): Uint8Array {
      return new TextEncoder().encode(writeAliasKey(copyFor(choice).key))
    },

    /** An empty spreadsheet to fill in, of a map that has no record yet. */
    async writeTemplate({ mapId, title, guidance }: TemplateWords): Promise<Uint8Array> {
      const read = readRecord('info', { id: mapId, title })
      if (!read.ok || read.value.kind !== 'info')
        throw new Error('A template has an id and a title')
      const written = await writeTemplate({ info: read.value.record, guidance })
      if (!written.ok) throw new Error('A template has neither many rows nor long cells')
      return written.value
    },
  }
}

export type ExportService = ReturnType<typeof createExportService>

async function readNetwork(source: ExportSource): Promise<Network> {
  if (source.kind === 'stored') {
    const { info, entries } = await readStoredEntries(source.mapId)
    return networkOf(info, entries)
  }
  const info = source.entries.find((entry) => entry.kind === 'info')
  if (info === undefined) throw new Error('A map has exactly one info record')
  return networkOf(info.record, source.entries)
}

function isShared(format: CopyFormat): format is SharedFormat {
  return format === 'map-file' || format === 'csv-set' || format === 'workbook'
}

async function writeShared(
  format: SharedFormat,
  copy: SharedCopy,
  exportId: string,
): Promise<Result<Uint8Array, WorkbookRefusal>> {
  switch (format) {
    case 'map-file':
      // No word of earlier states, of erasures or of what lies where: they are the owner's.
      return ok(toBytes(writeMapFile(copy, { exportId, parents: [] })))
    case 'csv-set':
      return ok(zipCsvSet(writeCsvSet(copy)))
    case 'workbook':
      return await writeWorkbook(copy)
  }
}

async function writePublic(
  format: PublicFormat,
  copy: PublicCopy,
): Promise<Result<Uint8Array, WorkbookRefusal>> {
  switch (format) {
    case 'kumu':
      return await writeKumu(copy)
    case 'popolo':
      return ok(toBytes(writePopolo(copy)))
    case 'gexf':
      return ok(toBytes(writeGexf(copy)))
    case 'graphml':
      return ok(toBytes(writeGraphml(copy)))
    case 'cyjs':
      return ok(toBytes(writeCyjs(copy)))
  }
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Keeps the last copy: what is described is then written without making it again. */
function createKeeper<Copy>(make: (network: Network, choices: CopyChoices) => CopyWithKey<Copy>) {
  let kept: { readonly choices: string; readonly made: CopyWithKey<Copy> } | null = null
  return (network: Network, choice: ExportChoice): CopyWithKey<Copy> => {
    const { leaveOutNotes, leaveOutParty, hideNames, aliases } = choice
    const asked = JSON.stringify([leaveOutNotes, leaveOutParty, hideNames, [...(aliases ?? [])]])
    if (kept?.choices !== asked) kept = { choices: asked, made: make(network, choice) }
    return kept.made
  }
}
