import * as v from 'valibot'

/** Ids are unique across all kinds of one map; new ones are UUID v7. */
export const recordIdPattern = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/

/** A branded id, so that a seat's id can never be handed over as a person's. */
export function recordIdSchema<Name extends string>(name: Name) {
  return v.pipe(v.string(), v.regex(recordIdPattern), v.brand(name))
}

/** An id of a record of any kind. */
export const anyRecordIdSchema = v.pipe(v.string(), v.regex(recordIdPattern))
