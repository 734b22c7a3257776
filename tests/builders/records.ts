import * as v from 'valibot'
import type { Area } from '../../src/domain/area'
import type { Consultation } from '../../src/domain/consultation'
import type { Decision } from '../../src/domain/decision'
import type { Funding } from '../../src/domain/funding'
import type { Info } from '../../src/domain/info'
import type { Link } from '../../src/domain/link'
import type { Organisation } from '../../src/domain/organisation'
import type { Partnership } from '../../src/domain/partnership'
import type { Person } from '../../src/domain/person'
import type { Position } from '../../src/domain/position'
import type { Priority } from '../../src/domain/priority'
import { type Kind, type RecordEntry, type RecordOf, recordSchemas } from '../../src/domain/records'
import type { Seat } from '../../src/domain/seat'
import type { Story } from '../../src/domain/story'
import type { Strategy } from '../../src/domain/strategy'
import type { StrategyLink } from '../../src/domain/strategy-link'
import type { Theme } from '../../src/domain/theme'
import type { View } from '../../src/domain/view'

type Fields<Built> = Partial<Record<keyof Built, unknown>>

/** Goes through the schema, so that no test builds what the app would refuse. */
function build<K extends Kind>(kind: K, usual: object, fields: object): RecordOf<K> {
  return v.parse(recordSchemas[kind], { ...usual, ...fields }) as RecordOf<K>
}

/** The record with its kind, as commands and plans carry it. */
export function entryOf<Built extends { readonly id: string }>(
  kind: Kind,
  record: Built,
): RecordEntry {
  return { kind, record } as unknown as RecordEntry
}

export function anInfo(fields: Fields<Info> = {}): Info {
  return build('info', { id: 'northbridge', title: 'Northbridge' }, fields)
}

export function aPerson(fields: Fields<Person> = {}): Person {
  return build('people', { id: 'ada', name: 'Ada Khan', publicOffice: false }, fields)
}

export function anOrganisation(fields: Fields<Organisation> = {}): Organisation {
  return build(
    'organisations',
    { id: 'age-well', name: 'Age Well', representsNetwork: false },
    fields,
  )
}

export function aPartnership(fields: Fields<Partnership> = {}): Partnership {
  return build(
    'partnerships',
    {
      id: 'health-board',
      name: 'Health Board',
      kind: 'partnership-board',
      electedBody: false,
      decidesBy: 'unknown',
    },
    fields,
  )
}

export function aSeat(fields: Fields<Seat> = {}): Seat {
  return build(
    'seats',
    { id: 'seat-1', partnershipId: 'health-board', personId: 'ada', role: 'member' },
    fields,
  )
}

export function aPosition(fields: Fields<Position> = {}): Position {
  return build(
    'positions',
    {
      id: 'position-1',
      personId: 'ada',
      organisationId: 'age-well',
      role: 'trustee',
      governance: true,
    },
    fields,
  )
}

export function aLink(fields: Fields<Link> = {}): Link {
  return build(
    'links',
    { id: 'link-1', kind: 'reports-to', fromId: 'health-board', toId: 'age-well' },
    fields,
  )
}

export function aFunding(fields: Fields<Funding> = {}): Funding {
  return build(
    'funding',
    { id: 'funding-1', fromId: 'health-board', toId: 'age-well', annualAmount: 60_000 },
    fields,
  )
}

export function aStrategy(fields: Fields<Strategy> = {}): Strategy {
  return build(
    'strategies',
    { id: 'housing-strategy', name: 'Housing Strategy', status: 'adopted' },
    fields,
  )
}

export function aStrategyLink(fields: Fields<StrategyLink> = {}): StrategyLink {
  return build(
    'strategyLinks',
    {
      id: 'strategy-link-1',
      fromId: 'housing-strategy',
      toId: 'community-strategy',
      kind: 'supports',
    },
    fields,
  )
}

export function aConsultation(fields: Fields<Consultation> = {}): Consultation {
  return build(
    'consultations',
    { id: 'consultation-1', name: 'Housing allocations', startedOn: '2009-01-10' },
    fields,
  )
}

export function aTheme(fields: Fields<Theme> = {}): Theme {
  return build('themes', { id: 'health', name: 'health' }, fields)
}

export function anArea(fields: Fields<Area> = {}): Area {
  return build('areas', { id: 'harbour', name: 'Harbour ward', tier: 'ward' }, fields)
}

export function aPriority(fields: Fields<Priority> = {}): Priority {
  return build(
    'priorities',
    { id: 'priority-1', text: 'Health in the district', themeId: 'health' },
    fields,
  )
}

export function aView(fields: Fields<View> = {}): View {
  return build('views', { id: 'view-1', name: 'Hats, 2009', state: '1' }, fields)
}

export function aStory(fields: Fields<Story> = {}): Story {
  return build('stories', { id: 'story-1', name: 'Workshop' }, fields)
}

export function aDecision(fields: Fields<Decision> = {}): Decision {
  return build(
    'decisions',
    {
      id: 'decision-1',
      question: 'same-record',
      aboutIds: ['ada', 'age-well'],
      outcome: 'different',
    },
    fields,
  )
}
