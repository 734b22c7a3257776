// @vitest-environment node
import cytoscape, { type NodeSingular } from 'cytoscape'
import { expect, test, vi } from 'vitest'
import type { Network } from '../../src/domain/network'
import { isActiveOn } from '../../src/domain/period'
import { placeNetwork } from '../../src/graph/layout/place-network'
import { chooseShown } from '../../src/graph/live/choose-shown'
import { createLiveMap } from '../../src/graph/live/create-live-map'
import type { LabelBox } from '../../src/graph/live/label-box'
import { toLiveElements } from '../../src/graph/live/live-elements'
import { createMapIndex } from '../../src/graph/live/map-index'
import { guessLabelSize } from '../../src/graph/live/measure-label'
import type { Place } from '../../src/graph/live/place'
import { lightTheme } from '../../src/graph/map-theme'
import { toLayoutItems } from '../../src/state/layout-items'
import { readSample } from '../builders/sample-map'

vi.stubGlobal('requestAnimationFrame', (work: () => void) => work())
vi.stubGlobal('cancelAnimationFrame', () => undefined)

const rooms = {
  'a laptop': { width: 942, height: 436, textScale: 1 },
  'a projector': { width: 1_440, height: 740, textScale: 1 },
  'a phone': { width: 390, height: 400, textScale: 1 },
  'a narrow phone': { width: 320, height: 316, textScale: 1 },
  'a laptop with text twice as large': { width: 942, height: 300, textScale: 2 },
} as const

const asAt = '2026-11-01'

interface Sample {
  readonly network: Network
  readonly places: ReadonlyMap<string, Place>
}

function openSample(name: string): Sample {
  const network = readSample(name)
  const items = toLayoutItems(network)
  const { x, y } = placeNetwork({ ...items, itemCount: items.ids.length, seed: 1 })
  const places = items.ids.map((id, at) => [id, { x: x[at] ?? 0, y: y[at] ?? 0 }] as const)
  return { network, places: new Map(places) }
}

/** What the three cards are about, told from the records alone. */
function resultsOf({ network }: Sample, card: string): readonly (readonly string[])[] {
  const seats = [...network.seats.values()].filter((seat) => isActiveOn(seat, asAt))
  const byPartnership = new Map<string, Set<string>>()
  const count = new Map<string, number>()
  for (const { personId, partnershipId } of seats) {
    if (personId === null) continue
    count.set(personId, (count.get(personId) ?? 0) + 1)
    byPartnership.set(partnershipId, (byPartnership.get(partnershipId) ?? new Set()).add(personId))
  }
  if (card === 'Hats') {
    return [...count].filter(([, held]) => held > 5).map(([personId]) => [personId])
  }
  if (card === 'Gaps') {
    const empty = seats.filter(
      ({ personId, nameNotRecorded }) => personId === null && !nameNotRecorded,
    )
    return [...new Set(empty.map(({ partnershipId }) => partnershipId))].map((id) => [id])
  }
  const boards = [...byPartnership]
  return boards.flatMap(([a, onA], index) =>
    boards.slice(index + 1).flatMap(([b, onB]) => {
      const shared = [...onA].filter((id) => onB.has(id)).length
      return shared >= 3 && 2 * shared >= Math.min(onA.size, onB.size) ? [[a, b]] : []
    }),
  )
}

interface Room {
  readonly width: number
  readonly height: number
}

interface Drawing {
  readonly room: Room
  readonly results: readonly string[]
  readonly shapes: readonly OwnBox[]
  readonly badges: readonly OwnBox[]
  readonly labels: readonly OwnBox[]
}

type OwnBox = LabelBox & { readonly owner: string }

const around = (owner: string, { x, y }: Place, width: number, height: number): OwnBox => ({
  owner,
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
})

/** Everything on the canvas as it lies on the screen, in px. */
function draw(sample: Sample, card: string, room: Room, textScale = 1): Drawing {
  const { network, places } = sample
  const shown = chooseShown(createMapIndex(network, asAt), {
    results: resultsOf(sample, card),
    selection: [],
    opened: [],
    extent: 'opening',
    drawnMore: 0,
  })
  const core = cytoscape({ headless: true, styleEnabled: true })
  const ignore = () => undefined
  const events = { onChoose: ignore, onOpenFold: ignore, onPoint: ignore, onMove: ignore }
  const map = createLiveMap({ core, events, measure: guessLabelSize, roomOf: () => room })
  const elements = toLiveElements(network, shown, [])
  const current = shown.items[0]?.id ?? null
  const input = { elements, places, arrangement: card, selection: [], current }
  map.draw({ ...input, theme: lightTheme, textScale })
  map.fit()
  const zoom = core.zoom()
  const shapes = elements.items.map(({ id }) => {
    const item = core.getElementById(id)
    const size = item.data('diameter') * zoom
    return around(id, item.renderedPosition(), size, size)
  })
  const badges = core
    .nodes('.badge')
    .toArray()
    .filter((badge) => !badge.hasClass('covered'))
    .map((badge) => {
      const { owner, width, height } = badge.data()
      return around(owner, badge.renderedPosition(), width * zoom, height * zoom)
    })
  const labels = core.nodes('.labelled').map((item) => labelBoxOf(item, textScale))
  const results = elements.items.filter(({ classes }) => classes.includes('result'))
  return { room, results: results.map(({ id }) => id), shapes, badges, labels }
}

/** Where the rules of the drawing put the text, with its halo. */
function labelBoxOf(item: NodeSingular, textScale: number): OwnBox {
  const zoom = item.cy().zoom()
  const { label, labelAcross, labelDown, diameter } = item.data()
  const { width, height } = guessLabelSize(label)
  const halo = 3
  const { x, y } = item.renderedPosition()
  const box = around(
    item.id(),
    { x: x + labelAcross * zoom, y: y + labelDown * zoom },
    width * textScale,
    height * textScale,
  )
  const beside = (diameter * zoom) / 2 + (width * textScale) / 2 - halo
  if (item.hasClass('middle')) return box
  const by = item.hasClass('right') ? beside : -beside
  return { ...box, left: box.left + by, right: box.right + by }
}

const slack = 0.5

function doMeet(one: OwnBox, two: OwnBox): boolean {
  return (
    one.owner !== two.owner &&
    one.left + slack < two.right &&
    two.left + slack < one.right &&
    one.top + slack < two.bottom &&
    two.top + slack < one.bottom
  )
}

const meetings = (ones: readonly OwnBox[], others: readonly OwnBox[]) =>
  ones.flatMap((one) =>
    others.filter((other) => doMeet(one, other)).map((other) => ({ one, other })),
  )

const isCut = ({ room }: Drawing, box: OwnBox) =>
  box.left < -slack ||
  box.top < -slack ||
  box.right > room.width + slack ||
  box.bottom > room.height + slack

const samples = ['northbridge', 'wexcombe'].map((name) => ({ name, sample: openSample(name) }))
const cards = ['Hats', 'Overlaps', 'Gaps']
const views = samples.flatMap(({ name, sample }) =>
  cards.flatMap((card) =>
    Object.entries(rooms).map(([where, { textScale, ...room }]) => ({
      name,
      card,
      where,
      drawing: draw(sample, card, room, textScale),
    })),
  ),
)

test.each(views)('$card of $name on $where: no name lies on anything else', ({ drawing }) => {
  const { labels, shapes, badges } = drawing
  expect(meetings(labels, labels)).toEqual([])
  expect(meetings(labels, badges)).toEqual([])
  expect(meetings(labels, shapes)).toEqual([])
})

test.each(views)('$card of $name on $where: nothing is cut by the edge', ({ drawing }) => {
  const all = [...drawing.shapes, ...drawing.badges, ...drawing.labels]
  expect(all.filter((box) => isCut(drawing, box))).toEqual([])
})

test.each(views)('$card of $name on $where: no two shapes touch', ({ drawing }) => {
  const near = drawing.shapes.flatMap((one, index) =>
    drawing.shapes.slice(index + 1).filter((two) => {
      const across = (one.left + one.right - two.left - two.right) / 2
      const down = (one.top + one.bottom - two.top - two.bottom) / 2
      const needed = (one.right - one.left + two.right - two.left) / 2
      return across * across + down * down < needed * needed
    }),
  )
  expect(near).toEqual([])
})

const large = views.filter(({ where }) => where === 'a laptop' || where === 'a projector')

test.each(large)(
  '$card of $name on $where: hardly anything of the answer lacks a name',
  ({ drawing: { labels, results } }) => {
    const named = new Set(labels.map(({ owner }) => owner))
    expect(results.length).toBeGreaterThan(0)
    const nameless = results.filter((id) => !named.has(id))
    expect(nameless.length).toBeLessThanOrEqual(results.length / 3)
  },
)
