import type { ComponentProps } from 'react'
import { FieldEditor } from '../features/field-editing/FieldEditor'
import { EditSeatDialog } from '../features/record-details/EditSeatDialog'
import { useFieldWords } from './use-field-words'

/** The fields of a seat in Details with the editor of each. */
export function SeatInPlace(props: Omit<ComponentProps<typeof EditSeatDialog>, 'editField'>) {
  const words = useFieldWords()
  return (
    <EditSeatDialog {...props} editField={(field) => <FieldEditor {...field} words={words} />} />
  )
}
