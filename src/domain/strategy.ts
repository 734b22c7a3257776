import * as v from 'valibot'
import { areaIdSchema } from './area'
import { bodyIdSchema } from './body-id'
import { periodFields } from './period'
import { lineSchema, noteSchema } from './plain-text'
import { recordEnding } from './record-ending'
import { anyRecordIdSchema, recordIdSchema } from './record-id'
import { safeUrlSchema } from './safe-url'
import { themeIdSchema } from './theme'

export const strategyIdSchema = recordIdSchema('StrategyId')

/** A plan that somebody owns, for themes, an area and a period. */
export const strategySchema = v.strictObject({
  id: strategyIdSchema,
  name: lineSchema,
  ownerIds: v.exactOptional(v.array(bodyIdSchema)),
  themeIds: v.exactOptional(v.array(themeIdSchema)),
  areaId: v.exactOptional(areaIdSchema),
  ...periodFields,
  mandatedBy: v.exactOptional(v.picklist(['local', 'national', 'regional', 'statutory-duty'])),
  status: v.picklist(['draft', 'adopted', 'expired']),
  priorities: v.exactOptional(
    v.array(
      v.strictObject({
        id: anyRecordIdSchema,
        text: noteSchema,
        themeId: v.exactOptional(themeIdSchema),
      }),
    ),
  ),
  url: v.exactOptional(safeUrlSchema),
  ...recordEnding,
})

export type Strategy = Readonly<v.InferOutput<typeof strategySchema>>
