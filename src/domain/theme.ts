import * as v from 'valibot'
import { lineSchema } from './plain-text'
import { recordEnding } from './record-ending'
import { recordIdSchema } from './record-id'

export const themeIdSchema = recordIdSchema('ThemeId')

/** A subject that partnerships, strategies and people deal with; themes form a tree. */
export const themeSchema = v.strictObject({
  id: themeIdSchema,
  name: lineSchema,
  parentId: v.exactOptional(themeIdSchema),
  ...recordEnding,
})

export type Theme = Readonly<v.InferOutput<typeof themeSchema>>
