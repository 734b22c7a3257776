import { useMemo, useSyncExternalStore } from 'react'
import { useIntl } from 'react-intl'
import { darkTheme, lightTheme, type MapTheme } from '../../graph/map-theme'

const forced = '(forced-colors: active)'

/** The theme of the page, which the root element carries: the canvas cannot read style rules. */
export function useMapTheme(): MapTheme {
  const intl = useIntl()
  const isDark = useSyncExternalStore(watchPage, hasDarkColours)
  const isForced = useSyncExternalStore(watchForced, hasForcedColours)
  return useMemo(() => {
    const theme = isDark ? darkTheme : lightTheme
    if (!isForced) return theme
    return toSystemTheme({
      person: intl.formatMessage({ id: 'map.letter.person' }),
      organisation: intl.formatMessage({ id: 'map.letter.organisation' }),
      partnership: intl.formatMessage({ id: 'map.letter.partnership' }),
      strategy: intl.formatMessage({ id: 'map.letter.strategy' }),
    })
  }, [isDark, isForced, intl])
}

/** The device's own colours: shapes are outlines, and a letter says what each of them is. */
function toSystemTheme(letters: NonNullable<MapTheme['letters']>): MapTheme {
  const ground = readColour('Canvas')
  const ink = readColour('CanvasText')
  const kinds = { person: ground, organisation: ground, partnership: ground, strategy: ground }
  return { ground, ink, line: ink, accent: readColour('Highlight'), kinds, letters }
}

/** The canvas knows no names of system colours, only what the browser makes of them. */
function readColour(name: string): string {
  const sample = document.createElement('span')
  sample.style.color = name
  document.body.append(sample)
  const { color } = getComputedStyle(sample)
  sample.remove()
  return color
}

function hasForcedColours(): boolean {
  return matchMedia(forced).matches
}

function watchForced(onChange: () => void): () => void {
  const query = matchMedia(forced)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

function hasDarkColours(): boolean {
  return document.documentElement.dataset.colours === 'dark'
}

function watchPage(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ['data-colours'] })
  return () => observer.disconnect()
}
