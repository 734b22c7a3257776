import type { LabelBox } from './label-box'

export interface Segment {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** How many lines run through the box; counting stops where there are too many anyway. */
export function countCrossings(box: LabelBox, segments: readonly Segment[], most: number): number {
  let count = 0
  for (const segment of segments) {
    if (count >= most) break
    if (doesCross(segment, box)) count++
  }
  return count
}

/** Clips the segment to the box, one pair of sides after the other (Liang and Barsky). */
function doesCross({ x1, y1, x2, y2 }: Segment, box: LabelBox): boolean {
  const [fromX, toX] = clip(x1, x2 - x1, box.left, box.right)
  const [fromY, toY] = clip(y1, y2 - y1, box.top, box.bottom)
  return Math.max(0, fromX, fromY) <= Math.min(1, toX, toY)
}

function clip(start: number, along: number, low: number, high: number): readonly [number, number] {
  if (along === 0) {
    const isBetween = start >= low && start <= high
    return isBetween ? [0, 1] : [1, 0]
  }
  const one = (low - start) / along
  const two = (high - start) / along
  return one < two ? [one, two] : [two, one]
}
