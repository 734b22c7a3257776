import { transfer } from 'comlink'
import { analysisIds } from '../analysis/analyses'
import type { Answers } from '../analysis/answer'
import { askColumns } from '../analysis/ask-columns'
import type { Asked } from '../analysis/asked'
import { buildColumns, type Columns } from '../analysis/columns'
import { type FindingFigures, toFindingFigures } from '../analysis/finding-figures'
import { toFindings, toSharedFindings, type WordsOfFindings } from '../analysis/findings'
import { isSameQuestion, type Question } from '../analysis/question'
import { getInfo, type Network } from '../domain/network'
import { type TableCell, toText } from '../io/csv-set/table-cell'
import { writeCsvTable } from '../io/csv-set/write-csv-table'
import { type TermDatesChoice, writeTermDates } from '../io/term-dates/write-term-dates'
import { type WorkbookRefusal, writeSheets } from '../io/workbook/write-sheets'

export interface FindingsChoice {
  readonly question: Question
  /** `complete` is for the owner of the map; `shared` leaves out what only the owner may see. */
  readonly form: 'complete' | 'shared'
  readonly words: WordsOfFindings
}

/** A list as it stands on screen, for a spreadsheet: words and names are already in place. */
export interface ListFile {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  readonly format: 'csv' | 'workbook'
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

    async writeList({ format, title, headings, rows }: ListFile): Promise<WrittenList> {
      const table = { title, headings, rows: rows.map((row) => row.map(toCell)) }
      if (format === 'csv') {
        const bytes = new TextEncoder().encode(writeCsvTable(table))
        return { outcome: 'written', bytes: handOver(bytes) }
      }
      const written = await writeSheets([table])
      if (!written.ok) return { outcome: 'refused', refusal: written.problem }
      return { outcome: 'written', bytes: handOver(written.value) }
    },

    /** Term ends as a calendar file, one event that lasts a day for each. */
    writeTermDates(choice: TermDatesChoice): Uint8Array {
      return handOver(new TextEncoder().encode(writeTermDates(getNetwork(), choice)))
    },
  }
}

function handOver(bytes: Uint8Array): Uint8Array {
  return transfer(bytes, [bytes.buffer])
}

function toCell(value: string | number | null): TableCell {
  if (value === null) return null
  return typeof value === 'number' ? { is: 'number', value } : toText(value)
}
