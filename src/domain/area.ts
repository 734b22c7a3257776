import * as v from 'valibot'
import { countSchema } from './amount'
import { lineSchema } from './plain-text'
import { recordEnding } from './record-ending'
import { recordIdSchema } from './record-id'

export const areaIdSchema = recordIdSchema('AreaId')

export const areaTiers = [
  'neighbourhood',
  'ward',
  'parish',
  'district',
  'unitary',
  'county',
  'sub-region',
  'region',
  'nation',
  'other',
] as const

/** A place: a ward, a district, a county. `unitIds` are the building blocks it is made of. */
export const areaSchema = v.strictObject({
  id: areaIdSchema,
  name: lineSchema,
  tier: v.picklist(areaTiers),
  code: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]\d{8}$/u))),
  parentId: v.exactOptional(areaIdSchema),
  unitIds: v.exactOptional(v.array(lineSchema)),
  population: v.exactOptional(countSchema),
  ...recordEnding,
})

export type Area = Readonly<v.InferOutput<typeof areaSchema>>
export type AreaId = Area['id']
