import * as v from 'valibot'
import { amountSchema, countSchema } from './amount'
import { areaIdSchema } from './area'
import { identifierSchema } from './identifier'
import { organisationIdSchema } from './organisation'
import { periodFields } from './period'
import { lineSchema } from './plain-text'
import { recordEnding } from './record-ending'
import { recordIdSchema } from './record-id'
import { safeUrlSchema } from './safe-url'
import { themeIdSchema } from './theme'

export const partnershipIdSchema = recordIdSchema('PartnershipId')

export const partnershipKinds = [
  'full-council',
  'cabinet',
  'committee',
  'scrutiny',
  'partnership-board',
  'sub-group',
  'forum',
  'network',
  'funding-panel',
  'project-board',
  'joint-committee',
  'other',
] as const

export type PartnershipKind = (typeof partnershipKinds)[number]

/** The named types of the April 2001 survey of partnerships. */
const surveyTypes = [
  'lsp',
  'sure-start',
  'new-start',
  'health-action-zone',
  'education-action-zone',
  'employment-action-zone',
  'connexions',
  'learning-and-skills-council',
  'community-legal-services',
  'crime-and-disorder',
  'new-deal-for-communities',
  'better-government-for-older-people',
  'new-commitment-to-regeneration',
  'srb',
  'health-improvement',
  'la21-sustainability',
  'youth-offending-team',
  'drug-and-alcohol-team',
  'lifelong-learning',
] as const

const purposes = [
  'share-information',
  'advise',
  'set-policy',
  'deliver',
  'allocate-funds',
  'scrutinise',
] as const

const legalForms = [
  'unincorporated',
  'company',
  'charity',
  'cio',
  'joint-committee',
  'contract',
  'part-of-an-organisation',
  'other',
] as const

/** Any body on which people hold seats: a board, forum, sub-group, committee or full council. */
export const partnershipSchema = v.strictObject({
  id: partnershipIdSchema,
  name: lineSchema,
  otherNames: v.exactOptional(v.array(lineSchema)),
  kind: v.picklist(partnershipKinds),
  surveyType: v.exactOptional(v.picklist(surveyTypes)),
  purposes: v.exactOptional(v.array(v.picklist(purposes))),
  electedBody: v.boolean(),
  statutory: v.exactOptional(v.picklist(['by-law', 'by-guidance', 'voluntary'])),
  legalForm: v.exactOptional(v.picklist(legalForms)),
  authority: v.exactOptional(v.picklist([0, 1, 2, 3, 4])),
  annualBudget: v.exactOptional(amountSchema),
  areaId: v.exactOptional(areaIdSchema),
  themeIds: v.exactOptional(v.array(themeIdSchema)),
  parentId: v.exactOptional(partnershipIdSchema),
  hostOrganisationId: v.exactOptional(organisationIdSchema),
  decidesBy: v.picklist(['vote', 'consensus', 'unknown']),
  quota: v.exactOptional(amountSchema),
  quorum: v.exactOptional(countSchema),
  minSeats: v.exactOptional(countSchema),
  maxSeats: v.exactOptional(countSchema),
  meetingsPerYear: v.exactOptional(amountSchema),
  meetingHours: v.exactOptional(amountSchema),
  papersPublic: v.exactOptional(v.boolean()),
  complaintsRoute: v.exactOptional(v.boolean()),
  ...periodFields,
  url: v.exactOptional(safeUrlSchema),
  identifiers: v.exactOptional(v.array(identifierSchema)),
  ...recordEnding,
})

export type Partnership = Readonly<v.InferOutput<typeof partnershipSchema>>
