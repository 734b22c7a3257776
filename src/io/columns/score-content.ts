import { cleanBodyName, cleanPersonName } from '../../domain/clean-name'
import { isNameNotKnown, isVacant } from '../../domain/empty-names'
import type { Network } from '../../domain/network'
import { readDate } from '../../domain/read-date'
import { readRole } from '../../domain/read-role'
import type { ColumnUse } from '../import-plan'
import { isNotRecorded } from '../values/empty-values'
import { readNumber } from '../values/read-number'
import { readYesNo } from '../values/read-yes-no'
import { isBodyLike, isPersonLike } from './look-of-text'

/** The names on the map, cleaned: a column that holds them is known by them. */
export interface KnownNames {
  readonly people: ReadonlySet<string>
  readonly organisations: ReadonlySet<string>
  readonly partnerships: ReadonlySet<string>
}

export function collectKnownNames(network: Network): KnownNames {
  const cleanAll = (
    records: Iterable<{ readonly name: string }>,
    clean: (name: string) => string,
  ) => new Set(Array.from(records, ({ name }) => clean(name)))
  return {
    people: cleanAll(network.people.values(), cleanPersonName),
    organisations: cleanAll(network.organisations.values(), cleanBodyName),
    partnerships: cleanAll(network.partnerships.values(), cleanBodyName),
  }
}

type Looks = (text: string, known: KnownNames) => boolean

const looksByUse: Readonly<Partial<Record<ColumnUse, Looks>>> = {
  person: (text, { people }) =>
    isPersonLike(text) ||
    isVacant(text) ||
    isNameNotKnown(text) ||
    people.has(cleanPersonName(text)),
  partnership: (text, { partnerships }) =>
    isBodyLike(text) || partnerships.has(cleanBodyName(text)),
  organisation: (text, { organisations }) =>
    isBodyLike(text) || organisations.has(cleanBodyName(text)),
  host: (text, { organisations }) => isBodyLike(text) || organisations.has(cleanBodyName(text)),
  role: (text) => readRole(text).isKnown,
  started: (text) => readDate(text) !== undefined || isNotRecorded(text),
  ended: (text) => readDate(text) !== undefined || isNotRecorded(text),
  voting: (text) => readYesNo(text) !== undefined,
  hours: (text) => readNumber(text) !== undefined,
  source: (text) => /^(?:https?:|www\.)/iu.test(text),
}

/** The share of a column's values, from 0 to 1, that read as what the use holds. */
export function scoreContent(use: ColumnUse, values: readonly string[], known: KnownNames): number {
  const looks = looksByUse[use]
  if (looks === undefined || values.length === 0) return 0
  return values.filter((value) => looks(value, known)).length / values.length
}
