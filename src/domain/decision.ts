import * as v from 'valibot'
import { partialDateSchema } from './partial-date'
import { recordEnding } from './record-ending'
import { anyRecordIdSchema, recordIdSchema } from './record-id'

/** What a person decided about a finding or a suggestion, so that it is not asked again. */
export const decisionSchema = v.pipe(
  v.strictObject({
    id: recordIdSchema('DecisionId'),
    question: v.picklist([
      'same-record',
      'worth-a-conversation',
      'worth-checking',
      'not-joined-up',
      'gap',
    ]),
    aboutIds: v.pipe(v.array(anyRecordIdSchema), v.minLength(1)),
    outcome: v.picklist([
      'different',
      'distinct',
      'declared',
      'managed',
      'no-conflict',
      'accepted',
    ]),
    decidedOn: v.exactOptional(partialDateSchema),
    ...recordEnding,
  }),
  v.check(({ question, aboutIds }) => question === 'gap' || aboutIds.length >= 2),
)

export type Decision = Readonly<v.InferOutput<typeof decisionSchema>>
