/** The middle one of an odd number of numbers. */
export function median(numbers) {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1]
}
