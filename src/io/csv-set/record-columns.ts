import type { Kind, RecordOf } from '../../domain/records'

/**
 * How a field lies in a table. `text`: as it is. `texts`, `identifiers`: joined in one cell.
 * `reference`, `references`: a column of names for people and one of ids, which alone is read.
 * `elsewhere`: in a table of its own.
 */
export type ColumnSort =
  | 'text'
  | 'number'
  | 'date'
  | 'yes-no'
  | 'texts'
  | 'identifiers'
  | 'reference'
  | 'reference-or-none'
  | 'references'
  | 'elsewhere'

/** A field, or the parts of a field, each of which has columns of its own. */
export type FieldColumns = ColumnSort | { readonly [part: string]: FieldColumns }

/** Complete by type: a field of the domain that no table would carry does not compile. */
type FieldsOf<Value> = { readonly [F in keyof Value]-?: ColumnsOf<Exclude<Value[F], undefined>> }

type ColumnsOf<Value> = Value extends string | number | boolean | null | readonly unknown[]
  ? ColumnSort
  : ColumnSort | FieldsOf<Value>

/** The kinds that a table cannot hold, or that are nobody else's business. */
export type TableKind = Exclude<Kind, 'views' | 'stories' | 'decisions'>

const source = { title: 'text', url: 'text', checkedOn: 'date', confidence: 'text' } as const
const ending = { note: 'text', source } as const
const period = { startedOn: 'date', endedOn: 'date' } as const

const perRole = {
  chair: 'number',
  'vice-chair': 'number',
  member: 'number',
  substitute: 'number',
  observer: 'number',
  adviser: 'number',
  secretary: 'number',
} as const

/**
 * Every column of the CSV set and of the workbook, in order. The heading of a column is its field name
 * in words. All are read; what is for the owner alone is never written.
 */
export const recordColumns: { readonly [K in TableKind]: FieldsOf<RecordOf<K>> } = {
  info: {
    id: 'text',
    title: 'text',
    place: 'text',
    purpose: 'text',
    asAt: 'date',
    compareWith: 'date',
    myOrganisationId: 'reference',
    units: 'elsewhere',
    settings: {
      weightLimit: 'number',
      roleWeights: perRole,
      roleEffort: perRole,
      consultationLimit: 'number',
      fundingShareLimit: 'number',
      nearCapacity: 'number',
      prepRatio: 'number',
    },
    privacy: { lawfulBasis: 'text', controller: 'text', reviewOn: 'date' },
    ...ending,
  },
  people: {
    id: 'text',
    name: 'text',
    otherNames: 'texts',
    publicOffice: 'yes-no',
    party: 'text',
    wardId: 'reference',
    skills: 'texts',
    interestThemeIds: 'references',
    capacityHoursPerMonth: 'number',
    identifiers: 'identifiers',
    reviewOn: 'date',
    doNotExport: 'yes-no',
    ...ending,
  },
  organisations: {
    id: 'text',
    name: 'text',
    otherNames: 'texts',
    sector: 'text',
    representsNetwork: 'yes-no',
    annualIncome: 'number',
    areaId: 'reference',
    themeIds: 'references',
    parentId: 'reference',
    url: 'text',
    identifiers: 'identifiers',
    ...ending,
  },
  partnerships: {
    id: 'text',
    name: 'text',
    otherNames: 'texts',
    kind: 'text',
    surveyType: 'text',
    purposes: 'texts',
    electedBody: 'yes-no',
    statutory: 'text',
    legalForm: 'text',
    authority: 'number',
    annualBudget: 'number',
    areaId: 'reference',
    themeIds: 'references',
    parentId: 'reference',
    hostOrganisationId: 'reference',
    decidesBy: 'text',
    quota: 'number',
    quorum: 'number',
    minSeats: 'number',
    maxSeats: 'number',
    meetingsPerYear: 'number',
    meetingHours: 'number',
    papersPublic: 'yes-no',
    complaintsRoute: 'yes-no',
    ...period,
    url: 'text',
    identifiers: 'identifiers',
    ...ending,
  },
  seats: {
    id: 'text',
    partnershipId: 'reference',
    personId: 'reference-or-none',
    nameNotRecorded: 'yes-no',
    organisationId: 'reference',
    speaksFor: 'text',
    role: 'text',
    roleTitle: 'text',
    voting: 'yes-no',
    capacity: 'text',
    level: 'text',
    basis: 'text',
    appointedBy: 'text',
    reasons: 'texts',
    delegatedAuthority: 'yes-no',
    recallable: 'yes-no',
    ...period,
    hoursPerMonth: 'number',
    meetingsHeld: 'number',
    meetingsAttended: 'number',
    substituteSent: 'number',
    reportBack: { to: 'text', how: 'text', everyMonths: 'number', lastOn: 'date' },
    supportContact: 'text',
    wanted: {
      sectors: 'texts',
      skills: 'texts',
      themeIds: 'references',
      wardId: 'reference',
      hoursPerMonth: 'number',
    },
    ...ending,
  },
  positions: {
    id: 'text',
    personId: 'reference',
    organisationId: 'reference',
    role: 'text',
    governance: 'yes-no',
    ...period,
    ...ending,
  },
  links: {
    id: 'text',
    kind: 'text',
    fromId: 'reference',
    toId: 'reference',
    ...period,
    ...ending,
  },
  funding: {
    id: 'text',
    fromId: 'reference',
    toId: 'reference',
    annualAmount: 'number',
    viaPartnershipId: 'reference',
    conditions: 'text',
    ...period,
    ...ending,
  },
  strategies: {
    id: 'text',
    name: 'text',
    ownerIds: 'references',
    themeIds: 'references',
    areaId: 'reference',
    ...period,
    mandatedBy: 'text',
    status: 'text',
    priorities: 'elsewhere',
    url: 'text',
    ...ending,
  },
  strategyLinks: {
    id: 'text',
    fromId: 'reference',
    toId: 'reference',
    kind: 'text',
    ...ending,
  },
  consultations: {
    id: 'text',
    name: 'text',
    byIds: 'references',
    areaId: 'reference',
    audience: 'text',
    themeIds: 'references',
    method: 'text',
    ...period,
    hoursAsked: 'number',
    decisionFed: 'text',
    feedbackGiven: 'yes-no',
    ...ending,
  },
  themes: { id: 'text', name: 'text', parentId: 'reference', ...ending },
  areas: {
    id: 'text',
    name: 'text',
    tier: 'text',
    code: 'text',
    parentId: 'reference',
    unitIds: 'texts',
    population: 'number',
    ...ending,
  },
  priorities: {
    id: 'text',
    text: 'text',
    themeId: 'reference',
    areaId: 'reference',
    organisationId: 'reference',
    ...ending,
  },
}
