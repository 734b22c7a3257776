import type { Network } from '../domain/network'
import type { ReadTables } from './csv-set/read-record-tables'
import type {
  ImportIssue,
  ImportMapping,
  ImportPlan,
  MatchAnswer,
  OnImportProgress,
  RefusedFile,
} from './import-plan'
import { planTables } from './modes/plan-tables'
import { planOwnRecords } from './own-records/plan-own-records'
import { toOwnRows } from './own-records/to-own-rows'
import type { ImportContext } from './planning/import-context'
import { type FileTables, readTables } from './tables/read-tables'

export interface PlanRequest {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly network: Network
  /** Today's date, for what has ended. */
  readonly today: string
  readonly newId: () => string
  /** What a person chose; absent: everything is guessed. No columns: only sheet and heading row. */
  readonly mapping?: ImportMapping
  readonly answers?: readonly MatchAnswer[]
  readonly onProgress?: OnImportProgress
  /** Ids given out by an earlier plan of the same file, so that answers still find theirs. */
  readonly ids?: Map<string, string>
}

/** Sheets that explain and do not list. */
const guidance =
  /\(ignore\)|^(?:guidance|instructions?|notes?|read ?me|about|help|contents|cover|lists?|look ?ups?)$/iu

/**
 * What a file would change on the map, or why it is refused (formats, section 2). Pure but for ids:
 * the same network, file, mapping and answers give the same plan. Nothing is written.
 */
export async function planImport(request: PlanRequest): Promise<ImportPlan | RefusedFile> {
  const { bytes, fileName, onProgress = ignore } = request
  onProgress({ step: 'reading', share: 0 })
  const read = await readTables(bytes, fileName)
  if (!read.ok) return { refused: read.problem }
  onProgress({ step: 'reading', share: 1 })
  return planFromTables(read.value, request)
}

/** The second half: plans again from tables already read, when a mapping or an answer changed. */
export function planFromTables(file: FileTables, request: PlanRequest): ImportPlan | RefusedFile {
  if (file.network !== undefined) return planNetworkFile(file, file.network, request)
  if (file.records !== undefined) return planFromRecords(file, file.records, request)
  const listing = file.tables.filter(({ sheet }) => !guidance.test(sheet))
  const tables = listing.length === 0 ? file.tables : listing
  const plan = planTables({
    tables,
    fileName: request.fileName,
    context: createContext(request),
    ...(request.mapping === undefined ? {} : { mapping: request.mapping }),
  })
  const refused = plan.issues.find(({ level }) => level === 'refuse')
  if (refused !== undefined) return { refused }
  const leftOut = file.tables.filter((table) => !tables.includes(table))
  return {
    file: describeFile(file, request),
    sheets: tables.map(({ sheet }) => sheet),
    ...plan,
    issues: [...file.issues, ...leftOut.map(toLeftOutIssue), ...plan.issues],
  }
}

/** A file of ours says itself what every column is. */
function planFromRecords(
  file: FileTables,
  { candidates, issues }: ReadTables,
  request: PlanRequest,
): ImportPlan {
  return {
    file: describeFile(file, request),
    sheets: [''],
    mapping: { mode: 'one-seat', sheet: '', headingRow: 1, columns: [] },
    firstRows: [],
    ...planOwnRecords(toOwnRows(candidates), [...file.issues, ...issues], createContext(request)),
  }
}

function planNetworkFile(
  file: FileTables,
  network: NonNullable<FileTables['network']>,
  request: PlanRequest,
): ImportPlan | RefusedFile {
  const { readAs, council } = request.mapping ?? {}
  const choices = {
    ...(readAs === undefined ? {} : { readAs }),
    ...(council === undefined ? {} : { council }),
  }
  const planned = network.format.plan(network.file, createContext(request), choices)
  if (!planned.ok) return { refused: planned.problem }
  return {
    file: describeFile(file, request),
    sheets: [],
    mapping: { mode: 'network', sheet: '', headingRow: 0, columns: [], ...choices },
    firstRows: [],
    ...planned.value,
    issues: [...file.issues, ...planned.value.issues],
  }
}

function createContext({
  network,
  today,
  newId,
  onProgress = ignore,
  answers = [],
  ids = new Map<string, string>(),
}: PlanRequest): ImportContext {
  return {
    network,
    today,
    answers,
    onProgress,
    idFor: (key) => {
      const id = ids.get(key) ?? newId()
      ids.set(key, id)
      return id
    },
  }
}

function describeFile(
  { format, encoding, delimiter }: FileTables,
  { fileName, bytes }: PlanRequest,
): ImportPlan['file'] {
  return {
    name: fileName,
    bytes: bytes.length,
    format,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  }
}

function toLeftOutIssue({ sheet }: { readonly sheet: string }): ImportIssue {
  return { code: 'sheet-left-out', level: 'note', sheet }
}

function ignore(): void {}
