import type { BeforeAndAfter, IfSomeoneLeaves } from './answers-on-leaving'
import type {
  AccountabilityRoutes,
  ConnectionsThroughOnePerson,
  MapCompleteness,
  OrganisationsBySeats,
  OverlappingPartnerships,
  SectorBalance,
  StrategyCoverage,
  VoicesMissing,
} from './answers-on-partnerships'
import type {
  Attendance,
  ChangesBetweenDates,
  PeopleByHats,
  SeatConcentration,
  TermsEnding,
  TimeGiven,
  WeightedSeats,
  WorthALook,
} from './answers-on-people'
import type {
  BothSides,
  FormalPowers,
  StrategiesNotJoinedUp,
  WorthAConversation,
} from './answers-on-plans'
import type { ClosedCircles, InnerCircle, Votes } from './answers-on-structure'

/** What an answer rests on, for the standard line: seats are filled seats on that many partnerships. */
export interface Basis {
  readonly seats: number
  readonly partnerships: number
  readonly sourced: number
}

/** The answer to each analysis, by its number in the list of analyses. */
export interface Answers {
  readonly A1: PeopleByHats
  readonly A2: WeightedSeats
  readonly A3: TimeGiven
  readonly A4: WorthALook
  readonly A5: SeatConcentration
  readonly A6: OrganisationsBySeats
  readonly A7: OverlappingPartnerships
  readonly A9: WorthAConversation
  readonly A10: StrategyCoverage
  readonly A11: StrategiesNotJoinedUp
  readonly A12: ConnectionsThroughOnePerson
  readonly A13: IfSomeoneLeaves
  readonly A14: ClosedCircles
  readonly A16: InnerCircle
  readonly A18: FormalPowers
  readonly A19: Votes
  readonly A20: SectorBalance
  readonly A21: AccountabilityRoutes
  readonly A22: BothSides
  readonly A27: TermsEnding
  readonly A30: ChangesBetweenDates
  readonly A31: Attendance
  readonly A32: MapCompleteness
  readonly A35: VoicesMissing
  readonly A36: BeforeAndAfter
}

export type AnalysisId = keyof Answers

/** The answers asked for, with what they rest on. Data only: it can cross to a worker. */
export type AnswersTo<K extends AnalysisId> = Pick<Answers, K> & { readonly basis: Basis }
