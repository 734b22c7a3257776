const madeHere = /^[\da-f]{8}-[\da-f]{4}-7/u

/**
 * Whether the record of the first id was made before that of the second. Ids made here sort by the
 * moment they were made; other ids came with a map file, before anything was added to it.
 */
export function isOlderId(first: string, second: string): boolean {
  const [isFirstMade, isSecondMade] = [madeHere.test(first), madeHere.test(second)]
  return isFirstMade === isSecondMade ? first < second : isSecondMade
}
