/** Tells when nothing has stirred for a while. */
export interface QuietPeriod {
  stir(): void
  whenQuiet(): Promise<void>
  /** Waits no longer for anything; whoever was waiting goes on. */
  end(): void
}

export function createQuietPeriod(milliseconds: number): QuietPeriod {
  let timer: ReturnType<typeof setTimeout> | null = null
  let waiting: (() => void)[] = []

  function end() {
    if (timer !== null) clearTimeout(timer)
    timer = null
    for (const goOn of waiting) goOn()
    waiting = []
  }

  return {
    stir() {
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(end, milliseconds)
    },
    whenQuiet: () =>
      timer === null
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve)
          }),
    end,
  }
}
