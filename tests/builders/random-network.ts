import fc from 'fast-check'
import { addRecords } from '../../src/domain/commands/add-records'
import { emptyNetwork, type Network } from '../../src/domain/network'
import { applyChanges } from '../../src/domain/record-changes'
import type { Kind, RecordEntry } from '../../src/domain/records'
import { roles } from '../../src/domain/seat'
import {
  aConsultation,
  aDecision,
  aFunding,
  aLink,
  anArea,
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aPosition,
  aPriority,
  aSeat,
  aStory,
  aStrategy,
  aStrategyLink,
  aTheme,
  aView,
  entryOf,
} from './records'

interface Draw {
  /** A whole number from 0 to below the limit. */
  readonly below: (limit: number) => number
  /** The id of a record of this kind that may or may not be on the map. */
  readonly idOf: (kind: Kind) => string
  /** The field, or now and then nothing. */
  readonly maybe: (fields: object) => object
}

const perKind = 4

const years = ['2007', '2008-04', '2008-05-10', '2009', '2010-03-31']

function draw(next: () => number): Draw {
  const below = (limit: number) => next() % limit
  return {
    below,
    idOf: (kind) => `${kind}-${below(perKind)}`,
    maybe: (fields) => (below(3) === 0 ? fields : {}),
  }
}

const body = ({ below, idOf }: Draw) => idOf(below(2) === 0 ? 'partnerships' : 'organisations')

const period = ({ below, maybe }: Draw) => ({
  ...maybe({ startedOn: years[below(years.length)] }),
  ...maybe({ endedOn: years[below(years.length)] }),
})

/** One maker per kind; every field that refers to another record is set now and then. */
const makers: Readonly<Record<Kind, (id: string, by: Draw) => { readonly id: string }>> = {
  people: (id, by) =>
    aPerson({
      id,
      name: `Person ${id}`,
      publicOffice: by.below(2) === 0,
      ...by.maybe({ party: 'Red' }),
      ...by.maybe({ wardId: by.idOf('areas') }),
      ...by.maybe({ interestThemeIds: [by.idOf('themes')] }),
    }),
  organisations: (id, by) =>
    anOrganisation({
      id,
      name: `Organisation ${id}`,
      ...by.maybe({ parentId: by.idOf('organisations') }),
      ...by.maybe({ areaId: by.idOf('areas') }),
      ...by.maybe({ themeIds: [by.idOf('themes')] }),
    }),
  partnerships: (id, by) =>
    aPartnership({
      id,
      name: `Partnership ${id}`,
      ...by.maybe({ parentId: by.idOf('partnerships') }),
      ...by.maybe({ hostOrganisationId: by.idOf('organisations') }),
      ...by.maybe({ areaId: by.idOf('areas') }),
      ...by.maybe({ themeIds: [by.idOf('themes')] }),
      ...by.maybe({ minSeats: by.below(5), maxSeats: by.below(9) }),
      ...period(by),
    }),
  seats: (id, by) =>
    aSeat({
      id,
      partnershipId: by.idOf('partnerships'),
      personId: by.below(4) === 0 ? null : by.idOf('people'),
      role: roles[by.below(roles.length)],
      ...by.maybe({ organisationId: by.idOf('organisations') }),
      ...by.maybe({ wanted: { themeIds: [by.idOf('themes')], wardId: by.idOf('areas') } }),
      ...by.maybe({ meetingsHeld: 4, meetingsAttended: by.below(6) }),
      ...period(by),
    }),
  positions: (id, by) =>
    aPosition({ id, personId: by.idOf('people'), organisationId: by.idOf('organisations') }),
  links: (id, by) => aLink({ id, fromId: body(by), toId: body(by), ...period(by) }),
  funding: (id, by) =>
    aFunding({
      id,
      fromId: body(by),
      toId: body(by),
      ...by.maybe({ viaPartnershipId: by.idOf('partnerships') }),
    }),
  strategies: (id, by) =>
    aStrategy({
      id,
      ...by.maybe({ ownerIds: [body(by)] }),
      ...by.maybe({ themeIds: [by.idOf('themes')] }),
      ...by.maybe({ areaId: by.idOf('areas') }),
      ...by.maybe({ priorities: [{ id: 'one', text: 'One', themeId: by.idOf('themes') }] }),
    }),
  strategyLinks: (id, by) =>
    aStrategyLink({ id, fromId: by.idOf('strategies'), toId: by.idOf('strategies') }),
  consultations: (id, by) =>
    aConsultation({
      id,
      ...by.maybe({ byIds: [body(by)] }),
      ...by.maybe({ areaId: by.idOf('areas') }),
      ...by.maybe({ themeIds: [by.idOf('themes')] }),
    }),
  themes: (id, by) => aTheme({ id, ...by.maybe({ parentId: by.idOf('themes') }) }),
  areas: (id, by) =>
    anArea({
      id,
      ...by.maybe({ parentId: by.idOf('areas') }),
      ...by.maybe({ unitIds: [by.below(2) === 0 ? 'U01' : 'U02'] }),
    }),
  priorities: (id, by) =>
    aPriority({
      id,
      themeId: by.idOf('themes'),
      ...by.maybe({ areaId: by.idOf('areas') }),
      ...by.maybe({ organisationId: by.idOf('organisations') }),
    }),
  views: (id) => aView({ id }),
  stories: (id, by) =>
    aStory({ id, steps: [{ id: 'one', ...by.maybe({ viewId: by.idOf('views') }) }] }),
  decisions: (id, by) =>
    aDecision({ id, aboutIds: [by.idOf('people'), by.idOf('seats'), by.idOf('organisations')] }),
  info: (id, by) =>
    anInfo({
      id,
      title: `Map ${by.below(9)}`,
      ...by.maybe({ units: { U01: 1_500 } }),
    }),
}

const randomKinds = Object.keys(makers).filter((kind) => kind !== 'info') as readonly Kind[]

/** One record of a kind, whose references may lead anywhere or nowhere. */
export function makeRandomEntry(kind: Kind, id: string, next: () => number): RecordEntry {
  return entryOf(kind, makers[kind](id, draw(next)))
}

/** Up to four records of each kind; rules may be broken. */
export const anyEntries: fc.Arbitrary<readonly RecordEntry[]> = fc
  .array(fc.nat(9_999), { minLength: 40, maxLength: 400 })
  .map((numbers) => {
    let index = 0
    const next = () => numbers[index++ % numbers.length] ?? 0
    return randomKinds.flatMap((kind) =>
      Array.from({ length: next() % (perKind + 1) }, (_, nth) =>
        makeRandomEntry(kind, `${kind}-${nth}`, next),
      ),
    )
  })

/** A network that obeys every rule: of random records, those that may stand, put in one by one. */
export const anyNetwork: fc.Arbitrary<Network> = anyEntries.map((entries) => {
  const start = emptyNetwork(anInfo({ units: { U01: 1_500 } }))
  // Twice, because a record may refer to one that comes later.
  return [...entries, ...entries].reduce((network, entry) => {
    const added = addRecords([entry])(network)
    return added.ok ? applyChanges(network, added.value) : network
  }, start)
})
