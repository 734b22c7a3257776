import type { Network } from '../domain/network'
import type {
  ImportIssue,
  ImportMapping,
  ImportPlan,
  MatchAnswer,
  OnImportProgress,
  RefusedFile,
} from './import-plan'
import { planTables } from './modes/plan-tables'
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
export function planFromTables(file: FileTables, request: PlanRequest): ImportPlan {
  const { network, today, newId, onProgress = ignore, answers = [] } = request
  const ids = request.ids ?? new Map<string, string>()
  const listing = file.tables.filter(({ sheet }) => !guidance.test(sheet))
  const tables = listing.length === 0 ? file.tables : listing
  const plan = planTables({
    tables,
    fileName: request.fileName,
    context: {
      network,
      today,
      answers,
      onProgress,
      idFor: (key) => {
        const id = ids.get(key) ?? newId()
        ids.set(key, id)
        return id
      },
    },
    ...(request.mapping === undefined ? {} : { mapping: request.mapping }),
  })
  const leftOut = file.tables.filter((table) => !tables.includes(table))
  return {
    file: {
      name: request.fileName,
      bytes: request.bytes.length,
      format: file.format,
      ...(file.encoding === undefined ? {} : { encoding: file.encoding }),
      ...(file.delimiter === undefined ? {} : { delimiter: file.delimiter }),
    },
    sheets: tables.map(({ sheet }) => sheet),
    ...plan,
    issues: [...file.issues, ...leftOut.map(toLeftOutIssue), ...plan.issues],
  }
}

function toLeftOutIssue({ sheet }: { readonly sheet: string }): ImportIssue {
  return { code: 'sheet-left-out', level: 'note', sheet }
}

function ignore(): void {}
