/** What a map file holds, unread and unchecked, each record as it lies in the database. */
export interface RawMapContent {
  readonly mapId: string
  readonly info: unknown
  /** By kind; a kind of a newer build may be there too. */
  readonly records: Readonly<Record<string, readonly unknown[]>>
  readonly exportId: string
}

/**
 * A map file of records that nobody has read yet, so that nothing is lost on the way. The reader of
 * map files sets aside what breaks a rule.
 */
export function toRawMapFile({ mapId, info, records, exportId }: RawMapContent): string {
  return JSON.stringify({
    format: 'joined-up-map',
    version: 1,
    exportId,
    parents: [],
    info: info ?? { id: mapId, title: mapId },
    records,
  })
}
