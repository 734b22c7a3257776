import type { DateOrder } from '../domain/read-date'
import type { RecordChanges } from '../domain/record-changes'
import type { Kind } from '../domain/records'
import type { Role } from '../domain/seat'
import type { ImportFormat } from './import-format'

/** How one row of the file is read (formats, section 4). */
export type ImportMode =
  | 'one-seat'
  | 'grid-people-down'
  | 'grid-people-across'
  | 'one-partnership'
  | 'sheet-per-partnership'
  | 'one-organisation'
  | 'one-person'
  | 'one-strategy'
  | 'pasted-text'
  | 'network'

/** What a column is used as. `none`: read by nobody. */
export type ColumnUse =
  | 'person'
  | 'partnership'
  | 'organisation'
  | 'host'
  | 'role'
  | 'started'
  | 'ended'
  | 'person-id'
  | 'partnership-id'
  | 'organisation-id'
  | 'ward'
  | 'party'
  | 'voting'
  | 'hours'
  | 'theme'
  | 'note'
  | 'source'
  | 'other-names'
  | 'sector'
  | 'income'
  | 'charity-number'
  | 'company-number'
  | 'gss-code'
  | 'parent'
  | 'skills'
  | 'strategy'
  | 'owner'
  | 'status'
  | 'count'
  | 'none'

export interface ColumnMapping {
  /** The heading as the file has it; empty where there is none. */
  readonly heading: string
  readonly use: ColumnUse
  /** No choice was clear enough: the screen asks. */
  readonly isUnsure: boolean
  /** A few values of the column, for the person who decides. */
  readonly examples: readonly string[]
  /** A heading that is itself a role ("Chair"): the people below it hold that role. */
  readonly role?: Role
  /** How `3/4/2024` is read in a column of dates. Absent: day first. */
  readonly dateOrder?: DateOrder
  /** Of a column of ids: what they are ids in. Absent: found from the values and the heading. */
  readonly scheme?: string
}

export interface ImportMapping {
  readonly mode: ImportMode
  readonly sheet: string
  /** The row of the headings as the spreadsheet numbers it, from 1. 0: to be found. */
  readonly headingRow: number
  /** None: they are to be guessed. */
  readonly columns: readonly ColumnMapping[]
  /** What the marks in the cells of a grid mean. */
  readonly marks?: readonly GridMark[]
  /** Where each sheet is one partnership. */
  readonly partnershipSheets?: readonly PartnershipSheet[]
  /** The partnership that all rows are about, where no column names one. Empty: none. */
  readonly partnership?: string
  /** Only rows with one of these values in this column are read. */
  readonly keepRows?: KeptRows
  /** How a network is read whose things nothing tells apart. Absent: the file has to say. */
  readonly readAs?: 'organisations-and-links'
  /** The council a file of councillors is from, where the file does not say. */
  readonly council?: string
}

/** What a mark in a grid says of the seat; a treasurer is a member with that title. */
export type MarkMeaning = Role | 'treasurer' | 'none'

export interface GridMark {
  readonly mark: string
  readonly count: number
  readonly means: MarkMeaning
  /** The words of the legend, where they say more than the role. */
  readonly title?: string
  readonly isUnsure: boolean
}

export interface PartnershipSheet {
  readonly sheet: string
  readonly headingRow: number
  readonly partnership: string
  readonly isUsed: boolean
  /** No cell above the heading names it: the name of the sheet or file is only offered. */
  readonly isUnsure: boolean
}

export interface KeptRows {
  /** The place of the column, from 0. */
  readonly column: number
  /** Absent: all. */
  readonly values?: readonly string[]
}

export type IssueLevel = 'refuse' | 'ask' | 'problem' | 'changed' | 'privacy' | 'note'

/** Something to tell about the file; `row` is as the spreadsheet shows it, from 1. */
export interface ImportIssue {
  readonly code: IssueCode
  readonly level: IssueLevel
  readonly sheet?: string
  readonly row?: number
  readonly column?: string
  readonly value?: string
  readonly recordId?: string
  readonly count?: number
  /** The limit that was passed, where `code` is `limit-exceeded`. */
  readonly limit?: { readonly of: LimitName; readonly most: number }
}

export type LimitName =
  | 'bytes'
  | 'rows'
  | 'columns'
  | 'cell-characters'
  | 'zip-entries'
  | 'zip-bytes'
  | 'zip-entry-bytes'
  | 'zip-ratio'
  | 'json-depth'
  | 'xml-depth'
  | 'records'

export type IssueCode =
  | 'characters-removed'
  | 'code-unsure'
  | 'column-not-used'
  | 'column-unsure'
  | 'contact-not-kept'
  | 'council-needed'
  | 'count-differs'
  | 'date-order-unclear'
  | 'date-unreadable'
  | 'dates-not-taken'
  | 'encoding-guessed'
  | 'end-before-start'
  | 'end-date-passed'
  | 'field-not-known'
  | 'file-empty'
  | 'file-left-out'
  | 'file-not-readable'
  | 'file-too-large'
  | 'format-not-known'
  | 'format-not-supported'
  | 'formula-ignored'
  | 'grid-direction-unsure'
  | 'heading-row-found'
  | 'id-clash'
  | 'initials-only'
  | 'json-unsafe'
  | 'letters-damaged'
  | 'limit-exceeded'
  | 'look-alike-letters'
  | 'name-missing'
  | 'no-heading-row'
  | 'number-unreadable'
  | 'parent-loop'
  | 'partnership-missing'
  | 'partnership-unsure'
  | 'not-in-file'
  | 'not-two-mode'
  | 'party-not-kept'
  | 'person-joined-across-organisations'
  | 'person-missing'
  | 'person-organisation-unclear'
  | 'reference-missing'
  | 'role-not-known'
  | 'row-cut'
  | 'rows-left-out'
  | 'seats-joined'
  | 'sheet-left-out'
  | 'surname-first-turned'
  | 'text-too-long'
  | 'tie-between-people'
  | 'time-out'
  | 'url-not-kept'
  | 'vacant-seat'
  | 'value-not-in-list'
  | 'version-too-new'
  | 'xml-unsafe'
  | 'zip-unsafe'

/**
 * How many records of a kind; `problem` and `leftOut` are items of the file, such as rows, counted under the kind that each of them states. A record that
 * resembles another is counted as new and as `possibleDuplicate`.
 */
export interface KindCounts {
  readonly new: number
  readonly updated: number
  readonly unchanged: number
  readonly possibleDuplicate: number
  readonly problem: number
  readonly leftOut: number
}

/** A name that may be somebody already known. Nothing is joined until a person says so. */
export interface PossibleMatch {
  readonly kind: 'people' | 'organisations' | 'partnerships'
  readonly incomingId: string
  readonly incomingName: string
  readonly candidates: readonly {
    readonly id: string
    readonly name: string
    readonly reason: MatchReason
  }[]
  readonly answer: 'same' | 'different' | 'later'
}

export type MatchReason =
  | 'same-name-different-id'
  | 'same-surname-and-initial'
  | 'short-form'
  | 'one-letter-apart'
  | 'words-missing-or-reordered'
  | 'look-alike-letters'

/** What a person says about two records that may be the same. */
export interface MatchAnswer {
  readonly incomingId: string
  readonly candidateId: string
  readonly answer: 'same' | 'different' | 'later'
}

/** A file that changes nothing, and why. */
export interface RefusedFile {
  readonly refused: ImportIssue
}

/** How far the work has come: `share` of the step from 0 to 1. */
export interface ImportProgress {
  readonly step: 'reading' | 'columns' | 'names' | 'seats'
  readonly share: number
}

export type OnImportProgress = (progress: ImportProgress) => void

/** What an import would do. Making one writes nothing; nothing is kept until a person accepts it. */
export interface ImportPlan {
  readonly file: {
    readonly name: string
    readonly bytes: number
    readonly format: ImportFormat
    readonly encoding?: string
    readonly delimiter?: string
  }
  /** The sheets that can be read, the chosen one named in `mapping`. One for a CSV file. */
  readonly sheets: readonly string[]
  readonly mapping: ImportMapping
  /**
   * The same for files with the same headings, compared as headings are. Absent where headings are
   * names of people or partnerships, or there are none.
   */
  readonly layout?: string
  /** The rows from the heading row on, as text, for the person who checks the columns. */
  readonly firstRows: readonly (readonly string[])[]
  /** The values of the column that rows are kept by, the commonest first. */
  readonly keptValues?: readonly { readonly value: string; readonly count: number }[]
  readonly changes: RecordChanges
  readonly counts: Readonly<Partial<Record<Kind, KindCounts>>>
  readonly matches: readonly PossibleMatch[]
  readonly issues: readonly ImportIssue[]
}

/** What the page shows of a plan. The changes stay where they were made until they are accepted. */
export interface PlanSummary extends Omit<ImportPlan, 'changes'> {
  /** How many records would be added, updated or removed. */
  readonly changedRecords: number
  /** How many issues there are of each level: `issues` may hold only the first. */
  readonly issueCounts: Readonly<Record<IssueLevel, number>>
}
