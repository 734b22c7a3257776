import fc from 'fast-check'
import { areaTiers } from '../../src/domain/area'
import { linkKinds } from '../../src/domain/link'
import { type Network, networkOf } from '../../src/domain/network'
import { sectors } from '../../src/domain/organisation'
import type { RecordChanges } from '../../src/domain/record-changes'
import type { RecordEntry } from '../../src/domain/records'
import { roles } from '../../src/domain/seat'
import {
  aFunding,
  aLink,
  anArea,
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aPosition,
  aSeat,
  aStrategy,
  aStrategyLink,
  aTheme,
  entryOf,
} from './records'

const dates = ['2001', '2004-06', '2007-05-10', '2008-12', '2009-04-01', '2009-09-30', '2012']
const units = ['U1', 'U2', 'U3', 'U4']

const idAmong = (letter: string, count: number) =>
  fc.nat(count - 1).map((index) => `${letter}${`${index}`.padStart(2, '0')}`)

/** Absent more often than not, as fields are in life. */
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 })

const present = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const someOf = (letter: string, count: number) =>
  fc.uniqueArray(idAmong(letter, count), { minLength: 1, maxLength: 3 })

/** Start before end, or either open. */
const period = fc
  .tuple(maybe(fc.nat(3)), maybe(fc.integer({ min: 4, max: 6 })))
  .map(([start, end]) => ({
    startedOn: start === undefined ? undefined : dates[start],
    endedOn: end === undefined ? undefined : dates[end],
  }))

/** A parent always has the lower id, so that no tree loops. */
const parentOf = (id: string, letter: string) => {
  const index = Number(id.slice(1))
  return index === 0 ? fc.constant(undefined) : maybe(idAmong(letter, index))
}

const person = fc
  .record({
    id: idAmong('p', 9),
    capacityHoursPerMonth: maybe(fc.constantFrom(0, 2.5, 20)),
    wardId: maybe(idAmong('a', 5)),
  })
  .map((fields) => entryOf('people', aPerson(present(fields))))

const organisation = fc
  .record({
    id: idAmong('o', 6),
    sector: maybe(fc.constantFrom(...sectors)),
    areaId: maybe(idAmong('a', 5)),
    themeIds: maybe(someOf('t', 4)),
  })
  .map((fields) => entryOf('organisations', anOrganisation(present(fields))))

const partnership = idAmong('b', 7).chain((id) =>
  fc
    .record({
      id: fc.constant(id),
      kind: fc.constantFrom('partnership-board', 'cabinet', 'scrutiny', 'funding-panel'),
      electedBody: fc.boolean(),
      statutory: maybe(fc.constantFrom('by-law', 'by-guidance', 'voluntary')),
      authority: maybe(fc.constantFrom(0, 1, 2, 3, 4)),
      annualBudget: maybe(fc.constantFrom(0, 900)),
      areaId: maybe(idAmong('a', 5)),
      themeIds: maybe(someOf('t', 4)),
      parentId: parentOf(id, 'b'),
      minSeats: maybe(fc.nat(5)),
      meetingsPerYear: maybe(fc.constantFrom(4, 10.5)),
      meetingHours: maybe(fc.constantFrom(1.1, 2)),
      papersPublic: maybe(fc.boolean()),
      complaintsRoute: maybe(fc.boolean()),
      period,
    })
    .map(({ period: during, ...fields }) =>
      entryOf('partnerships', aPartnership(present({ ...fields, ...during }))),
    ),
)

const seat = fc
  .record({
    id: idAmong('s', 40),
    partnershipId: idAmong('b', 7),
    personId: fc.option(idAmong('p', 9), { freq: 6 }),
    organisationId: maybe(idAmong('o', 6)),
    role: fc.constantFrom(...roles),
    voting: maybe(fc.boolean()),
    capacity: maybe(fc.constantFrom('elected-member', 'trustee')),
    hoursPerMonth: maybe(fc.constantFrom(0, 0.1, 0.7, 3)),
    isNameLacking: fc.boolean(),
    isSourced: fc.boolean(),
    period,
  })
  .map(({ isNameLacking, isSourced, period: during, ...fields }) =>
    entryOf(
      'seats',
      aSeat(
        present({
          ...fields,
          ...during,
          nameNotRecorded: fields.personId === null && isNameLacking ? true : undefined,
          source: isSourced ? { title: 'Minutes' } : undefined,
        }),
      ),
    ),
  )

const link = fc
  .record({
    id: idAmong('l', 6),
    kind: fc.constantFrom(...linkKinds),
    fromId: fc.oneof(idAmong('b', 7), idAmong('o', 6)),
    toId: fc.oneof(idAmong('b', 7), idAmong('o', 6)),
    period,
  })
  .map(({ period: during, ...fields }) =>
    entryOf('links', aLink(present({ ...fields, ...during }))),
  )

const strategy = fc
  .record({
    id: idAmong('g', 5),
    status: fc.constantFrom('adopted', 'draft'),
    themeIds: maybe(someOf('t', 4)),
    areaId: maybe(idAmong('a', 5)),
    ownerIds: maybe(fc.oneof(someOf('o', 6), someOf('b', 7))),
    period,
  })
  .map(({ period: during, ...fields }) =>
    entryOf('strategies', aStrategy(present({ ...fields, ...during }))),
  )

const position = fc
  .record({
    id: idAmong('n', 6),
    personId: idAmong('p', 9),
    organisationId: idAmong('o', 6),
    period,
  })
  .map(({ period: during, ...fields }) =>
    entryOf('positions', aPosition(present({ ...fields, ...during }))),
  )

const funding = fc
  .record({
    id: idAmong('f', 6),
    fromId: fc.oneof(idAmong('b', 7), idAmong('o', 6)),
    toId: idAmong('o', 6),
    viaPartnershipId: maybe(idAmong('b', 7)),
    annualAmount: fc.constantFrom(0, 250),
    period,
  })
  .map(({ period: during, ...fields }) =>
    entryOf('funding', aFunding(present({ ...fields, ...during }))),
  )

const strategyLink = fc
  .record({
    id: idAmong('k', 5),
    fromId: idAmong('g', 5),
    toId: idAmong('g', 5),
    kind: fc.constantFrom('supports', 'conflicts'),
  })
  .map((fields) => entryOf('strategyLinks', aStrategyLink(fields)))

const theme = idAmong('t', 4).chain((id) =>
  parentOf(id, 't').map((parentId) => entryOf('themes', aTheme(present({ id, parentId })))),
)

const area = idAmong('a', 5).chain((id) =>
  fc
    .record({
      id: fc.constant(id),
      tier: fc.constantFrom(...areaTiers),
      parentId: parentOf(id, 'a'),
      unitIds: maybe(fc.uniqueArray(fc.constantFrom(...units), { minLength: 1 })),
    })
    .map((fields) => entryOf('areas', anArea(present(fields)))),
)

const info = fc
  .record({ units: maybe(fc.constantFrom({ U1: 10, U2: 20, U3: 30, U4: 40 }, { U1: 10 })) })
  .map((fields) => entryOf('info', anInfo(present(fields))))

/** A record of any kind that analyses read. The more of a kind a map holds, the more often. */
const anyEntry: fc.Arbitrary<RecordEntry> = fc.oneof(
  { weight: 12, arbitrary: seat },
  { weight: 3, arbitrary: person },
  { weight: 4, arbitrary: partnership },
  { weight: 2, arbitrary: organisation },
  { weight: 2, arbitrary: link },
  { weight: 1, arbitrary: position },
  { weight: 1, arbitrary: funding },
  { weight: 1, arbitrary: strategyLink },
  { weight: 2, arbitrary: strategy },
  { weight: 1, arbitrary: theme },
  { weight: 2, arbitrary: area },
  { weight: 1, arbitrary: info },
)

/** Records of one id each; a reference may find nobody, as it may for a moment between tabs. */
export const anyEntries = fc.uniqueArray(anyEntry, {
  minLength: 20,
  maxLength: 90,
  selector: ({ record }) => record.id,
  size: 'max',
})

/** A small map with everything that analyses read. */
export const anyMap = anyEntries.map((entries) => networkOf(anInfo(), entries))

export interface Edit {
  readonly entry: RecordEntry
  readonly isRemoval: boolean
}

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  entry: anyEntry,
  isRemoval: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
})

/** What an edit does to a network: removes the record, changes it, or adds it. */
export function toChanges(network: Network, { entry, isRemoval }: Edit): RecordChanges {
  const { kind, record } = entry
  const before = network[kind].get(record.id)
  if (before === undefined) {
    return { added: isRemoval ? [] : [entry], updated: [], removed: [] }
  }
  return isRemoval && kind !== 'info'
    ? { added: [], updated: [], removed: [{ kind, record: before } as RecordEntry] }
    : {
        added: [],
        updated: [{ kind, before, after: record } as RecordChanges['updated'][number]],
        removed: [],
      }
}
