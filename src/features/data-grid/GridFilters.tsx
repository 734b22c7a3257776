import { FormattedMessage, useIntl } from 'react-intl'
import type { FieldWords } from '../../domain/field-text'
import type { RecordField } from '../../domain/record-fields'
import { Button } from '../../ui/Button'
import { SelectField } from '../../ui/SelectField'
import { TextField } from '../../ui/TextField'
import styles from './DataGrid.module.css'
import type { GridColumn } from './grid-columns'

interface GridFiltersProps {
  readonly columns: readonly GridColumn[]
  readonly words: FieldWords
  readonly texts: Readonly<Record<string, string>>
  readonly fieldName: (field: RecordField) => string
  readonly onChange: (texts: Readonly<Record<string, string>>) => void
}

/** A field for each column: only rows that hold what is asked in every one are shown. */
export function GridFilters({ columns, words, texts, fieldName, onChange }: GridFiltersProps) {
  const intl = useIntl()
  return (
    <fieldset className={styles.filters} aria-label={intl.formatMessage({ id: 'grid.filters' })}>
      {columns.map(({ field }) => {
        const shared = {
          label: fieldName(field),
          value: texts[field.name] ?? '',
          onChange: (text: string) => onChange({ ...texts, [field.name]: text }),
        }
        const labels = findLabels(field, words)
        return labels === null ? (
          <TextField key={field.name} {...shared} />
        ) : (
          <SelectField
            key={field.name}
            {...shared}
            choices={[
              { value: '', label: intl.formatMessage({ id: 'grid.filters.any' }) },
              ...labels.map((label) => ({ value: label, label })),
            ]}
          />
        )
      })}
      <div className={styles.clear}>
        <Button onPress={() => onChange({})}>
          <FormattedMessage id="grid.filters.clear" />
        </Button>
      </div>
    </fieldset>
  )
}

function findLabels({ control }: RecordField, words: FieldWords): readonly string[] | null {
  if (control.type === 'yes-no') return [words.yes, words.no]
  if (control.type !== 'choice') return null
  return control.values.map((value) => words.choice(control.vocabulary, `${value}`))
}
