interface Axis {
  /** Middles of what is drawn, in units of the whole map. */
  readonly values: readonly number[]
  /** Px of the picture to one unit, before anything is evened out. */
  readonly factor: number
  /** From 0, where distances count, to 1, where only the order does. */
  readonly evenness: number
}

export type AxisScale = (value: number) => number

/**
 * Turns places of the whole map into px of the picture, 0 in its middle, along one axis. Evenness
 * makes room where things crowd together and takes it from where nothing is. What comes first stays
 * first.
 */
export function createAxisScale({ values, factor, evenness }: Axis): AxisScale {
  const sorted = values.toSorted((a, b) => a - b)
  const least = sorted[0] ?? 0
  const most = sorted.at(-1) ?? 0
  const middle = (least + most) / 2
  const span = (most - least) * factor
  return (value) => {
    const byDistance = (value - middle) * factor
    // Beyond the ends only distance tells how far.
    if (evenness === 0 || value < least || value > most) return byDistance
    const byOrder = (shareBefore(sorted, value) - 0.5) * span
    return (1 - evenness) * byDistance + evenness * byOrder
  }
}

/** The share of values before this one, from 0 to 1; between two values, in proportion. */
function shareBefore(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle
  }
  const from = sorted[low] ?? value
  const to = sorted[high] ?? value
  const part = to === from ? 0 : (value - from) / (to - from)
  return sorted.length < 2 ? 0.5 : (low + part * (high - low)) / (sorted.length - 1)
}
