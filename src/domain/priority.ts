import * as v from 'valibot'
import { areaIdSchema } from './area'
import { organisationIdSchema } from './organisation'
import { noteSchema } from './plain-text'
import { recordEnding } from './record-ending'
import { recordIdSchema } from './record-id'
import { themeIdSchema } from './theme'

/** What an organisation wants to reach; without one, it is the map's own. */
export const prioritySchema = v.strictObject({
  id: recordIdSchema('PriorityId'),
  text: noteSchema,
  themeId: themeIdSchema,
  areaId: v.exactOptional(areaIdSchema),
  organisationId: v.exactOptional(organisationIdSchema),
  ...recordEnding,
})

export type Priority = Readonly<v.InferOutput<typeof prioritySchema>>
