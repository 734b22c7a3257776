import { answerOrganisationsBySeats } from './analyses/organisations-by-seats'
import { answerPeopleByHats } from './analyses/people-by-hats'
import { answerSeatConcentration } from './analyses/seat-concentration'
import { answerTimeGiven } from './analyses/time-given'
import { answerWeightedSeats } from './analyses/weighted-seats'
import { answerWorthALook } from './analyses/worth-a-look'
import type { Registry } from './put-question'

/**
 * What is done before the next frame at every usual size. These alone are loaded with the first
 * screen; a row added here is a row taken off the worker.
 */
export const pageAnalyses = {
  A1: { answer: answerPeopleByHats },
  A2: { answer: answerWeightedSeats },
  A3: { answer: answerTimeGiven },
  A4: { answer: answerWorthALook },
  A5: { answer: answerSeatConcentration },
  A6: { answer: answerOrganisationsBySeats },
} as const satisfies Registry
