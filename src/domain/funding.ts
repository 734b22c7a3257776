import * as v from 'valibot'
import { amountSchema } from './amount'
import { bodyIdSchema } from './body-id'
import { partnershipIdSchema } from './partnership'
import { periodFields } from './period'
import { noteSchema } from './plain-text'
import { recordEnding } from './record-ending'
import { recordIdSchema } from './record-id'

/** Money in pounds a year from one body to another, perhaps through a grants panel. */
export const fundingSchema = v.strictObject({
  id: recordIdSchema('FundingId'),
  fromId: bodyIdSchema,
  toId: bodyIdSchema,
  annualAmount: amountSchema,
  viaPartnershipId: v.exactOptional(partnershipIdSchema),
  conditions: v.exactOptional(noteSchema),
  ...periodFields,
  ...recordEnding,
})

export type Funding = Readonly<v.InferOutput<typeof fundingSchema>>
