import { wrap } from 'comlink'
import type { FindingFigures } from '../analysis/finding-figures'
import type { Question } from '../analysis/question'
import { entriesOf, type Network } from '../domain/network'
import type { TermDatesChoice } from '../io/term-dates/write-term-dates'
import type {
  ExportChoice,
  ExportPreview,
  ExportService,
  ExportSource,
  TemplateWords,
  WrittenExport,
} from '../workers/export-service'
import type { FindingsChoice, ListFile, WrittenList } from '../workers/findings-service'
import type { OpenWorker } from './open-worker'

/** One map on its way out, as it was when it was taken. Every file of it is of that moment. */
export interface ExportSession {
  preview(choice: ExportChoice): Promise<ExportPreview>
  write(choice: ExportChoice): Promise<WrittenExport>
  writeKey(choice: ExportChoice): Promise<Uint8Array>
  /** The numbers that the sentences of the findings are made of. */
  findingFigures(question: Question): Promise<FindingFigures>
  /** The findings file. The complete form is for the owner of the map alone. */
  writeFindings(choice: FindingsChoice): Promise<Uint8Array>
  /** A list as it stands on screen, for a spreadsheet. */
  writeList(list: ListFile): Promise<WrittenList>
  /** Term ends, for a calendar. */
  writeTermDates(choice: TermDatesChoice): Promise<Uint8Array>
  /** Ends the worker and whatever it is at. What it was asked is then never answered. */
  close(): void
}

export interface ExportClient {
  /** Given a network, that is written; else what the database holds. */
  open(map: { readonly mapId: string } | { readonly network: Network }): ExportSession
  /** An empty spreadsheet for a new map of this title. */
  writeTemplate(words: Omit<TemplateWords, 'mapId'>): Promise<Uint8Array>
}

interface Surroundings {
  readonly openWorker: OpenWorker
  readonly newId: () => string
}

/** One worker for each map on its way out. */
export function createExportClient({ openWorker, newId }: Surroundings): ExportClient {
  return {
    open(map) {
      const { endpoint, close } = openWorker('export')
      const service = wrap<ExportService>(endpoint)
      const source: ExportSource =
        'mapId' in map
          ? { kind: 'stored', mapId: map.mapId }
          : { kind: 'sent', entries: entriesOf(map.network) }
      let taken: Promise<void> | null = null

      async function afterTaking<Value>(ask: () => Promise<Value>): Promise<Value> {
        taken ??= service.take(source)
        await taken
        return await ask()
      }

      return {
        preview: (choice) => afterTaking(() => service.preview(choice)),
        write: (choice) =>
          afterTaking<WrittenExport>(async () => await service.write(choice, newId())),
        writeKey: (choice) => afterTaking(() => service.writeKey(choice)),
        findingFigures: (question) => afterTaking(() => service.figures(question)),
        writeFindings: (choice) => afterTaking(() => service.writeFindings(choice)),
        writeList: (list) => afterTaking<WrittenList>(() => service.writeList(list)),
        writeTermDates: (choice) => afterTaking(() => service.writeTermDates(choice)),
        close,
      }
    },

    async writeTemplate(words) {
      const { endpoint, close } = openWorker('export')
      try {
        return await wrap<ExportService>(endpoint).writeTemplate({ ...words, mapId: newId() })
      } finally {
        close()
      }
    },
  }
}
