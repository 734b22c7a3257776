/** What a file says of a thing or tie, under the names the file gives: `Type`, `element type`. */
export type Attributes = ReadonlyMap<string, string>

export interface RawThing {
  /** What ties call it. Each is given once. */
  readonly key: string
  readonly label: string
  readonly attributes: Attributes
  /** As the spreadsheet numbers it. Absent: the file has no rows. */
  readonly row?: number
}

export interface RawTie {
  readonly from: string
  readonly to: string
  readonly attributes: Attributes
  readonly direction: 'directed' | 'undirected' | 'mutual'
  readonly row?: number
}

/** Things and ties as a file of another program states them, before anything is made of them. */
export interface RawNetwork {
  readonly things: readonly RawThing[]
  readonly ties: readonly RawTie[]
  /** The file parts its things in two sides: the keys of the first. */
  readonly firstSide?: ReadonlySet<string>
  /** By the format itself the first side are people. */
  readonly isFirstSidePeople?: true
  /** A thing that only ties name is a thing all the same. */
  readonly areThingsImplied?: true
  /** The end that the file gives is the first day after, as it is recorded here. */
  readonly areEndsAfter?: true
  /** Rows that were cut off in the middle, by their number. */
  readonly cutRows?: readonly number[]
}
