import * as v from 'valibot'
import { partialDateSchema } from './partial-date'
import { lineSchema } from './plain-text'
import { safeUrlSchema } from './safe-url'

/** Where a fact comes from, when it was last looked up, and how sure the recorder is. */
export const sourceSchema = v.strictObject({
  title: lineSchema,
  url: v.exactOptional(safeUrlSchema),
  checkedOn: v.exactOptional(partialDateSchema),
  confidence: v.exactOptional(v.picklist(['sure', 'think', 'guess'])),
})

export type Source = Readonly<v.InferOutput<typeof sourceSchema>>
