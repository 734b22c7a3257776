import type { Core, ElementDefinition } from 'cytoscape'
import { createStylesheet, type MapLook } from '../stylesheet'
import { chooseLabels } from './choose-labels'
import { createPortions } from './create-portions'
import { findHighlight } from './find-highlight'
import type { LiveMapInput } from './live-map-input'
import type { LabelSize } from './measure-label'
import { listClasses, paintState } from './paint-state'
import type { PlacedLabels } from './place-labels'

interface Viewing {
  readonly pointed: string | null
  readonly room: { readonly width: number; readonly height: number }
  /** The zoom at which everything drawn fits the room. */
  readonly fittedZoom: number
}

/** Both spread over frames what would take longer than one, and the newest call wins. */
export interface Painter {
  /** Gives everything drawn its state and its label; waits for what is being added. */
  paint(input: LiveMapInput, viewing: Viewing): void
  /** Adds elements in their state, but without labels: those can be placed once all are there. */
  add(
    elements: readonly ElementDefinition[],
    input: LiveMapInput,
    viewing: Viewing,
    whenAdded: () => void,
  ): void
  stop(): void
}

/** Further out, figures on lines would lie closer than anybody can tell apart. */
const leastZoomForCounts = 0.7

/** Paints looks and labels; rules are made again only when theme, zoom or size of text change. */
export function createPainter(core: Core, measure: (label: string) => LabelSize): Painter {
  const portions = createPortions()
  let isAdding = false
  let last: MapLook | null = null

  function restyle({ theme, textScale }: LiveMapInput) {
    const look = { theme, textScale, unit: 1 / core.zoom() }
    const isSame = last?.unit === look.unit && last.textScale === textScale
    if (isSame && last?.theme === theme) return
    last = look
    core.style(createStylesheet(look))
  }

  function findLooked({ elements, selection }: LiveMapInput, pointed: string | null) {
    const drawn = new Set(elements.items.map(({ id }) => id))
    const chosen = (pointed === null ? selection : [pointed]).filter((id) => drawn.has(id))
    return {
      highlight: chosen.length === 0 ? null : findHighlight(elements.lines, chosen),
      looked: [...selection, pointed].filter((id) => id !== null),
      countsLines: core.zoom() >= leastZoomForCounts,
    }
  }

  return {
    paint(input, { pointed, room, fittedZoom }) {
      if (isAdding) return
      restyle(input)
      const { highlight, looked, countsLines } = findLooked(input, pointed)
      const closeness = core.zoom() / fittedZoom
      const labels = chooseLabels(core, input, { looked, highlight, room, closeness, measure })
      paintState(core, input, { highlight, labels, countsLines, portions })
    },
    add(elements, input, { pointed }, whenAdded) {
      restyle(input)
      const { highlight, countsLines } = findLooked(input, pointed)
      const byId = new Map(listClasses(input, { highlight, labels: noLabels, countsLines }))
      const dressed = elements.map((element) => {
        const classes = byId.get(`${element.data.id}`) ?? []
        return { ...element, classes: [...classes] }
      })
      isAdding = true
      const addPortion = (portion: readonly ElementDefinition[]) => core.add([...portion])
      portions.run(dressed, addPortion, () => {
        isAdding = false
        whenAdded()
      })
    },
    stop: portions.stop,
  }
}

const noLabels: PlacedLabels = { spots: new Map(), covered: new Set() }
