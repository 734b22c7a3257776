import type { Identifier } from './identifier'
import type { FieldControl, RecordField } from './record-fields'

/** The words of one language for what records hold as codes and ids. */
export interface FieldWords {
  readonly nameOf: (id: string) => string
  readonly choice: (vocabulary: string, value: string) => string
  readonly date: (date: string) => string
  readonly yes: string
  readonly no: string
}

/** A value as people read it, and as `readFieldText` reads it back; '' for what is not recorded. */
export function toFieldText(field: RecordField, value: unknown, words: FieldWords): string {
  if (value === undefined || value === null) return ''
  const { control } = field
  switch (control.type) {
    case 'yes-no':
      return value === true ? words.yes : words.no
    case 'choice':
      return words.choice(control.vocabulary, `${value}`)
    case 'date':
      return words.date(`${value}`)
    case 'reference':
      return words.nameOf(`${value}`)
    case 'choices':
    case 'references':
    case 'lines':
    case 'identifiers':
      return (value as readonly unknown[])
        .map((one) => toMemberText(control, one, words))
        .join('; ')
    case 'parts':
      return Array.isArray(value) ? `${value.length}` : ''
    default:
      return `${value}`
  }
}

/** Members are parted by semicolons, as their names hold commas now and then. */
function toMemberText(control: FieldControl, member: unknown, words: FieldWords): string {
  switch (control.type) {
    case 'choices':
      return words.choice(control.vocabulary, `${member}`)
    case 'references':
      return words.nameOf(`${member}`)
    case 'identifiers': {
      const { scheme, value } = member as Identifier
      return `${scheme}: ${value}`
    }
    default:
      return `${member}`
  }
}
