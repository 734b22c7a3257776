import type { FieldProblem } from '../../domain/read-field-text'
import type { RecordField } from '../../domain/record-fields'
import type { RecordEntry } from '../../domain/records'
import type { Result } from '../../lib/result'

/** A new value, and the records that are made with it; undefined clears the field. */
export interface NewValue {
  readonly value: unknown
  readonly added: readonly RecordEntry[]
}

export type FieldDraft = Result<NewValue, FieldProblem>

/** What Details asks of the editor of one field, whoever provides it. */
export interface FieldEditorProps {
  readonly field: RecordField
  readonly label: string
  readonly value: unknown
  readonly keys: 'form'
  readonly problem?: string | undefined
  readonly onDraft: (draft: FieldDraft) => void
  readonly onSubmit: (value: NewValue) => void
  readonly onCancel: () => void
}
