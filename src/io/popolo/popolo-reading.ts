import type { NameGroup } from '../matching/name-group'
import type { FileFacts } from '../planning/file-facts'
import type { IdScheme } from '../planning/id-scheme'
import type { IssueList } from '../planning/issue-list'
import type { FoundAreas } from './find-areas'
import type { PopoloFile } from './popolo-file'
import type { SortedBody } from './sort-organizations'

/** Who or what a person of the file turns out to be. */
export type PersonEntry =
  | { readonly is: 'person'; readonly group: NameGroup }
  | { readonly is: 'nobody' | 'not-named' }

/** What the reading of each collection needs and fills. */
export interface PopoloReading {
  readonly file: PopoloFile
  readonly facts: FileFacts
  readonly issues: IssueList
  readonly areas: FoundAreas
  readonly bodies: ReadonlyMap<string, SortedBody>
  /** By the ids that the file gives them. Null: the person cannot be read, which is told. */
  readonly people: Map<string, PersonEntry | null>
  readonly partnerships: Map<string, NameGroup>
  readonly organisations: Map<string, NameGroup>
  readonly schemes: Readonly<Record<'people' | 'partnerships' | 'organisations', IdScheme | null>>
  readonly today: string
}
