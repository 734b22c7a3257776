import type { Result } from '../../lib/result'
import type { ImportFormat } from '../import-format'
import type { ImportIssue, ImportMapping } from '../import-plan'
import type { ImportContext, PlannedChanges } from '../planning/import-context'

export interface NetworkFile {
  readonly fileName: string
  readonly text: string
}

/** What a person answered about the file. */
export type NetworkFileChoices = Pick<ImportMapping, 'readAs' | 'council'>

/** A format that other programs write, and that states things and ties instead of rows. */
export interface NetworkFileFormat {
  readonly format: ImportFormat
  /** Whether a file looks like this one, by its text and then its name. */
  readonly isLike: (file: NetworkFile) => boolean
  /** What it would change, or why it is refused. Pure but for ids of the context. */
  readonly plan: (
    file: NetworkFile,
    context: ImportContext,
    choices: NetworkFileChoices,
  ) => Result<PlannedChanges, ImportIssue>
}
