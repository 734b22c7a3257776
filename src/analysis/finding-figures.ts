import type { AnalysisId, Answers } from './answer'
import { gapCounts } from './cards'

/** The numbers that the sentence of each finding needs; a share without a base is null. */
export type FindingFigures = {
  readonly [K in AnalysisId]: Readonly<Record<string, number | null>>
}

/** Counts and sums only, so that a sentence made of them can name nobody. */
export function toFindingFigures(answers: Answers): FindingFigures {
  return {
    ...ofPeople(answers),
    ...ofPartnerships(answers),
    ...ofPlans(answers),
    ...ofStructure(answers),
  }
}

function ofPeople({ A1, A2, A3, A4, A5, A27, A30, A31 }: Answers) {
  return {
    A1: { people: A1.people.length, without: A1.without.length },
    A2: { over: A2.people.filter(({ over }) => over).length, limit: A2.limit },
    A3: { hours: A3.total, estimated: A3.totalEstimated, unknownSeats: A3.unknownSeats },
    A4: { people: A4.people.length },
    A5: {
      holders: A5.people.holders,
      top: A5.people.top10Count,
      share: A5.people.top10Share,
      equal: A5.people.top10EqualShare,
    },
    A27: {
      within30: A27.within30,
      within90: A27.within90,
      within365: A27.within365,
      newcomers: A27.newcomers.length,
    },
    A30: {
      joined: A30.joined.length,
      left: A30.left.length,
      ended: A30.partnershipsEnded.length,
    },
    A31: {
      seats: A31.seats.length,
      below: A31.seats.filter(({ below }) => below).length,
    },
  }
}

function ofPartnerships({ A6, A7, A9, A12, A13, A18, A20, A32, A35, A36 }: Answers) {
  return {
    A6: { seats: A6.seats, share: A6.top3Share, without: A6.noSeat.length },
    A7: { sharing: A7.sharing, listed: A7.listed, possible: A7.possiblePairs },
    A9: { pairs: A9.pairs.length },
    A12: { pairs: A12.threads, people: A12.singleThreads.length },
    A13: {
      groups: A13.groups.length,
      cuts: A13.cuts,
      soleVoices: A13.soleVoices.length,
      atMost: A13.busFactor?.atMost ?? null,
      atLeast: A13.busFactor?.atLeast ?? null,
    },
    A18: {
      partnerships: A18.partnerships.length,
      withBudget: A18.partnerships.filter(({ annualBudget }) => annualBudget !== null).length,
    },
    A20: {
      partnerships: A20.partnerships.length,
      withVcs: A20.partnerships.filter(({ vcsSeats }) => vcsSeats > 0).length,
    },
    A32: { have: A32.fields.seatSource.have, of: A32.fields.seatSource.of, score: A32.score },
    A35: { withoutSeat: A35.withoutSeat.length, empty: A35.emptySeats.length },
    A36: { scenarios: A36.scenarios.length },
  }
}

function ofPlans(answers: Answers) {
  const { A10, A11, A21, A22 } = answers
  return {
    A10: { cells: A10.cells.length, without: gapCounts(answers).cellsWithoutStrategy },
    A11: { pairs: A11.counts.pairs, none: A11.counts.none, fragile: A11.counts.fragile },
    A21: { partnerships: A21.partnerships.length, noRoute: A21.noRoute.length },
    A22: { items: A22.items.length },
  }
}

function ofStructure({ A14, A16, A19 }: Answers) {
  return {
    A14: { partnerships: A14.partnerships.length },
    A16: {
      people: A16.people.length,
      partnerships: A16.partnerships.length,
      shown: Number(A16.shown),
    },
    A19: {
      partnerships: A19.partnerships.length,
      shown: A19.partnerships.filter(({ shown }) => shown).length,
    },
  }
}
