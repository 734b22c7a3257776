import type { SectorGroup } from '../domain/sector-group'

/** Ids of records. Every list is sorted by its id fields, in the order its type names them. */
type Id = string

export type LookAlikeEvidence = 'people' | 'organisations' | 'themes' | 'area'

/** A9 Worth a conversation: pairs that cover the same ground. `byLaw`: those of the two set up by law. */
export interface WorthAConversation {
  readonly pairs: readonly {
    readonly a: Id
    readonly b: Id
    readonly evidence: readonly LookAlikeEvidence[]
    readonly onlyInA: number
    readonly onlyInB: number
    readonly byLaw: readonly Id[]
  }[]
}

export type StrategyTie = 'recorded-link' | 'same-owner' | 'reporting-line' | 'shared-people'

export interface StrategyPair {
  readonly a: Id
  readonly b: Id
  readonly themeIds: readonly Id[]
  readonly sharedSize: number | null
  readonly links: readonly StrategyTie[]
  readonly sharedPeople: readonly Id[]
  readonly status: 'formal' | 'people' | 'none'
  readonly fragile: boolean
}

/**
 * A11 Strategies not joined up. `counts` is of every pair; on screen `pairs` holds those joined
 * least where there are too many to read.
 */
export interface StrategiesNotJoinedUp {
  readonly pairs: readonly StrategyPair[]
  readonly counts: {
    readonly pairs: number
    readonly formal: number
    readonly peopleOnly: number
    readonly fragile: number
    readonly none: number
  }
  readonly shares: {
    readonly formal: number | null
    readonly peopleOnly: number | null
    readonly none: number | null
  }
  readonly conflicts: readonly { readonly a: Id; readonly b: Id; readonly inPairs: boolean }[]
}

/** A18 What each partnership can do: every active partnership; formal arrangements only. */
export interface FormalPowers {
  readonly partnerships: readonly {
    readonly partnershipId: Id
    readonly statutory: number | null
    readonly authority: number | null
    readonly annualBudget: number | null
    readonly reportingIn: number
    readonly stepsToElected: number | null
    readonly chairGroups: readonly SectorGroup[]
    readonly electedVotingShare: number | null
    readonly index: number | null
  }[]
}

export type BothSidesKind = 'funds' | 'scrutinises' | 'commissions'

/** A22 Worth checking: people on both sides of a grant, a scrutiny or a commission. */
export interface BothSides {
  readonly items: readonly {
    readonly kind: BothSidesKind
    readonly personId: Id
    readonly firstId: Id
    readonly secondId: Id
    readonly annualAmount: number | null
    readonly tie: 'position' | 'seat' | 'both' | null
  }[]
}
