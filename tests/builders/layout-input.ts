import fc from 'fast-check'
import type { LayoutInput, LayoutResult } from '../../src/graph/layout/layout-input'

export type Line = readonly [number, number]

/** A layout of `itemCount` items, people of radius 7 unless told otherwise. */
export function aLayoutInput(
  itemCount: number,
  lines: readonly Line[],
  more: Partial<LayoutInput> = {},
): LayoutInput {
  return {
    itemCount,
    lineFrom: Int32Array.from(lines, ([from]) => from),
    lineTo: Int32Array.from(lines, ([, to]) => to),
    radius: new Float64Array(itemCount).fill(7),
    isPartnership: new Uint8Array(itemCount),
    seed: 1,
    ...more,
  }
}

/** Networks of up to 60 items: any lines, repeats and self-lines among them, and any mix of sizes. */
export const layoutInputs = fc
  .record({ itemCount: fc.integer({ min: 1, max: 60 }), density: fc.constantFrom(0, 0.5, 1, 3) })
  .chain(({ itemCount, density }) => {
    const item = fc.integer({ min: 0, max: itemCount - 1 })
    return fc.record({
      lines: fc.array(fc.tuple(item, item), { maxLength: Math.ceil(itemCount * density) }),
      radius: fc.array(fc.integer({ min: 1, max: 40 }), {
        minLength: itemCount,
        maxLength: itemCount,
      }),
      partnerships: fc.array(fc.constantFrom(0, 1), { minLength: itemCount, maxLength: itemCount }),
      seed: fc.integer(),
    })
  })
  .map(({ lines, radius, partnerships, seed }) =>
    aLayoutInput(radius.length, lines, {
      radius: Float64Array.from(radius),
      isPartnership: Uint8Array.from(partnerships),
      seed,
    }),
  )

export function distanceBetween({ x, y }: LayoutResult, one: number, other: number): number {
  return Math.hypot((x[one] ?? 0) - (x[other] ?? 0), (y[one] ?? 0) - (y[other] ?? 0))
}

/** Pairs whose circles overlap. */
export function findOverlaps(input: LayoutInput, result: LayoutResult): readonly Line[] {
  const overlaps: Line[] = []
  for (let one = 0; one < input.itemCount; one++) {
    for (let other = 0; other < one; other++) {
      const needed = (input.radius[one] ?? 0) + (input.radius[other] ?? 0)
      if (distanceBetween(result, one, other) < needed) overlaps.push([other, one])
    }
  }
  return overlaps
}
