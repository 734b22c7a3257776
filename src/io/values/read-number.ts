const shape = /^£?(\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(\.\d{1,6})?(k|m|bn)?$/u
const times: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000, bn: 1_000_000_000 }

/** `£1,200`, `1.2m`, `12k` as a number, not negative; undefined if it is none. */
export function readNumber(text: string): number | undefined {
  const [, whole, fraction = '', unit = ''] =
    shape.exec(text.trim().toLowerCase().replace(/\s/gu, '')) ?? []
  if (whole === undefined) return undefined
  const value = Number(whole.replace(/,/gu, '') + fraction)
  // Products such as 1.1 × 1,000,000 are not exact, and six decimals are more than anybody writes.
  return Math.round(value * (times[unit] ?? 1) * 1e6) / 1e6
}
