import type { SectorGroup } from '../domain/sector-group'

/** Ids of records. Every list is sorted by its id fields, in the order its type names them. */
type Id = string

/** A14 Closed circles: Burt's constraint by partnership with people; null without ties. */
export interface ClosedCircles {
  readonly partnerships: readonly {
    readonly partnershipId: Id
    readonly constraint: number | null
  }[]
}

/** A16 Inner circle: the most tightly shared group of people and partnerships. */
export interface InnerCircle {
  readonly level: number
  readonly people: readonly Id[]
  readonly partnerships: readonly Id[]
  readonly shown: boolean
}

/** A19 Votes: every partnership with a voting seat, its votes by sector as if each voted together. */
export interface Votes {
  readonly partnerships: readonly {
    readonly partnershipId: Id
    readonly quota: number
    readonly shown: boolean
    readonly blocs: readonly {
      readonly group: SectorGroup
      readonly votes: number
      readonly banzhaf: number | null
      readonly penrose: number
      readonly shapley: number
    }[]
  }[]
}
