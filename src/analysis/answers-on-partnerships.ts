import type { SectorGroup } from '../domain/sector-group'
import type { Share } from './share'

/** Ids of records. Every list is sorted by its id fields, in the order its type names them. */
type Id = string

/** A6 Voluntary and community organisations by seats. */
export interface OrganisationsBySeats {
  readonly seats: number
  readonly partnerships: number
  readonly organisations: readonly {
    readonly organisationId: Id
    readonly seats: number
    readonly partnerships: number
    readonly people: number
    readonly presence: number | null
    readonly representsNetwork: boolean
  }[]
  readonly top3Share: number | null
  readonly noSeat: readonly Id[]
  readonly partnershipsWithout: readonly Id[]
  readonly shown: boolean
}

export interface OverlappingPair {
  readonly a: Id
  readonly b: Id
  readonly shared: number
  readonly people: readonly Id[]
  readonly sizeA: number
  readonly sizeB: number
  readonly jaccard: number
  readonly overlap: number
  readonly cosine: number
  readonly orgShared: number
  readonly orgJaccard: number | null
  readonly orgCosine: number | null
  readonly themeJaccard: number | null
  readonly areaShare: number | null
  readonly line: 'parent' | 'reports' | null
  readonly listed: boolean
}

/**
 * A7 Overlapping partnerships. `sharing` counts every pair that shares someone; `pairs` holds them
 * all in complete form, and on screen those listed and those that share most.
 */
export interface OverlappingPartnerships {
  readonly partnerships: number
  readonly possiblePairs: number
  readonly sharing: number
  readonly listed: number
  readonly pairs: readonly OverlappingPair[]
}

export type CellFlag =
  | 'no-strategy'
  | 'all-expire-soon'
  | 'no-deciding-partnership'
  | 'no-voting-vcs-seat'
  | 'crowded'

/** A10 Strategies by theme and area: every cell; unplaced is what has no area. */
export interface StrategyCoverage {
  readonly themes: readonly Id[]
  readonly areas: readonly Id[]
  readonly cells: readonly {
    readonly themeId: Id
    readonly areaId: Id
    readonly strategyIds: readonly Id[]
    readonly decidingIds: readonly Id[]
    readonly flags: readonly CellFlag[]
  }[]
  readonly unplaced: { readonly strategyIds: readonly Id[]; readonly partnershipIds: readonly Id[] }
}

/** A35 Voices missing: what this map has no record of. */
export interface VoicesMissing {
  readonly withoutSeat: readonly { readonly organisationId: Id; readonly group: SectorGroup }[]
  readonly withoutVote: readonly Id[]
  readonly withoutVoteOnThemes: readonly Id[]
  readonly cells: readonly { readonly themeId: Id; readonly areaId: Id }[]
  readonly partnershipsWithoutVcs: readonly Id[]
  readonly withoutWardMember: readonly Id[]
  readonly councils: readonly {
    readonly partnershipId: Id
    readonly organisationIds: readonly Id[]
  }[]
  readonly emptySeats: readonly {
    readonly seatId: Id
    readonly partnershipId: Id
    readonly since: string | null
  }[]
}

/** A20 Sector balance: every active partnership. */
export interface SectorBalance {
  readonly partnerships: readonly {
    readonly partnershipId: Id
    readonly seats: number
    readonly groups: readonly {
      readonly group: SectorGroup
      readonly seats: number
      readonly votes: number
    }[]
    readonly blau: number | null
    readonly effective: number | null
    readonly simpson: number | null
    readonly vcsSeats: number
    readonly vcsVotes: number
    readonly electedMemberSeats: number
  }[]
  readonly ties: {
    readonly ties: number
    readonly external: number
    readonly internal: number
    readonly ei: number | null
    readonly expectedEi: number | null
  }
}

/**
 * A12 Connections through one person. `threads` counts every pair; on screen `singleThreads` holds
 * the people with most of them. Go-betweens are given only where `shown` or in complete form.
 */
export interface ConnectionsThroughOnePerson {
  readonly threads: number
  readonly singleThreads: readonly {
    readonly personId: Id
    readonly pairs: readonly (readonly [Id, Id])[]
  }[]
  readonly goBetween: readonly { readonly personId: Id; readonly score: number }[]
  readonly shown: boolean
}

/** A21 Accountability routes: every active partnership that is not an elected body. */
export interface AccountabilityRoutes {
  readonly partnerships: readonly {
    readonly partnershipId: Id
    readonly path: readonly Id[] | null
    readonly steps: number | null
    readonly giving: {
      readonly route: boolean
      readonly electedMember: boolean
      readonly reportBack: boolean
      readonly publicPapers: boolean
    }
    readonly givingScore: number
    readonly held: {
      readonly scrutiny: boolean
      readonly independentScrutiny: boolean
      readonly complaints: boolean
    }
    readonly heldScore: number
  }[]
  readonly noRoute: readonly Id[]
  readonly givesNotHeld: readonly Id[]
  readonly loops: readonly (readonly Id[])[]
  readonly reportBack: Share
  readonly recallable: Share
}

type MeasuredField =
  | 'seatSource'
  | 'seatHours'
  | 'seatAttendance'
  | 'seatEnd'
  | 'personCapacity'
  | 'partnershipBudget'
  | 'partnershipChair'
  | 'partnershipMembers'

interface TopThree {
  readonly top: readonly Id[]
  readonly changed: number
}

/** A32 How complete is this map. Dates are as recorded. */
export interface MapCompleteness {
  readonly base: {
    readonly seats: number
    readonly held: number
    readonly empty: number
    readonly people: number
    readonly partnerships: number
    readonly organisations: number
  }
  readonly fields: Readonly<Record<MeasuredField, Share>>
  readonly score: number | null
  readonly checked: {
    readonly oldest: string | null
    readonly newest: string | null
    readonly withinYear: Share
  }
  readonly checks: readonly { readonly rule: string; readonly recordId: Id }[]
  readonly thin: readonly {
    readonly partnershipId: Id
    readonly recorded: number
    readonly expected: number
  }[]
  readonly stability: {
    readonly seats: number
    readonly hats: TopThree
    readonly goBetween: TopThree | null
  }
}
