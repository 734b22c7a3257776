import { proxy, wrap } from 'comlink'
import { entriesOf, getInfo, type Network } from '../domain/network'
import type { RecordChanges } from '../domain/record-changes'
import type { RecordEntry } from '../domain/records'
import type {
  ImportIssue,
  ImportMapping,
  MatchAnswer,
  OnImportProgress,
  PlanSummary,
  RefusedFile,
} from '../io/import-plan'
import type { CurrentMap, ImportRequest, ImportService } from '../workers/import-service'
import { type Clock, systemClock } from './clock'
import type { OpenWorker } from './open-worker'
import { watchProgress } from './watch-progress'

export interface ImportClient {
  /**
   * Opens a file in a worker of its own. The file is compared with what the database holds of the
   * map, with a network that is sent there, or with nothing.
   */
  open(file: ImportFile, current?: ImportInto): OpenedImport
}

export interface ImportFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Files that were given together with it: two lists of Gephi are one import. */
  readonly beside?: readonly Omit<ImportFile, 'beside'>[]
}

export type ImportInto = { readonly mapId: string } | { readonly network: Network }

export interface ImportChoices {
  readonly mapping?: ImportMapping
  readonly answers?: readonly MatchAnswer[]
}

/** One file being imported. Nothing of it is left once it is cancelled, refused or collected. */
export interface OpenedImport {
  /** What the file would change. May be asked again with other choices; refused, it is over. */
  plan(choices?: ImportChoices, onProgress?: OnImportProgress): Promise<PlanSummary | RefusedFile>
  /** All issues of the last plan, for the problem list. */
  collectIssues(): Promise<readonly ImportIssue[]>
  /** The changes of the last plan, fetched in parts that do not hold up the page. Ends the import. */
  collectChanges(): Promise<RecordChanges>
  /** Ends the import. What is still being planned is answered as refused. */
  cancel(): void
}

interface Surroundings {
  readonly openWorker: OpenWorker
  readonly clock?: Clock
}

const entriesPerPart = 2_000

/** One worker per file: a file that hangs is ended with its worker, and nothing is left behind. */
export function createImportClient({
  openWorker,
  clock = systemClock,
}: Surroundings): ImportClient {
  return {
    open(file, current) {
      const { endpoint, close } = openWorker('import')
      const service = wrap<ImportService>(endpoint)
      const watch = watchProgress(close)
      let isSent = false

      async function send(
        choices: ImportChoices,
        onProgress: OnImportProgress,
      ): Promise<PlanSummary | RefusedFile> {
        // The file is copied, not handed over: whoever opened it may open it once more.
        const request: ImportRequest = {
          ...choices,
          current: toCurrentMap(current),
          today: clock.today(),
          ...(isSent ? {} : toGivenFiles(file)),
        }
        if (!isSent) await sendNetwork(current, (part) => service.addCurrent(part))
        isSent = true
        return await service.plan(request, proxy(onProgress))
      }

      return {
        async plan(choices = {}, onProgress = ignore) {
          const planned = send(choices, (progress) => {
            watch.progressed()
            onProgress(progress)
          })
          const outcome = await watch.orRefused(planned)
          if ('refused' in outcome) watch.end()
          return outcome
        },
        collectIssues: () =>
          collectParts(
            (from) => service.readIssues(from, entriesPerPart),
            (part) => part.length,
          ).then((parts) => parts.flat()),
        async collectChanges() {
          const parts = await collectParts(
            (from) => service.readChanges(from, entriesPerPart),
            ({ added, updated }) => added.length + updated.length,
          )
          watch.end()
          return {
            added: parts.flatMap(({ added }) => added),
            updated: parts.flatMap(({ updated }) => updated),
            removed: [],
          }
        },
        cancel: watch.end,
      }
    },
  }
}

function toGivenFiles({
  beside = [],
  ...file
}: ImportFile): Pick<ImportRequest, 'file' | 'beside'> {
  return beside.length === 0 ? { file } : { file, beside }
}

function toCurrentMap(current: ImportInto | undefined): CurrentMap {
  if (current === undefined) return { kind: 'none' }
  return 'mapId' in current
    ? { kind: 'stored', mapId: current.mapId }
    : { kind: 'sent', info: getInfo(current.network) }
}

async function sendNetwork(
  current: ImportInto | undefined,
  send: (entries: readonly RecordEntry[]) => Promise<void>,
): Promise<void> {
  if (current === undefined || !('network' in current)) return
  const entries = entriesOf(current.network).filter(({ kind }) => kind !== 'info')
  for (let from = 0; from < entries.length; from += entriesPerPart) {
    await send(entries.slice(from, from + entriesPerPart))
  }
}

/** Each part comes in a task of its own, so the page can answer in between. */
async function collectParts<Part>(
  read: (from: number) => Promise<Part>,
  sizeOf: (part: Part) => number,
): Promise<readonly Part[]> {
  const parts: Part[] = []
  let from = 0
  for (let isMore = true; isMore; ) {
    const part = await read(from)
    parts.push(part)
    from += sizeOf(part)
    isMore = sizeOf(part) === entriesPerPart
  }
  return parts
}

function ignore(): void {}
