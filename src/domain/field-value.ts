/** The value of a field, dotted names leading into a part of the record; undefined if absent. */
export function getFieldValue(record: object, name: string): unknown {
  const [field = '', part] = name.split('.')
  const value = (record as Readonly<Record<string, unknown>>)[field]
  if (part === undefined || typeof value !== 'object' || value === null) {
    return part === undefined ? value : undefined
  }
  return (value as Readonly<Record<string, unknown>>)[part]
}

/**
 * The fields to set so that this one has the value; undefined clears it. A part left with nothing
 * in it goes as a whole.
 */
export function setFieldValue(
  record: object,
  name: string,
  value: unknown,
): Readonly<Record<string, unknown>> {
  const [field = '', part] = name.split('.')
  if (part === undefined) return { [field]: value }
  const whole = (record as Readonly<Record<string, unknown>>)[field]
  const parts = { ...(typeof whole === 'object' ? whole : {}), [part]: value }
  const present = Object.entries(parts).filter(([, each]) => each !== undefined)
  return { [field]: present.length === 0 ? undefined : Object.fromEntries(present) }
}
