import * as v from 'valibot'
import { organisationIdSchema } from './organisation'
import { periodFields } from './period'
import { personIdSchema } from './person'
import { lineSchema } from './plain-text'
import { recordEnding } from './record-ending'
import { recordIdSchema } from './record-id'

/** A person's role inside an organisation: trustee, chief executive, councillor. Never a hat. */
export const positionSchema = v.strictObject({
  id: recordIdSchema('PositionId'),
  personId: personIdSchema,
  organisationId: organisationIdSchema,
  role: lineSchema,
  governance: v.boolean(),
  ...periodFields,
  ...recordEnding,
})

export type Position = Readonly<v.InferOutput<typeof positionSchema>>
