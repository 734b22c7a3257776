import * as v from 'valibot'
import { bodyIdSchema } from './body-id'
import { periodFields } from './period'
import { recordEnding } from './record-ending'
import { recordIdSchema } from './record-id'

export const linkKinds = [
  'reports-to',
  'scrutinises',
  'advises',
  'commissions',
  'provides-to',
  'shares-information',
] as const

/** A recorded tie between two partnerships or organisations, read from the first to the second. */
export const linkSchema = v.strictObject({
  id: recordIdSchema('LinkId'),
  kind: v.picklist(linkKinds),
  fromId: bodyIdSchema,
  toId: bodyIdSchema,
  ...periodFields,
  ...recordEnding,
})

export type Link = Readonly<v.InferOutput<typeof linkSchema>>
