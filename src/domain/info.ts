import * as v from 'valibot'
import { countSchema } from './amount'
import { organisationIdSchema } from './organisation'
import { partialDateSchema } from './partial-date'
import { lineSchema, noteSchema } from './plain-text'
import { recordEnding } from './record-ending'
import { recordIdSchema } from './record-id'
import { settingsSchema } from './settings'

const privacySchema = v.strictObject({
  lawfulBasis: v.exactOptional(lineSchema),
  controller: v.exactOptional(lineSchema),
  reviewOn: v.exactOptional(partialDateSchema),
})

/** What is true of the whole map: its name, its opening date, whose it is, its guide figures. */
export const infoSchema = v.strictObject({
  id: recordIdSchema('InfoId'),
  title: lineSchema,
  place: v.exactOptional(lineSchema),
  purpose: v.exactOptional(noteSchema),
  asAt: v.exactOptional(partialDateSchema),
  compareWith: v.exactOptional(partialDateSchema),
  myOrganisationId: v.exactOptional(organisationIdSchema),
  units: v.exactOptional(v.record(lineSchema, countSchema)),
  settings: v.exactOptional(settingsSchema),
  privacy: v.exactOptional(privacySchema),
  ...recordEnding,
})

export type Info = Readonly<v.InferOutput<typeof infoSchema>>
