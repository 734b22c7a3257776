import { FormattedMessage, useIntl } from 'react-intl'
import type { ImportMapping, PlanSummary } from '../../io/import-plan'
import { CheckField } from '../../ui/CheckField'
import { SelectField } from '../../ui/SelectField'
import styles from './ImportPages.module.css'
import { shorten } from './shorten'

interface KeepRowsProps {
  readonly plan: PlanSummary
  readonly mapping: ImportMapping
  readonly onChange: (mapping: ImportMapping) => void
}

const shownCharacters = 40

/** Only rows with certain values in one column: those in office today, say. */
export function KeepRows({ plan, mapping, onChange }: KeepRowsProps) {
  const intl = useIntl()
  const { keepRows, ...others } = mapping
  const values = plan.keptValues ?? []
  const chosen = keepRows?.column
  const kept = new Set(keepRows?.values ?? values.map(({ value }) => value))

  function chooseColumn(choice: string) {
    onChange(choice === '' ? others : { ...others, keepRows: { column: Number(choice) } })
  }

  function keep(column: number, value: string, isKept: boolean) {
    const all = values.map((one) => one.value)
    const wanted = all.filter((one) => (one === value ? isKept : kept.has(one)))
    onChange({ ...others, keepRows: { column, values: wanted } })
  }

  return (
    <fieldset className={styles.fields}>
      <legend className={styles.label}>
        <FormattedMessage id="import.keep" />
      </legend>
      <SelectField
        label={intl.formatMessage({ id: 'import.keep.column' })}
        value={chosen === undefined ? '' : `${chosen}`}
        choices={[
          { value: '', label: intl.formatMessage({ id: 'import.keep.all' }) },
          ...mapping.columns.flatMap(({ heading }, place) =>
            heading === '' ? [] : [{ value: `${place}`, label: shorten(heading, shownCharacters) }],
          ),
        ]}
        onChange={chooseColumn}
      />
      {chosen !== undefined && (
        <div className={styles.sheets}>
          {values.map(({ value, count }) => (
            <CheckField
              key={value}
              label={intl.formatMessage(
                { id: 'import.keep.value' },
                {
                  isBlank: value === '' ? 'yes' : 'no',
                  value: shorten(value, shownCharacters),
                  count,
                },
              )}
              isChecked={kept.has(value)}
              onChange={(isKept) => keep(chosen, value, isKept)}
            />
          ))}
        </div>
      )}
    </fieldset>
  )
}
