import type { Core } from 'cytoscape'
import type { Portions } from './create-portions'
import type { Highlight } from './find-highlight'
import type { LiveItem } from './live-elements'
import type { LiveMapInput } from './live-map-input'
import type { LabelSpot, PlacedLabels } from './place-labels'

interface Paint {
  /** What stays bright; null while all does. */
  readonly highlight: Highlight | null
  readonly labels: PlacedLabels
  /** Whether lines that are not lit show how many seats they stand for. */
  readonly countsLines: boolean
}

/** Sets the classes of everything drawn, and where its label goes; names come last. */
export function paintState(
  core: Core,
  input: LiveMapInput,
  paint: Paint & { readonly portions: Portions },
): void {
  const unit = 1 / core.zoom()
  const { spots } = paint.labels
  const isNamed = ([id]: readonly [string, unknown]) => spots.has(id)
  const changed = [...listClasses(input, paint)].filter(
    ([id, classes]) => isNamed([id, classes]) || differs(core, id, classes),
  )
  const inOrder = [...changed.filter((one) => !isNamed(one)), ...changed.filter(isNamed)]
  paint.portions.run(inOrder, (portion) =>
    core.batch(() => {
      for (const [id, classes] of portion) {
        const spot = spots.get(id)
        if (spot !== undefined) putLabel(core, id, spot, unit)
        if (differs(core, id, classes)) core.getElementById(id).classes([...classes])
      }
    }),
  )
}

/** What everything drawn is, and its state, by the id of its element. */
export function* listClasses(
  input: LiveMapInput,
  { highlight, labels, countsLines }: Paint,
): Generator<readonly [id: string, classes: readonly string[]]> {
  const { items, lines } = input.elements
  const fadedUnless = (isLit: boolean) => (highlight === null || isLit ? [] : ['faded'])
  for (const item of items) {
    const faded = fadedUnless(highlight?.itemIds.has(item.id) === true)
    yield [
      item.id,
      [...item.classes, ...faded, ...statesOf(item, input, labels.spots.get(item.id))],
    ]
    const covered = labels.covered.has(item.id) ? ['covered'] : []
    yield [`${item.id} badge`, ['badge', ...faded, ...covered]]
    yield [`${item.id} fold`, ['badge', 'fold', ...faded, ...covered]]
    yield [`${item.id} letter`, ['letter', ...faded]]
  }
  for (const line of lines) {
    const isLit = highlight?.lineIds.has(line.id) === true
    const isCounted = line.label !== '' && (isLit || (highlight === null && countsLines))
    const counted = isCounted ? ['counted'] : []
    yield [line.id, [...line.classes, ...counted, ...(isLit ? ['lit'] : fadedUnless(false))]]
  }
}

/** The halo lies around the letters, and is part of the room of a label. */
const halo = 3
const sideClasses = ['left', 'middle', 'right'] as const

/** Text begins or ends at the edge of the shape, or is centred on it, and is moved from there. */
function putLabel(core: Core, id: string, spot: LabelSpot, unit: number): void {
  const item = core.getElementById(id)
  const radius = item.data('diameter') / 2
  const edge = spot.across === 1 ? spot.left + halo : spot.right - halo
  const middle = (spot.left + spot.right) / 2
  const labelAcross = spot.across === 0 ? middle * unit : edge * unit - spot.across * radius
  const labelDown = ((spot.top + spot.bottom) / 2) * unit
  if (item.data('labelAcross') === labelAcross && item.data('labelDown') === labelDown) return
  item.data({ labelAcross, labelDown })
}

function statesOf(
  { id }: LiveItem,
  { selection, current }: LiveMapInput,
  spot: LabelSpot | undefined,
): readonly string[] {
  return [
    ...(spot === undefined ? [] : ['labelled', sideClasses[spot.across + 1] ?? 'middle']),
    ...(selection.includes(id) ? ['selected'] : []),
    ...(current === id ? ['current'] : []),
  ]
}

function differs(core: Core, id: string, classes: readonly string[]): boolean {
  const element = core.getElementById(id)
  return element.nonempty() && element.classes().join(' ') !== classes.join(' ')
}
