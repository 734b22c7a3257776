import type { Core, ElementDefinition } from 'cytoscape'

export interface Adder {
  /** Whether some of what was to be added is still to come. */
  isAdding(): boolean
  /** Adds these, and what is left of earlier ones is left out. */
  add(elements: readonly ElementDefinition[], whenAdded: () => void): void
  stop(): void
}

/** As many as are styled and drawn for the first time well within a frame. */
const elementsPerFrame = 30

/**
 * Adds elements a few a frame: everything new is styled, measured and drawn in the next frame in
 * one go, and two hundred together would hold up the page.
 */
export function createAdder(core: Core): Adder {
  let frame: number | null = null

  function stop() {
    if (frame !== null) cancelAnimationFrame(frame)
    frame = null
  }

  function addFrom(elements: readonly ElementDefinition[], from: number, whenAdded: () => void) {
    const to = from + elementsPerFrame
    core.add(elements.slice(from, to))
    if (elements.length <= elementsPerFrame) return whenAdded()
    frame = requestAnimationFrame(() => {
      frame = null
      if (to >= elements.length) whenAdded()
      else addFrom(elements, to, whenAdded)
    })
  }

  return {
    isAdding: () => frame !== null,
    stop,
    add(elements, whenAdded) {
      stop()
      addFrom(elements, 0, whenAdded)
    },
  }
}
