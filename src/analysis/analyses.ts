import { answerAccountabilityRoutes } from './analyses/accountability-routes'
import { answerAttendance } from './analyses/attendance'
import { answerChangesBetweenDates } from './analyses/changes-between-dates'
import { answerConnectionsThroughOnePerson } from './analyses/connections-through-one-person'
import { answerMapCompleteness } from './analyses/map-completeness'
import { answerOrganisationsBySeats } from './analyses/organisations-by-seats'
import { answerOverlappingPartnerships } from './analyses/overlapping-partnerships'
import { answerPeopleByHats } from './analyses/people-by-hats'
import { answerSeatConcentration } from './analyses/seat-concentration'
import { answerSectorBalance } from './analyses/sector-balance'
import { answerStrategyCoverage } from './analyses/strategy-coverage'
import { answerTermsEnding } from './analyses/terms-ending'
import { answerTimeGiven } from './analyses/time-given'
import { answerVoicesMissing } from './analyses/voices-missing'
import { answerWeightedSeats } from './analyses/weighted-seats'
import { answerWorthALook } from './analyses/worth-a-look'
import type { AnalysisId, Answers } from './answer'
import type { Asked } from './asked'

interface Analysis<K extends AnalysisId> {
  /** 'page' for what is done before the next frame at every usual size, 'worker' for the rest. */
  readonly runs: 'page' | 'worker'
  readonly answer: (asked: Asked) => Answers[K]
}

/** One row per analysis: adding a row here is all that makes it askable. */
export const analyses: { readonly [K in AnalysisId]: Analysis<K> } = {
  A1: { runs: 'page', answer: answerPeopleByHats },
  A2: { runs: 'page', answer: answerWeightedSeats },
  A3: { runs: 'page', answer: answerTimeGiven },
  A4: { runs: 'page', answer: answerWorthALook },
  A5: { runs: 'page', answer: answerSeatConcentration },
  A6: { runs: 'page', answer: answerOrganisationsBySeats },
  A7: { runs: 'worker', answer: answerOverlappingPartnerships },
  A10: { runs: 'worker', answer: answerStrategyCoverage },
  A12: { runs: 'worker', answer: answerConnectionsThroughOnePerson },
  A20: { runs: 'worker', answer: answerSectorBalance },
  A21: { runs: 'worker', answer: answerAccountabilityRoutes },
  A27: { runs: 'worker', answer: answerTermsEnding },
  A30: { runs: 'worker', answer: answerChangesBetweenDates },
  A31: { runs: 'worker', answer: answerAttendance },
  A32: { runs: 'worker', answer: answerMapCompleteness },
  A35: { runs: 'worker', answer: answerVoicesMissing },
}
