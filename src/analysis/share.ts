/** A count and its base; `share` is null where the base is 0. */
export interface Share {
  readonly have: number
  readonly of: number
  readonly share: number | null
}
