import * as v from 'valibot'
import { lineSchema } from './plain-text'
import { recordEnding } from './record-ending'
import { recordIdSchema } from './record-id'

export const viewIdSchema = recordIdSchema('ViewId')

/** A saved picture: what was asked, filtered and chosen, as text of the view-state codec. */
export const viewSchema = v.strictObject({
  id: viewIdSchema,
  name: lineSchema,
  state: v.pipe(v.string(), v.maxLength(20_000)),
  ...recordEnding,
})

export type View = Readonly<v.InferOutput<typeof viewSchema>>
