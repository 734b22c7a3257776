import type { MapQuestion } from '../../domain/map-question'
import type { Answers } from '../answer'
import { toAccountabilityList } from './accountability-list'
import { toAttendanceList } from './attendance-list'
import { toChangesBetweenDatesList } from './changes-between-dates-list'
import { toCompletenessList } from './completeness-list'
import { toConnectorsList } from './connectors-list'
import { toFormalPowersList } from './formal-powers-list'
import { toGapsList } from './gaps-list'
import { toHatsList } from './hats-list'
import { toIfSomeoneLeavesList } from './if-someone-leaves-list'
import { markDecided } from './mark-decided'
import { toOrganisationsBySeatsList } from './organisations-by-seats-list'
import { toOverlapsList } from './overlaps-list'
import { questionNeeds } from './question-needs'
import type { ListContext, ResultList } from './result-list'
import { toSeatConcentrationList } from './seat-concentration-list'
import { toSectorBalanceList } from './sector-balance-list'
import { toStrategiesNotJoinedUpList } from './strategies-not-joined-up-list'
import { toStrategyCoverageList } from './strategy-coverage-list'
import { toTermsEndingList } from './terms-ending-list'
import { toTimeAndHatsList } from './time-and-hats-list'
import { toTimeByOrganisationList } from './time-by-organisation-list'
import { toVoicesMissingList } from './voices-missing-list'
import { toWorkloadList } from './workload-list'
import { toWorthAConversationList } from './worth-a-conversation-list'
import { toWorthCheckingList } from './worth-checking-list'

type AnswersFor<Q extends MapQuestion> = Pick<Answers, (typeof questionNeeds)[Q][number]>
type ListMaker<Q extends MapQuestion> = (answers: AnswersFor<Q>, context: ListContext) => ResultList

const makers: { readonly [Q in MapQuestion]: ListMaker<Q> } = {
  hats: toHatsList,
  'time-and-hats': toTimeAndHatsList,
  'seat-concentration': toSeatConcentrationList,
  'organisations-by-seats': toOrganisationsBySeatsList,
  'terms-ending': toTermsEndingList,
  overlaps: toOverlapsList,
  'worth-a-conversation': toWorthAConversationList,
  gaps: toGapsList,
  'strategy-coverage': toStrategyCoverageList,
  'strategies-not-joined-up': toStrategiesNotJoinedUpList,
  'voices-missing': toVoicesMissingList,
  'sector-balance': toSectorBalanceList,
  connectors: toConnectorsList,
  'if-someone-leaves': toIfSomeoneLeavesList,
  accountability: toAccountabilityList,
  'formal-powers': toFormalPowersList,
  'worth-checking': toWorthCheckingList,
  workload: toWorkloadList,
  'time-by-organisation': toTimeByOrganisationList,
  attendance: toAttendanceList,
  'changes-between-dates': toChangesBetweenDatesList,
  completeness: toCompletenessList,
}

/** The answer to a question as a list; null until all that it is made of has been worked out. */
export function toResultList(
  question: MapQuestion,
  answers: Partial<Answers>,
  context: ListContext,
): ResultList | null {
  if (questionNeeds[question].some((id) => answers[id] === undefined)) return null
  // Which answers a list needs is known by its question alone, and they are all there.
  const make = makers[question] as (answers: Partial<Answers>, context: ListContext) => ResultList
  return markDecided(make(answers, context), context.network)
}
