import type { DecidedQuestion, DecisionOutcome } from '../../domain/decision-outcomes'
import type { Network } from '../../domain/network'
import type { Day } from '../../domain/partial-date'
import type { SectorGroup } from '../../domain/sector-group'
import type { Settings } from '../../domain/settings'
import type { CellFlag, MapCompleteness } from '../answers-on-partnerships'
import type { BothSidesKind, LookAlikeEvidence, StrategyTie } from '../answers-on-plans'

/** What a list is made for: names and settings as they are, the date the map is read for. */
export interface ListContext {
  readonly network: Network
  readonly settings: Settings
  readonly asAt: Day
}

export type ListColumn =
  | 'change'
  | 'on-behalf-of'
  | 'amount'
  | 'authority'
  | 'budget'
  | 'by-law'
  | 'chaired-by'
  | 'elected-votes'
  | 'how-many'
  | 'in-common'
  | 'joined-by'
  | 'missing'
  | 'only-first'
  | 'only-second'
  | 'reporting-in'
  | 'sits-on'
  | 'statutory'
  | 'themes'
  | 'tied-to'
  | 'which'
  | 'area-in-common'
  | 'attended'
  | 'council-seats'
  | 'date'
  | 'deciding'
  | 'equal-share'
  | 'estimated'
  | 'first'
  | 'flags'
  | 'gives-account'
  | 'held-to-account'
  | 'holders'
  | 'hours'
  | 'next-step'
  | 'only-shared-person'
  | 'organisation'
  | 'partnership'
  | 'partnerships'
  | 'people'
  | 'person'
  | 'presence'
  | 'recorded'
  | 'route'
  | 'seats'
  | 'seats-by-sector'
  | 'second'
  | 'share-of-smaller'
  | 'shared'
  | 'since'
  | 'speaks-for'
  | 'steps'
  | 'strategies'
  | 'themes-in-common'
  | 'time-they-gave'
  | 'top-tenth'
  | 'unknown-seats'
  | 'vcs-seats'
  | 'weighted'
  | 'what'
  | 'what-is-missing'
  | 'where'
  | 'why'

/** A code with a sentence or a few words of its own in the catalogue, under `says.`. */
export type SentenceCode =
  | 'changes'
  | 'checked-dates'
  | 'hours-recorded'
  | 'never-checked'
  | 'joined'
  | 'left'
  | 'groups-apart'
  | 'groups-now'
  | 'half-apart'
  | 'half-apart-at-most'
  | 'joined-by-one'
  | 'not-joined'
  | 'sole-voice'
  | 'strategies-conflict'
  | 'strategy-pairs'
  | 'worth-a-conversation'
  | 'worth-checking'
  | `gap-${GapCode}`
  | 'attendance-group'
  | 'connectors'
  | 'decided'
  | 'end-dates-known'
  | 'hats'
  | 'hours-known'
  | 'hours-of-person'
  | 'loop'
  | 'losing-half'
  | 'most-seats'
  | 'near-capacity'
  | 'no-route'
  | 'organisations-fill'
  | 'organisations-hold'
  | 'over-capacity'
  | 'overlap'
  | 'people-hold'
  | 'report-back'
  | 'seats-by-sector'
  | 'speaks-for'
  | 'substitutes'
  | 'terms-soon'
  | 'weighted'

/** Words for one thing, under `word.` in the catalogue. */
export type WordCode =
  | `change-${'joined' | 'left' | 'started' | 'ended'}`
  | `alike-${LookAlikeEvidence}`
  | `authority-${0 | 1 | 2 | 3 | 4}`
  | `both-${BothSidesKind}`
  | `leaving-${'groups' | 'voice'}`
  | `statutory-${'by-law' | 'by-guidance' | 'voluntary'}`
  | `tie-${StrategyTie | 'none'}`
  | `flag-${CellFlag}`
  | `gap-${GapCode}`
  | `next-${GapCode}`
  | `group-${SectorGroup}`
  | `holders-${'people' | 'organisations' | 'votes'}`
  | `term-${'ending' | 'long' | 'new' | 'partnership-ending'}`
  | `giving-${'route' | 'elected-member' | 'report-back' | 'public-papers'}`
  | `held-${'scrutiny' | 'independent-scrutiny' | 'complaints'}`
  | `check-${'open-seat-on-closed-partnership' | 'more-seats-than-allowed' | 'fewer-seats-than-required' | 'several-chairs' | 'thin'}`
  | `field-${keyof MapCompleteness['fields']}`
  | 'no-route-on-record'
  | 'represents-a-network'

export type GapCode =
  | 'empty-seat'
  | 'no-seat'
  | 'no-vote'
  | 'no-vote-on-themes'
  | 'no-vcs'
  | 'no-ward-member'
  | 'no-council-seat'
  | 'no-strategy'
  | 'not-joined'

/** A value of a sentence. Names are looked up when it is said, so that they can be hidden. */
export type SentenceValue =
  | number
  | string
  | { readonly record: string }
  | { readonly records: readonly string[] }
  | { readonly date: string }
  | { readonly group: SectorGroup }
  | { readonly groups: readonly { readonly group: SectorGroup; readonly count: number }[] }

export interface Sentence {
  readonly code: SentenceCode
  readonly values: Readonly<Record<string, SentenceValue>>
}

/** One cell of a list, as data: words and names are put in where it is shown or written. */
export type Cell =
  | { readonly kind: 'record'; readonly id: string }
  | { readonly kind: 'records'; readonly ids: readonly string[]; readonly inOrder?: true }
  /** `opens`: the records behind the number. */
  | {
      readonly kind: 'number'
      readonly value: number
      readonly opens?: readonly string[]
      readonly isOver?: boolean
    }
  | {
      readonly kind: 'hours'
      readonly value: number
      readonly about?: boolean
      readonly atLeast?: boolean
    }
  | {
      readonly kind: 'share'
      readonly have: number
      readonly of: number
      readonly opens?: readonly string[]
    }
  | { readonly kind: 'fraction'; readonly value: number }
  /** How much of what two things cover they cover both. */
  | { readonly kind: 'in-common'; readonly value: number }
  | { readonly kind: 'date'; readonly value: string }
  /** Pounds a year. */
  | { readonly kind: 'money'; readonly value: number }
  | { readonly kind: 'words'; readonly codes: readonly WordCode[] }
  | { readonly kind: 'sentences'; readonly says: readonly Sentence[] }
  | { readonly kind: 'pair'; readonly first: string; readonly second: string }
  | { readonly kind: 'place'; readonly theme: string; readonly area: string }
  /** Nothing is on record; never a nought. */
  | { readonly kind: 'not-recorded' }
  | { readonly kind: 'none' }

/** What a person decided about a row. */
export interface RowDecision {
  readonly decisionId: string
  readonly outcome: DecisionOutcome
  readonly decidedOn: string | null
}

export interface ListRow {
  readonly key: string
  readonly cells: readonly Cell[]
  /** The records the row is about; the first is the one its first cell names. */
  readonly records: readonly string[]
  /** Whether the map draws them; the rest of a long list is drawn when chosen. */
  readonly isDrawn: boolean
  /** Why these records are here, in whole sentences. */
  readonly says: readonly Sentence[]
  /** What a decision about this row is about; absent where there is nothing to decide. */
  readonly decides?: { readonly question: DecidedQuestion; readonly aboutIds: readonly string[] }
  readonly decided?: RowDecision
}

/** The answer to one question as a table, in the order in which it is read. */
export interface ResultList {
  readonly columns: readonly ListColumn[]
  readonly rows: readonly ListRow[]
  /** The answer in words, above the rows. */
  readonly summary: readonly Sentence[]
}

export const notRecorded: Cell = { kind: 'not-recorded' }

/** A fraction, or that there is nothing to take a fraction of. */
export function toFraction(value: number | null): Cell {
  return value === null ? notRecorded : { kind: 'fraction', value }
}
