/** Ids of records. Every list is sorted by its id fields, in the order its type names them. */
type Id = string

/**
 * A13 If someone leaves. Groups are partnerships joined by shared people, largest first.
 * `cuts` counts everybody whose loss leaves more groups; on screen `cutPeople` holds those whose
 * loss leaves most.
 */
export interface IfSomeoneLeaves {
  readonly groups: readonly (readonly Id[])[]
  readonly withoutPeople: readonly Id[]
  readonly cuts: number
  readonly cutPeople: readonly {
    readonly personId: Id
    readonly extraGroups: number
    readonly groups: readonly (readonly Id[])[]
  }[]
  readonly soleVoices: readonly {
    readonly organisationId: Id
    readonly personId: Id
    readonly partnershipIds: readonly Id[]
  }[]
  /** `people` is one of the smallest sets known, not the only one. */
  readonly busFactor: {
    readonly atMost: number
    readonly atLeast: number
    readonly exact: boolean
    readonly people: readonly Id[]
  } | null
}

/** The map in a few numbers, before and after a change. */
export interface Snapshot {
  readonly seats: number
  readonly people: number
  readonly gini: number | null
  readonly top3Share: number | null
  /** Over the partnerships that had people before and have not ended. */
  readonly groups: number
  readonly cutPeople: readonly Id[]
  readonly partnershipsWithVcsVote: number
  readonly singleThreadPairs: number
}

/** A36 Before and after: each scenario apart from the others, in the order asked. */
export interface BeforeAndAfter {
  readonly baseline: Snapshot
  readonly scenarios: readonly {
    readonly name: string
    readonly after: Snapshot
    /** The people whose seats differ, in hours a month. */
    readonly hours: readonly {
      readonly personId: Id
      readonly before: number
      readonly after: number
    }[]
  }[]
}
