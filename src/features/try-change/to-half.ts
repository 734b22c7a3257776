/** Hours are said to the nearest half. */
export function toHalf(hours: number): number {
  return Math.round(hours * 2) / 2
}
