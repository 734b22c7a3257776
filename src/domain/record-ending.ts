import * as v from 'valibot'
import { noteSchema } from './plain-text'
import { sourceSchema } from './source'

/** The last fields of every record. */
export const recordEnding = {
  note: v.exactOptional(noteSchema),
  source: v.exactOptional(sourceSchema),
}
