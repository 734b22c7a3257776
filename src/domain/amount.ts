import * as v from 'valibot'

/** Finite and not negative: hours, pounds a year, meetings a year, weights. */
export const amountSchema = v.pipe(v.number(), v.finite(), v.minValue(0))

/** A whole number, not negative: seats, meetings, people. */
export const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
