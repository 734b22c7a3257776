import * as v from 'valibot'
import { amountSchema } from './amount'
import { areaIdSchema } from './area'
import { bodyIdSchema } from './body-id'
import { partialDateSchema } from './partial-date'
import { periodFields } from './period'
import { lineSchema, noteSchema } from './plain-text'
import { recordEnding } from './record-ending'
import { recordIdSchema } from './record-id'
import { themeIdSchema } from './theme'

const methods = [
  'survey',
  'public-meeting',
  'panel',
  'jury',
  'focus-group',
  'online',
  'forum',
  'other',
] as const

/** An exercise in which people are asked. `endedOn` is the day after the last day. */
export const consultationSchema = v.strictObject({
  id: recordIdSchema('ConsultationId'),
  name: lineSchema,
  byIds: v.exactOptional(v.array(bodyIdSchema)),
  areaId: v.exactOptional(areaIdSchema),
  audience: v.exactOptional(lineSchema),
  themeIds: v.exactOptional(v.array(themeIdSchema)),
  method: v.exactOptional(v.picklist(methods)),
  startedOn: partialDateSchema,
  endedOn: periodFields.endedOn,
  hoursAsked: v.exactOptional(amountSchema),
  decisionFed: v.exactOptional(noteSchema),
  feedbackGiven: v.exactOptional(v.boolean()),
  ...recordEnding,
})

export type Consultation = Readonly<v.InferOutput<typeof consultationSchema>>
