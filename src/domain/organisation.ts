import * as v from 'valibot'
import { amountSchema } from './amount'
import { areaIdSchema } from './area'
import { identifierSchema } from './identifier'
import { lineSchema } from './plain-text'
import { recordEnding } from './record-ending'
import { recordIdSchema } from './record-id'
import { safeUrlSchema } from './safe-url'
import { themeIdSchema } from './theme'

export const organisationIdSchema = recordIdSchema('OrganisationId')

export const sectors = [
  'council',
  'health',
  'police',
  'fire',
  'education',
  'housing',
  'national-government',
  'other-public',
  'voluntary',
  'community',
  'faith',
  'business',
  'academic',
  'other',
] as const

export type Sector = (typeof sectors)[number]

/** A body people work for, govern or speak for: a council, trust, charity or firm. */
export const organisationSchema = v.strictObject({
  id: organisationIdSchema,
  name: lineSchema,
  otherNames: v.exactOptional(v.array(lineSchema)),
  sector: v.exactOptional(v.picklist(sectors)),
  representsNetwork: v.boolean(),
  annualIncome: v.exactOptional(amountSchema),
  areaId: v.exactOptional(areaIdSchema),
  themeIds: v.exactOptional(v.array(themeIdSchema)),
  parentId: v.exactOptional(organisationIdSchema),
  url: v.exactOptional(safeUrlSchema),
  identifiers: v.exactOptional(v.array(identifierSchema)),
  ...recordEnding,
})

export type Organisation = Readonly<v.InferOutput<typeof organisationSchema>>
