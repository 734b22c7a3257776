import type {
  ImportMapping,
  MatchAnswer,
  OnImportProgress,
  PlanSummary,
  RefusedFile,
} from '../../io/import-plan'
import type { ImportClient, ImportFile, OpenedImport } from '../../state/import-client'
import { carryAnswers } from './carry-answers'

export interface Wanted {
  /** Null: everything is guessed, and what is not certain is asked. */
  readonly mapping: ImportMapping | null
  readonly answers: readonly MatchAnswer[]
}

export interface Planned {
  readonly outcome: PlanSummary | RefusedFile
  /** Those that were planned with. Their ids are new when the file had to be read again. */
  readonly answers: readonly MatchAnswer[]
}

export interface FilePlanner {
  /** Null: overtaken by a later call, or stopped. */
  plan(
    wanted: Wanted,
    shown: PlanSummary | null,
    onProgress: OnImportProgress,
  ): Promise<Planned | null>
  /** Ends the worker. The next plan reads the file again in a new one. */
  stop(): void
  /** The worker that holds the last plan; null when it has been stopped or refused the file. */
  opened(): OpenedImport | null
}

/** Plans one file as often as asked, one plan at a time; only the newest wish is planned. */
export function createFilePlanner(
  client: ImportClient,
  file: ImportFile,
  mapId: string | undefined,
): FilePlanner {
  let opened: OpenedImport | null = null
  let latest = 0
  let running: Promise<unknown> = Promise.resolve()

  function open(): OpenedImport {
    // The worker takes the bytes away, and the file may have to be read once more.
    const beside = (file.beside ?? []).map(copyOf)
    const copy = { ...copyOf(file), ...(beside.length === 0 ? {} : { beside }) }
    opened = client.open(copy, mapId === undefined ? undefined : { mapId })
    return opened
  }

  async function ask(wanted: Wanted, shown: PlanSummary | null, onProgress: OnImportProgress) {
    if (opened !== null)
      return { ...wanted, outcome: await opened.plan(toChoices(wanted), onProgress) }
    const service = open()
    const outcome = await service.plan(toChoices({ ...wanted, answers: [] }), onProgress)
    if ('refused' in outcome || shown === null || wanted.answers.length === 0) {
      return { ...wanted, outcome }
    }
    const answers = carryAnswers(wanted.answers, shown.matches, outcome.matches)
    return { answers, outcome: await service.plan(toChoices({ ...wanted, answers }), onProgress) }
  }

  return {
    async plan(wanted, shown, onProgress) {
      latest += 1
      const asked = latest
      const isNewest = () => asked === latest
      const planned = running.then(() =>
        isNewest()
          ? ask(wanted, shown, (progress) => {
              if (isNewest()) onProgress(progress)
            })
          : null,
      )
      // A failure is told to whoever asked; the next plan only waits for the end.
      running = planned.then(ignore, ignore)
      const found = await planned
      if (found === null || !isNewest()) return null
      if ('refused' in found.outcome) opened = null
      return found
    },
    stop() {
      latest += 1
      opened?.cancel()
      opened = null
      running = Promise.resolve()
    },
    opened: () => opened,
  }
}

function copyOf({ name, bytes }: ImportFile): ImportFile {
  return { name, bytes: bytes.slice() }
}

function toChoices({ mapping, answers }: Wanted) {
  return mapping === null ? { answers } : { mapping, answers }
}

function ignore(): void {}
