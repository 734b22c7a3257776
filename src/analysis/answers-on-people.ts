import type { Day } from '../domain/partial-date'
import type { SectorGroup } from '../domain/sector-group'
import type { Share } from './share'

/** Ids of records. Every list is sorted by its id fields, in the order its type names them. */
type Id = string

/** A1 People by hats: three counts of held seats, never blended, and chairs among them. */
export interface PeopleByHats {
  readonly people: readonly {
    readonly personId: Id
    readonly seats: number
    readonly partnerships: number
    readonly organisations: number
    readonly chairs: number
  }[]
  readonly without: readonly Id[]
}

/** A2 Weighted seats: who is past the guide figure. */
export interface WeightedSeats {
  readonly limit: number
  readonly people: readonly {
    readonly personId: Id
    readonly seats: number
    readonly weighted: number
    readonly over: boolean
  }[]
}

/** A3 Time by person and by organisation, in hours a month. */
export interface TimeGiven {
  readonly people: readonly {
    readonly personId: Id
    readonly hours: number
    readonly recorded: number
    readonly estimated: number
    readonly estimatedShare: number | null
    readonly low: number
    readonly high: number
    readonly unknownSeats: number
    readonly capacity: number | null
    readonly ratio: number | null
  }[]
  readonly organisations: readonly {
    readonly organisationId: Id
    readonly people: number
    readonly hours: number
    readonly estimated: number
    readonly unknownSeats: number
  }[]
  readonly withoutOrganisation: number
  readonly total: number
  readonly totalEstimated: number
  readonly unknownSeats: number
}

export type WorthALookRule =
  | 'over-capacity'
  | 'near-capacity'
  | 'many-weighted-seats'
  | 'speaks-for-several'

/** A4 Worth a look: every flag with its rule, value and limit. */
export interface WorthALook {
  readonly counts: readonly { readonly rule: WorthALookRule; readonly people: number }[]
  readonly people: readonly {
    readonly personId: Id
    readonly flags: readonly {
      readonly rule: WorthALookRule
      readonly value: number
      readonly limit: number
      readonly maybe: boolean
    }[]
  }[]
}

/** How evenly a number of things is shared; `histogram` goes from one upwards. */
export interface Concentration {
  readonly holders: number
  readonly total: number
  readonly gini: number | null
  readonly giniUnbiased: number | null
  readonly hhi: number | null
  readonly effective: number | null
  readonly top3Share: number | null
  readonly top10Count: number
  readonly top10Share: number | null
  readonly top10EqualShare: number | null
  readonly oneShare: number | null
  readonly histogram: readonly (readonly [held: number, holders: number])[]
}

/** A5 How evenly seats are shared. */
export interface SeatConcentration {
  readonly people: Concentration
  readonly organisations: Concentration
  readonly votes: Concentration
}

export interface Ending {
  readonly partnershipId: Id
  readonly endsOn: Day
  readonly days: number
}

/** A27 Terms ending. `unknownStart`: people with a seat whose start nobody recorded. */
export interface TermsEnding {
  readonly ending: readonly ({ readonly seatId: Id; readonly personId: Id | null } & Ending)[]
  readonly within30: number
  readonly within90: number
  readonly within365: number
  readonly longServing: readonly {
    readonly seatId: Id
    readonly personId: Id | null
    readonly partnershipId: Id
    readonly years: number
  }[]
  readonly newcomers: readonly Id[]
  readonly newcomerSeats: Share
  readonly unknownStart: readonly Id[]
  readonly losingHalf: readonly {
    readonly partnershipId: Id
    readonly ending: number
    readonly seats: number
  }[]
  readonly partnershipsEnding: readonly Ending[]
  readonly endKnown: Share
}

export interface Triple {
  readonly personId: Id
  readonly partnershipId: Id
  readonly organisationId: Id | null
}

/** A30 Changes between dates. */
export interface ChangesBetweenDates {
  readonly before: Day
  readonly after: Day
  readonly seatsBefore: number
  readonly seatsAfter: number
  readonly joined: readonly Triple[]
  readonly left: readonly Triple[]
  readonly jaccard: number | null
  readonly churn: number | null
  readonly partnershipsStarted: readonly Id[]
  readonly partnershipsEnded: readonly Id[]
  readonly giniBefore: number | null
  readonly giniAfter: number | null
  readonly change: readonly { readonly personId: Id; readonly change: number }[]
}

/** A31 Attendance. */
export interface Attendance {
  readonly limit: number
  readonly minimum: number
  readonly seats: readonly {
    readonly seatId: Id
    readonly personId: Id | null
    readonly partnershipId: Id
    readonly meetings: number
    readonly attended: number
    readonly rate: number
    readonly enough: boolean
    readonly below: boolean
  }[]
  readonly groups: readonly {
    readonly group: SectorGroup
    readonly seats: number
    readonly meetings: number
    readonly attended: number
    readonly rate: number
  }[]
  readonly substitutes: Share
}
