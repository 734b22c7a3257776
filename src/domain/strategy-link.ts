import * as v from 'valibot'
import { recordEnding } from './record-ending'
import { recordIdSchema } from './record-id'
import { strategyIdSchema } from './strategy'

/** How one strategy stands to another, read from the first to the second. */
export const strategyLinkSchema = v.strictObject({
  id: recordIdSchema('StrategyLinkId'),
  fromId: strategyIdSchema,
  toId: strategyIdSchema,
  kind: v.picklist(['supports', 'delivers', 'same-as', 'supersedes', 'conflicts']),
  ...recordEnding,
})

export type StrategyLink = Readonly<v.InferOutput<typeof strategyLinkSchema>>
