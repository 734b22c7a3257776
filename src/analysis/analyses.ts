import { answerAccountabilityRoutes } from './analyses/accountability-routes'
import { answerAttendance } from './analyses/attendance'
import { answerBeforeAndAfter } from './analyses/before-and-after'
import { answerBothSides } from './analyses/both-sides'
import { answerChangesBetweenDates } from './analyses/changes-between-dates'
import { answerClosedCircles } from './analyses/closed-circles'
import { answerConnectionsThroughOnePerson } from './analyses/connections-through-one-person'
import { answerFormalPowers } from './analyses/formal-powers'
import { answerIfSomeoneLeaves } from './analyses/if-someone-leaves'
import { answerInnerCircle } from './analyses/inner-circle'
import { answerMapCompleteness } from './analyses/map-completeness'
import { answerOverlappingPartnerships } from './analyses/overlapping-partnerships'
import { answerSectorBalance } from './analyses/sector-balance'
import { answerStrategiesNotJoinedUp } from './analyses/strategies-not-joined-up'
import { answerStrategyCoverage } from './analyses/strategy-coverage'
import { answerTermsEnding } from './analyses/terms-ending'
import { answerVoicesMissing } from './analyses/voices-missing'
import { answerVotes } from './analyses/votes'
import { answerWorthAConversation } from './analyses/worth-a-conversation'
import type { AnalysisId } from './answer'
import { pageAnalyses } from './page-analyses'
import type { Registry } from './put-question'

/**
 * One row per analysis: adding a row here is all that makes it askable. Those of the page run
 * there; the rest run in the worker.
 */
export const analyses: Required<Registry> = {
  ...pageAnalyses,
  A7: { answer: answerOverlappingPartnerships },
  A9: { answer: answerWorthAConversation },
  A10: { answer: answerStrategyCoverage },
  A11: { answer: answerStrategiesNotJoinedUp },
  A12: { answer: answerConnectionsThroughOnePerson },
  A13: { answer: answerIfSomeoneLeaves },
  A14: { answer: answerClosedCircles },
  A16: { answer: answerInnerCircle },
  A18: { answer: answerFormalPowers },
  A19: { answer: answerVotes },
  A20: { answer: answerSectorBalance },
  A21: { answer: answerAccountabilityRoutes },
  A22: { answer: answerBothSides },
  A27: { answer: answerTermsEnding },
  A30: { answer: answerChangesBetweenDates },
  A31: { answer: answerAttendance },
  A32: { answer: answerMapCompleteness },
  A35: { answer: answerVoicesMissing },
  A36: { answer: answerBeforeAndAfter },
}

/** Every analysis, in the order of its number. */
export const analysisIds = (Object.keys(analyses) as AnalysisId[]).sort(
  (a, b) => Number(a.slice(1)) - Number(b.slice(1)),
)
