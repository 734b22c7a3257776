import type { EditedKind } from '../domain/record-fields'
import { FieldEditor } from '../features/field-editing/FieldEditor'
import { RecordFields } from '../features/record-details/RecordFields'
import { useFieldWords } from './use-field-words'

interface RecordInPlaceProps {
  readonly kind: EditedKind
  readonly id: string
}

/** The fields of the record in Details with the editor of each. */
export function RecordInPlace({ kind, id }: RecordInPlaceProps) {
  const words = useFieldWords()
  return (
    <RecordFields
      key={id}
      kind={kind}
      id={id}
      words={words}
      editField={(props) => <FieldEditor {...props} words={words} />}
    />
  )
}
