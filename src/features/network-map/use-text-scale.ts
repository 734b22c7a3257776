import { useSyncExternalStore } from 'react'

/** The usual size of text in a browser, in px. */
const usualSize = 16

/** How much larger than usual the reader wants text: the canvas does not know the page's size. */
export function useTextScale(): number {
  return useSyncExternalStore(watchSize, readScale)
}

function readScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Number.isFinite(size) ? size / usualSize : 1
}

function watchSize(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ['style'] })
  return () => observer.disconnect()
}
