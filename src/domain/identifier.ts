import * as v from 'valibot'
import { lineSchema } from './plain-text'

/** An id somebody else uses for the same thing. The value is text: leading zeros are kept. */
export const identifierSchema = v.strictObject({ scheme: lineSchema, value: lineSchema })

export type Identifier = Readonly<v.InferOutput<typeof identifierSchema>>
