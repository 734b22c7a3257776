import type { Core, ElementDefinition } from 'cytoscape'
import { createStylesheet, type MapLook } from '../stylesheet'
import { chooseLabels } from './choose-labels'
import { findHighlight } from './find-highlight'
import type { LiveMapInput } from './live-map-input'
import type { LabelSize } from './measure-label'
import { listClasses, paintState } from './paint-state'

interface Viewing {
  readonly pointed: string | null
  readonly room: { readonly width: number; readonly height: number }
  /** The zoom at which everything drawn fits the room. */
  readonly fittedZoom: number
}

export interface Painter {
  /** Gives everything drawn its state and its label. */
  paint(input: LiveMapInput, viewing: Viewing): void
  /** The same for elements still to be added, but for labels: those wait until all are there. */
  dress(
    added: readonly ElementDefinition[],
    input: LiveMapInput,
    viewing: Viewing,
  ): readonly ElementDefinition[]
}

/** Further out, figures on lines would lie closer than anybody can tell apart. */
const leastZoomForCounts = 0.7

/** Paints looks and labels; rules are made again only when theme, zoom or size of text change. */
export function createPainter(core: Core, measure: (label: string) => LabelSize): Painter {
  let last: MapLook | null = null

  function restyle({ theme, textScale }: LiveMapInput) {
    const look = { theme, textScale, unit: 1 / core.zoom() }
    const isSame = last?.unit === look.unit && last.textScale === textScale
    if (isSame && last?.theme === theme) return
    last = look
    core.style(createStylesheet(look))
  }

  function findLooked({ elements, selection, current }: LiveMapInput, pointed: string | null) {
    const drawn = new Set(elements.items.map(({ id }) => id))
    const chosen = (pointed === null ? selection : [pointed]).filter((id) => drawn.has(id))
    return {
      highlight: chosen.length === 0 ? null : findHighlight(elements.lines, chosen),
      looked: [current, ...selection, pointed].filter((id) => id !== null),
      countsLines: core.zoom() >= leastZoomForCounts,
    }
  }

  return {
    paint(input, { pointed, room, fittedZoom }) {
      restyle(input)
      const { highlight, looked, countsLines } = findLooked(input, pointed)
      const closeness = core.zoom() / fittedZoom
      const labels = chooseLabels(core, input, { looked, highlight, room, closeness, measure })
      core.batch(() => paintState(core, input, { highlight, labels, countsLines }))
    },
    dress(added, input, { pointed }) {
      restyle(input)
      const { highlight, countsLines } = findLooked(input, pointed)
      const byId = new Map(listClasses(input, { highlight, labels: noLabels, countsLines }))
      return added.map((element) => {
        const classes = byId.get(`${element.data.id}`) ?? []
        return { ...element, classes: [...classes] }
      })
    },
  }
}

const noLabels = new Map<string, never>()
