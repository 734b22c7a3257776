import type { Points } from './layout-input'

/** A turn, with or without a mirroring of y before it, as the cosine and sine of its angle. */
export interface Turn {
  readonly cosine: number
  readonly sine: number
  readonly mirror: 1 | -1
}

/** The turn that brings `points` closest to `target` by least squares. Both lie about 0, 0. */
export function fitTurn(points: Points, target: Points): Turn {
  const straight = sumProducts(points, target, 1)
  const mirrored = sumProducts(points, target, -1)
  const best = mirrored.length > straight.length ? mirrored : straight
  if (best.length === 0) return { cosine: 1, sine: 0, mirror: 1 }
  return { cosine: best.along / best.length, sine: best.across / best.length, mirror: best.mirror }
}

/** Like `fitTurn`, for things that must not be mirrored. */
export function fitTurnOnly(points: Points, target: Points): Turn {
  const { along, across, length } = sumProducts(points, target, 1)
  if (length === 0) return { cosine: 1, sine: 0, mirror: 1 }
  return { cosine: along / length, sine: across / length, mirror: 1 }
}

export function applyTurn({ cosine, sine, mirror }: Turn, { x, y }: Points): Points {
  return {
    x: x.map((value, item) => value * cosine - (y[item] as number) * mirror * sine),
    y: y.map((value, item) => (x[item] as number) * sine + value * mirror * cosine),
  }
}

function sumProducts(points: Points, target: Points, mirror: 1 | -1) {
  let along = 0
  let across = 0
  for (let item = 0; item < points.x.length; item++) {
    const x = points.x[item] as number
    const y = (points.y[item] as number) * mirror
    const targetX = target.x[item] as number
    const targetY = target.y[item] as number
    along += x * targetX + y * targetY
    across += x * targetY - y * targetX
  }
  return { along, across, mirror, length: Math.sqrt(along * along + across * across) }
}
