/** Coordinates of items, in the order of the items. */
export interface Points {
  readonly x: Float64Array
  readonly y: Float64Array
}

/**
 * What is to be placed. Items and lines are named by index; callers number items in the order of
 * their ids, so that the order in which records were loaded never matters.
 */
export interface LayoutInput {
  readonly itemCount: number
  /** Both ends of each line. Repeated lines count once, and a line from an item to itself not at all. */
  readonly lineFrom: Int32Array
  readonly lineTo: Int32Array
  /** Room each item needs around its middle, its label included, in units of the picture. */
  readonly radius: Float32Array | Float64Array
  /** 1 for a partnership, 0 for anything else. */
  readonly isPartnership: Uint8Array
  /** 1 for an item that must stay where `earlier` has it. Means nothing without `earlier`. */
  readonly pinned?: Uint8Array
  /** A picture to start from. An item without a place in it has NaN for x and y. */
  readonly earlier?: EarlierPicture
  readonly seed: number
}

export interface EarlierPicture {
  readonly x: Float32Array
  readonly y: Float32Array
  readonly scale: number
}

/** Middles of the items, rounded to 0.1; `scale` is to be kept for the next warm start. */
export interface LayoutResult {
  readonly x: Float32Array
  readonly y: Float32Array
  readonly scale: number
}

/** Clear space the layout aims to leave between two items, in units of the picture. */
export const itemGap = 8
