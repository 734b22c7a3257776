import * as v from 'valibot'
import { lineSchema, noteSchema } from './plain-text'
import { recordEnding } from './record-ending'
import { anyRecordIdSchema, recordIdSchema } from './record-id'
import { viewIdSchema } from './view'

/** An ordered set of views with captions, to be shown in a workshop. */
export const storySchema = v.strictObject({
  id: recordIdSchema('StoryId'),
  name: lineSchema,
  steps: v.exactOptional(
    v.array(
      v.strictObject({
        id: anyRecordIdSchema,
        viewId: v.exactOptional(viewIdSchema),
        title: v.exactOptional(lineSchema),
        caption: v.exactOptional(noteSchema),
      }),
    ),
  ),
  ...recordEnding,
})

export type Story = Readonly<v.InferOutput<typeof storySchema>>
