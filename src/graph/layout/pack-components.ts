import type { Points } from './layout-input'

/** A placed part of the network, seen from wherever it was placed. */
export interface PlacedComponent {
  readonly members: Int32Array
  readonly points: Points
  readonly reach: Float64Array
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const spacing = 30

/** Puts the parts side by side in rows, in the given order, into the picture of all items. */
export function packComponents(components: readonly PlacedComponent[], picture: Points): void {
  const boxes = components.map(findBox)
  const area = boxes.reduce((sum, box) => sum + (box.width + spacing) * (box.height + spacing), 0)
  const rowWidth = Math.max(boxes[0]?.width ?? 0, Math.sqrt(area * 1.5))
  let x = 0
  let y = 0
  let rowHeight = 0
  for (const [place, component] of components.entries()) {
    const box = boxes[place] as Box
    if (x > 0 && x + box.width > rowWidth) {
      x = 0
      y += rowHeight + spacing
      rowHeight = 0
    }
    moveInto(picture, component, x - box.left, y - box.top)
    x += box.width + spacing
    rowHeight = Math.max(rowHeight, box.height)
  }
}

function findBox({ points, reach }: PlacedComponent): Box {
  const outermost = (values: Float64Array, side: 1 | -1) =>
    values.reduce(
      (most, value, item) => Math.max(most, side * value + (reach[item] as number)),
      -Number.MAX_VALUE,
    )
  const left = -outermost(points.x, -1)
  const top = -outermost(points.y, -1)
  return { left, top, width: outermost(points.x, 1) - left, height: outermost(points.y, 1) - top }
}

function moveInto(picture: Points, component: PlacedComponent, x: number, y: number): void {
  for (const [place, item] of component.members.entries()) {
    picture.x[item] = (component.points.x[place] as number) + x
    picture.y[item] = (component.points.y[place] as number) + y
  }
}
