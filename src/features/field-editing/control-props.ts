import type { FieldWords } from '../../domain/field-text'
import type { FieldProblem, FieldReader } from '../../domain/read-field-text'
import type { RecordField } from '../../domain/record-fields'
import type { RecordEntry } from '../../domain/records'
import type { Result } from '../../lib/result'

/** A new value, and the records that are made with it; undefined clears the field. */
export interface NewValue {
  readonly value: unknown
  readonly added: readonly RecordEntry[]
}

export type FieldDraft = Result<NewValue, FieldProblem>

/** What the control of each kind of field is given. */
export interface ControlProps {
  readonly field: RecordField
  readonly label: string
  readonly value: unknown
  readonly words: FieldWords & FieldReader
  readonly described: {
    readonly id: string
    readonly 'aria-invalid': true | undefined
    readonly 'aria-describedby': string | undefined
  }
  readonly onDraft: (draft: FieldDraft) => void
}
