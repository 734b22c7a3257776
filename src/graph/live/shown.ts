export type ItemKind = 'person' | 'organisation' | 'partnership' | 'strategy'

/** How a line is drawn: by the weightiest role on it. */
export type LineRole = 'chair' | 'member' | 'lesser'

/** One thing on the map, with the figures its shape, badge and name need. */
export interface ShownItem {
  readonly id: string
  readonly kind: ItemKind
  readonly isResult: boolean
  /** People with this one seat only who are not drawn themselves: the badge "+14". */
  readonly folded: number
  readonly counts: ItemCounts
}

/** Seats count on the chosen date, whatever the filters leave out. */
export interface ItemCounts {
  readonly seats: number
  readonly emptySeats: number
  readonly chairs: number
  readonly partnerships: number
  readonly people: number
  readonly priorities: number
}

/** Everything between the same two things, in one direction. */
export interface ShownLine {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly tie: 'seats' | 'link' | 'owner'
  readonly seatIds: readonly string[]
  readonly role: LineRole
  readonly hasArrow: boolean
  /** Every record behind the line is marked as a guess. */
  readonly isGuess: boolean
  readonly count: number
}

/** `items.length + folded + filteredOut + notDrawn` is `total`: nothing is hidden silently. */
export interface Shown {
  readonly items: readonly ShownItem[]
  readonly lines: readonly ShownLine[]
  readonly total: number
  /** People who stand in the badge of a partnership that is drawn. */
  readonly folded: number
  readonly filteredOut: number
  /** What is left for "Draw more". */
  readonly notDrawn: number
}
