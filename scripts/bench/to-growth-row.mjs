import { toRow } from './to-row.mjs'

/**
 * The exponent b of value ∝ amount^b, by least squares on logarithms. Values under 2 ms are left
 * out: they are mostly the clock's.
 */
export function toGrowthRow(name, points, target) {
  const logs = points
    .filter(({ milliseconds }) => milliseconds >= 2)
    .map(({ amount, milliseconds }) => ({ x: Math.log(amount), y: Math.log(milliseconds) }))
  const mean = (key) => logs.reduce((sum, point) => sum + point[key], 0) / logs.length
  const middle = { x: mean('x'), y: mean('y') }
  const sum = (term) => logs.reduce((total, point) => total + term(point), 0)
  const slope =
    sum(({ x, y }) => (x - middle.x) * (y - middle.y)) / sum(({ x }) => (x - middle.x) ** 2)
  // Fewer than two sizes above the clock's grain show no growth worth judging.
  const value = logs.length < 2 ? 0 : slope
  return toRow({ name: `growth:${name}`, value, unit: 'exponent', target })
}
