import type { RefusedFile } from '../io/import-plan'

const mostWithoutProgressInMilliseconds = 20_000

export interface ProgressWatch {
  progressed(): void
  end(): void
  /** What the work gives, or a refusal if it is ended first. */
  orRefused<Value>(work: Promise<Value>): Promise<Value | RefusedFile>
}

/** Ends the worker once: when told to, or when nothing has been heard for too long. */
export function watchProgress(close: () => void): ProgressWatch {
  const refused: RefusedFile = { refused: { code: 'time-out', level: 'refuse' } }
  let stop: () => void = ignore
  let timer: ReturnType<typeof setTimeout> | undefined
  let isEnded = false
  // Progress that is heard after its work must not end a worker that only waits.
  let isWorking = false

  function end() {
    if (isEnded) return
    isEnded = true
    clearTimeout(timer)
    close()
    stop()
  }

  function progressed() {
    clearTimeout(timer)
    if (isWorking && !isEnded) timer = setTimeout(end, mostWithoutProgressInMilliseconds)
  }

  return {
    end,
    progressed,
    async orRefused<Value>(work: Promise<Value>): Promise<Value | RefusedFile> {
      if (isEnded) return refused
      isWorking = true
      progressed()
      const ended = new Promise<RefusedFile>((resolve) => {
        stop = () => resolve(refused)
      })
      try {
        return await Promise.race([work, ended])
      } finally {
        isWorking = false
        clearTimeout(timer)
      }
    },
  }
}

function ignore(): void {}
