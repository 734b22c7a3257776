import { transfer } from 'comlink'
import { analysisIds } from '../analysis/analyses'
import type { AnalysisId, Answers } from '../analysis/answer'
import { askColumns } from '../analysis/ask-columns'
import type { Asked } from '../analysis/asked'
import { buildColumns, type Columns } from '../analysis/columns'
import { type FindingFigures, toFindingFigures } from '../analysis/finding-figures'
import { toFindings, toSharedFindings, type WordsOfFindings } from '../analysis/findings'
import { type ListCell, type ListTable, toListTables } from '../analysis/list-tables'
import { isSameQuestion, type Question } from '../analysis/question'
import { getInfo, type Network } from '../domain/network'
import { kinds } from '../domain/records'
import { joinCell } from '../io/csv-set/cell-lists'
import type { TableCell } from '../io/csv-set/table-cell'
import { writeCsvTable } from '../io/csv-set/write-csv-table'
import { type WorkbookRefusal, writeSheets } from '../io/workbook/write-sheets'

export interface FindingsChoice {
  readonly question: Question
  /** `complete` is for the owner of the map; `shared` leaves out what only the owner may see. */
  readonly form: 'complete' | 'shared'
  readonly words: WordsOfFindings
}

/** One list of one answer, as a file for a spreadsheet. */
export interface ListChoice {
  readonly question: Question
  readonly id: AnalysisId
  readonly list: string
  readonly format: 'csv' | 'workbook'
  /** What the list and its columns are called on screen; a column without words keeps its code. */
  readonly title: string
  readonly headings: Readonly<Record<string, string>>
  /** `withheld` stands for whoever is not to be named in any file. */
  readonly words: { readonly yes: string; readonly no: string; readonly withheld: string }
}

export type WrittenList =
  | { readonly outcome: 'written'; readonly bytes: Uint8Array }
  | { readonly outcome: 'refused'; readonly refusal: WorkbookRefusal }

/** Findings of the map that an export worker has taken in, worked out once for each question. */
export function createFindingsService(getNetwork: () => Network) {
  let columnsOf: { readonly network: Network; readonly columns: Columns } | null = null
  let latest: { readonly columns: Columns; readonly asked: Asked } | null = null

  function ask(question: Question): Asked {
    const network = getNetwork()
    if (columnsOf?.network !== network) columnsOf = { network, columns: buildColumns(network) }
    const { columns } = columnsOf
    const isKnown = latest?.columns === columns && isSameQuestion(latest.asked.question, question)
    if (latest === null || !isKnown) latest = { columns, asked: askColumns(columns, question) }
    return latest.asked
  }

  return {
    /** The numbers for the sentences that go along with the findings. */
    figures(question: Question): FindingFigures {
      const { answer } = ask(question)
      const answers = Object.fromEntries(analysisIds.map((id) => [id, answer(id)]))
      return toFindingFigures(answers as unknown as Answers)
    },

    /** The findings file: UTF-8, LF, the same bytes for the same map and choice. */
    writeFindings({ question, form, words }: FindingsChoice): Uint8Array {
      const complete = toFindings(ask(question), getInfo(getNetwork()), words)
      const findings = form === 'complete' ? complete : toSharedFindings(complete)
      return handOver(new TextEncoder().encode(`${JSON.stringify(findings, null, 1)}\n`))
    },

    async writeList(choice: ListChoice): Promise<WrittenList> {
      const tables = toListTables(ask(choice.question).answer(choice.id))
      const found = tables.find(({ list }) => list === choice.list)
      if (found === undefined) throw new Error(`${choice.id} has no list ${choice.list}`)
      const table = toRecordTable(found, choice, getNetwork())
      if (choice.format === 'csv') {
        const bytes = new TextEncoder().encode(writeCsvTable(table))
        return { outcome: 'written', bytes: handOver(bytes) }
      }
      const written = await writeSheets([table])
      if (!written.ok) return { outcome: 'refused', refusal: written.problem }
      return { outcome: 'written', bytes: handOver(written.value) }
    },
  }
}

function handOver(bytes: Uint8Array): Uint8Array {
  return transfer(bytes, [bytes.buffer])
}

/** Names in place of ids: the file is for somebody who reads the list on screen. */
function toRecordTable({ headings, rows }: ListTable, choice: ListChoice, network: Network) {
  const nameOf = createNames(network, choice.words.withheld)
  const toText = (value: string | number) =>
    typeof value === 'string' ? nameOf(value) : String(value)
  const toCell = (cell: ListCell): TableCell => {
    if (cell === null) return null
    if (typeof cell === 'number') return { is: 'number', value: cell }
    if (typeof cell === 'string') return { is: 'text', value: nameOf(cell) }
    if (typeof cell === 'boolean') return { is: 'text', value: choice.words[cell ? 'yes' : 'no'] }
    return { is: 'text', value: joinCell(cell.map(toText)) }
  }
  return {
    title: choice.title,
    headings: headings.map((code) => choice.headings[code] ?? code),
    rows: rows.map((row) => row.map(toCell)),
  }
}

function createNames(network: Network, withheld: string): (id: string) => string {
  const names = new Map<string, string>()
  for (const kind of kinds) {
    for (const record of network[kind].values()) {
      if ('name' in record) names.set(record.id, record.name)
    }
  }
  for (const { id, doNotExport } of network.people.values()) {
    if (doNotExport === true) names.set(id, withheld)
  }
  return (id) => names.get(id) ?? id
}
