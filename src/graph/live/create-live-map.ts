import type { Core } from 'cytoscape'
import { createPainter } from './create-painter'
import { toElementDefinitions } from './element-definitions'
import { findViewport } from './find-viewport'
import { fitInput } from './fit-input'
import type { FittedPicture } from './fit-neighbourhood'
import { listenToCore } from './listen-to-core'
import type { LiveMapEvents, LiveMapInput } from './live-map-input'
import type { LabelSize } from './measure-label'
import { patchElements } from './patch-elements'
import type { Place } from './place'
import { findScreenSpot, type ScreenSpot } from './screen-spot'

export interface LiveMap {
  draw(input: LiveMapInput): void
  resize(): void
  zoomBy(factor: number): void
  fit(): void
  /** Brings an item into view; does nothing if it is. */
  centreOn(id: string): void
  findOnScreen(id: string): ScreenSpot | null
  destroy(): void
}

interface Room {
  readonly width: number
  readonly height: number
}

interface Surroundings {
  readonly core: Core
  readonly events: LiveMapEvents
  readonly measure: (label: string) => LabelSize
  readonly roomOf: () => Room
}

/** To place so many and to draw them would together hold up the page, so they are two tasks. */
const crowdFrom = 30

/** The live drawing on one Cytoscape core. It holds no data of its own but what it last drew. */
export function createLiveMap({ core, events, measure, roomOf }: Surroundings): LiveMap {
  const painter = createPainter(core, measure)
  let last: LiveMapInput | null = null
  let picture: FittedPicture | null = null
  let room = roomOf()
  let arrangedFor = room
  let pointed: string | null = null
  let fittedZoom = 1
  let drawnZoom = 1
  let paintedPan: Place = { x: 0, y: 0 }

  /** Figures and names keep their size on the screen, so a new zoom draws and places them anew. */
  function redraw() {
    if (last === null || picture === null) return
    const { elements, textScale, theme } = last
    const viewpoint = { unit: 1 / core.zoom(), textScale, letters: theme.letters }
    const missing = patchElements(core, toElementDefinitions(elements, picture, viewpoint))
    drawnZoom = core.zoom()
    painter.add(missing, last, { pointed, room, fittedZoom }, paint)
  }

  function paint() {
    if (last === null || picture === null) return
    painter.paint(last, { pointed, room, fittedZoom })
    paintedPan = { ...core.pan() }
  }

  function catchUp() {
    if (core.destroyed()) return
    if (core.zoom() !== drawnZoom) redraw()
    else if (core.pan().x !== paintedPan.x || core.pan().y !== paintedPan.y) paint()
  }

  function showAll() {
    if (last === null || picture === null) return
    const { zoom, pan } = findViewport(listPlaced(last, picture), room)
    fittedZoom = zoom
    core.viewport({ zoom, pan: { ...pan } })
    redraw()
    events.onMove()
  }

  const showSoon = createPause(0, () => {
    if (!core.destroyed()) showAll()
  })

  function arrange(input: LiveMapInput, kept: FittedPicture | null) {
    picture = fitInput(input, { room, kept, measure })
    if (kept !== null) return redraw()
    arrangedFor = room
    if (input.elements.items.length < crowdFrom) showAll()
    else showSoon()
  }

  listenToCore(core, {
    events,
    idsOf: () => last?.elements.items.map(({ id }) => id) ?? [],
    onPoint(id) {
      pointed = id
      events.onPoint(id)
      paint()
    },
  })
  // Labels do not jump about while the map moves.
  core.on('pan zoom', createPause(120, catchUp))

  return {
    draw(input) {
      const isKept = picture !== null && last?.arrangement === input.arrangement
      const isRepaint = isKept && last !== null && looksAlike(last, input)
      last = input
      if (isEmpty(room)) return
      if (isRepaint) paint()
      else arrange(input, isKept ? picture : null)
      events.onMove()
    },
    resize() {
      const next = roomOf()
      if (isEmpty(next) || (next.width === room.width && next.height === room.height)) return
      room = next
      core.resize()
      if (last !== null && !isAlike(room, arrangedFor)) arrange(last, null)
      else if (core.zoom() === fittedZoom) showAll()
      else paint()
    },
    fit: showAll,
    ...createCamera(core, () => room),
    destroy() {
      painter.stop()
      core.destroy()
    },
  }
}

/** What the reader does to the view alone. */
function createCamera(core: Core, roomNow: () => Room) {
  return {
    zoomBy(factor: number) {
      const { width, height } = roomNow()
      const renderedPosition = { x: width / 2, y: height / 2 }
      core.zoom({ level: core.zoom() * factor, renderedPosition })
    },
    centreOn(id: string) {
      const spot = findScreenSpot(core, id)
      if (spot !== null && !isInside(spot, roomNow())) core.center(core.getElementById(id))
    },
    findOnScreen: (id: string) => findScreenSpot(core, id),
  }
}

function listPlaced({ elements }: LiveMapInput, { places, itemScale }: FittedPicture) {
  return elements.items.flatMap(({ id, diameter }) => {
    const place = places.get(id)
    return place === undefined ? [] : [{ ...place, radius: (diameter * itemScale) / 2 }]
  })
}

/** Whether nothing but states has changed. */
function looksAlike(one: LiveMapInput, other: LiveMapInput): boolean {
  return (
    one.elements === other.elements &&
    one.textScale === other.textScale &&
    one.theme.letters === other.theme.letters
  )
}

/** A bar that wraps changes the room a little: then nothing is arranged anew. */
function isAlike(one: Room, other: Room): boolean {
  const ratios = [one.width / other.width, one.height / other.height]
  return ratios.every((ratio) => ratio > 0.79 && ratio < 1.27)
}

function isEmpty({ width, height }: Room): boolean {
  return width === 0 || height === 0
}

function isInside({ x, y, size }: ScreenSpot, { width, height }: Room): boolean {
  const half = size / 2
  return x >= half && y >= half && x <= width - half && y <= height - half
}

/** Runs the work once nothing has called for it for so many ms. */
function createPause(wait: number, work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(timer)
    timer = setTimeout(work, wait)
  }
}
