import * as v from 'valibot'
import { amountSchema } from './amount'
import { areaIdSchema } from './area'
import { identifierSchema } from './identifier'
import { partialDateSchema } from './partial-date'
import { lineSchema } from './plain-text'
import { recordEnding } from './record-ending'
import { recordIdSchema } from './record-id'
import { themeIdSchema } from './theme'

export const personIdSchema = recordIdSchema('PersonId')

/** Somebody who holds, held or might hold a seat. No field for a home, a birthday or a phone. */
export const personSchema = v.strictObject({
  id: personIdSchema,
  name: lineSchema,
  otherNames: v.exactOptional(v.array(lineSchema)),
  publicOffice: v.boolean(),
  party: v.exactOptional(lineSchema),
  wardId: v.exactOptional(areaIdSchema),
  skills: v.exactOptional(v.array(lineSchema)),
  interestThemeIds: v.exactOptional(v.array(themeIdSchema)),
  capacityHoursPerMonth: v.exactOptional(amountSchema),
  identifiers: v.exactOptional(v.array(identifierSchema)),
  reviewOn: v.exactOptional(partialDateSchema),
  doNotExport: v.exactOptional(v.boolean()),
  ...recordEnding,
})

export type Person = Readonly<v.InferOutput<typeof personSchema>>
