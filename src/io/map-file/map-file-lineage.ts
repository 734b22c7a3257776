/** Which copy a map file is, and which copies it grew from (reliability, section 5.1). */
export interface MapFileLineage {
  readonly exportId: string
  readonly parents: readonly string[]
  /** The hash of each record, by its id. */
  readonly revisions?: Readonly<Record<string, string>>
  /** People whose records were erased, and when. */
  readonly erased?: readonly { readonly id: string; readonly on: string }[]
}
