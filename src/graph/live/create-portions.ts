/** Work on the drawing that is spread over frames. */
export interface Portions {
  /** Works on all of these, a portion a frame; what is left of earlier work is left out. */
  run<Item>(
    items: readonly Item[],
    workOn: (portion: readonly Item[]) => void,
    whenDone?: () => void,
  ): void
  stop(): void
}

/** As many elements as are styled and drawn anew well within a frame. */
const perFrame = 16

/**
 * Everything new or changed is styled, measured and drawn by Cytoscape in the next frame in one go,
 * and two hundred elements together would hold up the page. A single portion is worked on at once.
 */
export function createPortions(): Portions {
  let frame: number | null = null

  function stop() {
    if (frame !== null) cancelAnimationFrame(frame)
    frame = null
  }

  return {
    stop,
    run(items, workOn, whenDone = () => undefined) {
      stop()
      workFrom(0)

      function workFrom(from: number) {
        const to = from + perFrame
        if (from < items.length) workOn(items.slice(from, to))
        if (items.length <= perFrame || from >= items.length) return whenDone()
        frame = requestAnimationFrame(() => {
          frame = null
          workFrom(to)
        })
      }
    },
  }
}
