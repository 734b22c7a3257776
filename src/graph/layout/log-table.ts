/** Steps between 1 and 2. */
const steps = 2048
const ln2 = 2 * halfLogOf(2)
const table = Float64Array.from({ length: steps + 1 }, (_, step) => 2 * halfLogOf(1 + step / steps))

/** Half of ln(value), from the series of the inverse hyperbolic tangent; for values from 1 to 2. */
function halfLogOf(value: number): number {
  const ratio = (value - 1) / (value + 1)
  const square = ratio * ratio
  let power = ratio
  let sum = 0
  for (let odd = 1; odd < 60; odd += 2) {
    sum += power / odd
    power *= square
  }
  return sum
}

/**
 * ln(1 + distance), right to seven digits. `Math.log` differs in its last digit between engines,
 * and over a hundred rounds such differences grow into different pictures.
 */
export function logOfOnePlus(distance: number): number {
  let rest = 1 + distance
  let doublings = 0
  while (rest >= 16) {
    rest *= 0.0625
    doublings += 4
  }
  while (rest >= 2) {
    rest *= 0.5
    doublings++
  }
  const place = (rest - 1) * steps
  const step = place | 0
  const below = table[step] as number
  const above = table[step + 1] as number
  return doublings * ln2 + below + (above - below) * (place - step)
}
