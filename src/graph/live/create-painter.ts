import type { Core } from 'cytoscape'
import { createStylesheet, type MapLook } from '../stylesheet'
import { chooseLabels } from './choose-labels'
import { findHighlight } from './find-highlight'
import type { LiveMapInput } from './live-map-input'
import type { LabelSize } from './measure-label'
import { paintState } from './paint-state'

interface Viewing {
  readonly pointed: string | null
  readonly room: { readonly width: number; readonly height: number }
  /** The zoom at which everything drawn fits the room. */
  readonly fittedZoom: number
}

export type Paint = (input: LiveMapInput, viewing: Viewing) => void

/** Further out, figures on lines would lie closer than anybody can tell apart. */
const leastZoomForCounts = 0.7

/** Paints looks and labels; rules are made again only when theme, zoom or size of text change. */
export function createPainter(core: Core, measure: (label: string) => LabelSize): Paint {
  let last: MapLook | null = null

  function restyle({ theme, textScale }: LiveMapInput) {
    const look = { theme, textScale, unit: 1 / core.zoom() }
    const isSame = last?.unit === look.unit && last.textScale === textScale
    if (isSame && last?.theme === theme) return
    last = look
    core.style(createStylesheet(look))
  }

  return (input, { pointed, room, fittedZoom }) => {
    restyle(input)
    const { elements, selection, current } = input
    const isDrawn = (id: string) => core.getElementById(id).nonempty()
    const chosen = (pointed === null ? selection : [pointed]).filter(isDrawn)
    const highlight = chosen.length === 0 ? null : findHighlight(elements.lines, chosen)
    const looked = [current, ...selection, pointed].filter((id) => id !== null)
    const closeness = core.zoom() / fittedZoom
    const labels = chooseLabels(core, input, { looked, highlight, room, closeness, measure })
    const countsLines = core.zoom() >= leastZoomForCounts
    core.batch(() => paintState(core, input, { highlight, labels, countsLines }))
  }
}
