import { indexDeclaredDifferent } from '../matching/declared-different'
import { indexCompanions } from '../matching/known-companions'
import { indexKnownRecords, type NamedKind } from '../matching/known-records'
import { type MatchedGroups, matchGroups } from '../matching/match-groups'
import type { FileReading } from './file-facts'
import type { ImportContext } from './import-context'

export type MatchedNames = Readonly<Record<NamedKind, MatchedGroups>>

/** Finds the names of a file again on the map, kind by kind. */
export function matchNames(reading: FileReading, context: ImportContext): MatchedNames {
  return {
    people: match('people', reading, context),
    organisations: match('organisations', reading, context),
    partnerships: match('partnerships', reading, context),
  }
}

function match(
  kind: NamedKind,
  { facts, schemes, areIdsForeign }: FileReading,
  { network, answers, idFor }: ImportContext,
): MatchedGroups {
  return matchGroups({
    groups: facts[kind].all,
    known: indexKnownRecords(network, kind),
    companionsOf: indexCompanions(network, kind),
    isDeclaredDifferent: indexDeclaredDifferent(network),
    scheme: schemes[kind],
    areIdsForeign: areIdsForeign === true,
    answers,
    idFor,
  })
}
