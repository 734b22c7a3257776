/** Scores are compared after rounding to 9 decimals: sums in binary are a hair off their value. */
export function isAbove(value: number, limit: number): boolean {
  return rounded(value) > rounded(limit)
}

/** As `isAbove`, and true at the limit. */
export function isAtLeast(value: number, limit: number): boolean {
  return rounded(value) >= rounded(limit)
}

function rounded(value: number): number {
  return Math.round(value * 1e9)
}
