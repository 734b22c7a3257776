import { v7 } from 'uuid'
import type { Info } from '../domain/info'
import { emptyNetwork, type Network, networkOf } from '../domain/network'
import type { RecordChanges } from '../domain/record-changes'
import { type RecordEntry, readRecord } from '../domain/records'
import type {
  ImportIssue,
  ImportMapping,
  ImportPlan,
  MatchAnswer,
  OnImportProgress,
  PlanSummary,
  RefusedFile,
} from '../io/import-plan'
import { type DuplicatePair, findDuplicates } from '../io/matching/find-duplicates'
import { planFromTables } from '../io/plan-import'
import { rankIssues, summarisePlan } from '../io/summarise-plan'
import { type GivenFile, readFiles } from '../io/tables/read-files'
import type { FileTables } from '../io/tables/read-tables'
import { readStoredEntries } from '../storage/read-stored-entries'

/** The map a file is compared with: kept in this browser, sent before, or none yet. */
export type CurrentMap =
  | { readonly kind: 'stored'; readonly mapId: string }
  | { readonly kind: 'sent'; readonly info: Info }
  | { readonly kind: 'none' }

export interface ImportRequest {
  /** Sent with the first plan; later plans read the same file again. */
  readonly file?: GivenFile
  /** Files that were given together with it. */
  readonly beside?: readonly GivenFile[]
  readonly current: CurrentMap
  readonly today: string
  readonly mapping?: ImportMapping
  readonly answers?: readonly MatchAnswer[]
}

interface OpenedFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly tables: FileTables
}

/** More than anybody reads at once; the rest can be fetched. */
const mostIssues = 1_000

/** What the import worker offers. It serves one file, or one map, and is then ended. */
export function createImportService() {
  const sent: RecordEntry[] = []
  // A plan made again must give the same ids, or the answers would find nobody.
  const ids = new Map<string, string>()
  let opened: OpenedFile | null = null
  let network: Network | null = null
  let plan: ImportPlan | null = null

  async function open({ file, beside }: ImportRequest): Promise<OpenedFile | RefusedFile> {
    if (file === undefined) {
      if (opened === null) throw new Error('The first plan comes with its file')
      return opened
    }
    const read = await readFiles(file, beside)
    if (!read.ok) return { refused: read.problem }
    return { ...file, tables: read.value }
  }

  return {
    /** Takes in part of the map, for a map that is not kept in this browser. */
    addCurrent(entries: readonly RecordEntry[]): void {
      sent.push(...entries)
    },

    async plan(
      request: ImportRequest,
      onProgress: OnImportProgress,
    ): Promise<PlanSummary | RefusedFile> {
      plan = null
      onProgress({ step: 'reading', share: 0 })
      const file = await open(request)
      if ('refused' in file) return file
      opened = file
      network ??= await readNetwork(request.current, sent)
      onProgress({ step: 'reading', share: 1 })
      const { mapping, answers = [] } = request
      const planned = planFromTables(file.tables, {
        bytes: file.bytes,
        fileName: file.name,
        network,
        today: request.today,
        newId: v7,
        ids,
        answers,
        onProgress,
        ...(mapping === undefined ? {} : { mapping }),
      })
      if ('refused' in planned) return planned
      plan = planned
      return summarisePlan(planned, mostIssues)
    },

    /** Which records sent before may be one and the same. */
    findDuplicates(info: Info): readonly DuplicatePair[] {
      return findDuplicates(networkOf(info, sent))
    },

    /** Part of the changes of the last plan, counted over updated and then added records. */
    readChanges(from: number, count: number): RecordChanges {
      const { updated = [], added = [] } = plan?.changes ?? {}
      const start = Math.max(0, from - updated.length)
      const end = Math.max(0, from + count - updated.length)
      return {
        updated: updated.slice(from, from + count),
        added: added.slice(start, end),
        removed: [],
      }
    },

    /** Part of the issues of the last plan, the gravest first. */
    readIssues(from: number, count: number): readonly ImportIssue[] {
      return rankIssues(plan?.issues ?? []).slice(from, from + count)
    },
  }
}

export type ImportService = ReturnType<typeof createImportService>

async function readNetwork(current: CurrentMap, sent: readonly RecordEntry[]): Promise<Network> {
  if (current.kind === 'none') return emptyNetwork(getStandIn())
  if (current.kind === 'sent') return networkOf(current.info, sent)
  const { info, entries } = await readStoredEntries(current.mapId)
  return networkOf(info, entries)
}

/** A map has an info; one that is not made yet has this one, which no plan reads. */
function getStandIn(): Info {
  const read = readRecord('info', { id: v7(), title: '-' })
  if (!read.ok || read.value.kind !== 'info') throw new Error('The stand-in is a valid info')
  return read.value.record
}
