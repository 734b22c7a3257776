/** Steps of the full circle. */
const steps = 4096
const sines = Float64Array.from({ length: steps + 1 }, (_, step) => sineOfStep(step))

/** Folded into the first quarter, where the series is short and exact to the last digit but one. */
function sineOfStep(step: number): number {
  const half = step % (steps / 2)
  const quarter = half > steps / 4 ? steps / 2 - half : half
  const size = sineBySeries((2 * Math.PI * quarter) / steps)
  return step > steps / 2 ? -size : size
}

function sineBySeries(angle: number): number {
  let term = angle
  let sum = angle
  for (let factor = 2; factor < 30; factor += 2) {
    term *= (-angle * angle) / (factor * (factor + 1))
    sum += term
  }
  return sum
}

/**
 * The sine of a part of the full circle, 0.25 being a right angle. `Math.sin` differs in its last
 * digit between engines; this does not.
 */
export function sineOfTurn(turn: number): number {
  const place = (turn - Math.floor(turn)) * steps
  const step = Math.floor(place)
  const below = sines[step] as number
  const above = sines[Math.min(step + 1, steps)] as number
  return below + (above - below) * (place - step)
}

export function cosineOfTurn(turn: number): number {
  return sineOfTurn(turn + 0.25)
}
