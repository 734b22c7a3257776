import type { Identifier } from '../../domain/identifier'
import type { Sector } from '../../domain/organisation'
import type { PartnershipKind } from '../../domain/partnership'
import type { Period } from '../../domain/period'
import type { NamedKind } from '../matching/known-records'
import { createNameGroups, type NameGroup } from '../matching/name-group'

/** Where a fact comes from, as a cell gives it. */
export interface CellSource {
  readonly title: string
  readonly url?: string
}

/** What the rows of a file say about people and bodies, beside who sits where. */
export interface PersonFacts {
  isInOffice: boolean
  party?: string
  /** Wards of councils are apart: many have one called Central. */
  ward?: { readonly name: string; readonly partnership?: NameGroup }
  /** Cleaned names of the organisations they sit for. */
  readonly organisations: Set<string>
  readonly skills: Set<string>
  /** The ward as a record that the plan has, where the file gives one. */
  wardId?: string
  note?: string
  source?: CellSource
}

export interface PartnershipFacts {
  isOfCouncil: boolean
  /** Absent: what its name speaks of. */
  kind?: PartnershipKind
  host?: NameGroup
  parent?: NameGroup
  areaId?: string
  url?: string
  readonly themes: Set<string>
  /** In order. */
  period: Period
  note?: string
  source?: CellSource
}

export interface OrganisationFacts {
  sector?: Sector
  annualIncome?: number
  parent?: NameGroup
  areaId?: string
  url?: string
  readonly themes: Set<string>
  /** Beside the one that the organisation is found again by. */
  readonly identifiers: Identifier[]
  note?: string
  source?: CellSource
}

/** Filled row by row while a file is read. */
export function createFileFacts() {
  const ofPeople = createFactsOf((): PersonFacts => {
    return { isInOffice: false, organisations: new Set(), skills: new Set() }
  })
  const ofPartnerships = createFactsOf((): PartnershipFacts => {
    return { isOfCouncil: false, themes: new Set(), period: {} }
  })
  const ofOrganisations = createFactsOf((): OrganisationFacts => {
    return { themes: new Set(), identifiers: [] }
  })
  return {
    people: createNameGroups('people'),
    partnerships: createNameGroups('partnerships'),
    organisations: createNameGroups('organisations'),
    person: ofPeople,
    partnership: ofPartnerships,
    organisation: ofOrganisations,
  }
}

export type FileFacts = ReturnType<typeof createFileFacts>

/** The names of a file, what it says of them, and the scheme of its ids where it has any. */
export interface FileReading {
  readonly facts: FileFacts
  readonly schemes: Readonly<Record<NamedKind, string | undefined>>
  /** The ids of the file are somebody else's, even one that looks like ours. */
  readonly areIdsForeign?: true
}

function createFactsOf<Facts>(begin: () => Facts): (group: NameGroup) => Facts {
  const known = new Map<NameGroup, Facts>()
  return (group) => {
    const facts = known.get(group) ?? begin()
    known.set(group, facts)
    return facts
  }
}
