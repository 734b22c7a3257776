import { useId } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { MergePlan } from '../../domain/commands/merge-records'
import type { MergeSide } from '../../domain/merge-fields'
import type { RecordWords } from '../../state/record-words'
import styles from './MergeDialog.module.css'

interface FieldsTableProps {
  readonly kind: 'people' | 'organisations' | 'partnerships'
  readonly plan: MergePlan
  readonly choices: Readonly<Record<string, MergeSide>>
  readonly words: RecordWords
  readonly onChoose: (field: string, side: MergeSide) => void
}

const sides: readonly MergeSide[] = ['kept', 'gone']

/** Every field that either record says something in; radios where they say different things. */
export function FieldsTable({ kind, plan, choices, words, onChoose }: FieldsTableProps) {
  const intl = useIntl()
  const group = useId()
  const records: Readonly<Record<MergeSide, Readonly<Record<string, unknown>>>> = {
    kept: { ...plan.kept.record },
    gone: { ...plan.gone.record },
  }
  const fields = [...new Set(sides.flatMap((side) => Object.keys(records[side])))]
  return (
    <table className={styles.table}>
      <caption data-visually-hidden="">
        <FormattedMessage id="merge.both" />
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="merge.field" />
          </th>
          {sides.map((side) => (
            <th key={side} scope="col">
              <FormattedMessage id={`merge.${side}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields
          .filter((field) => field !== 'id')
          .map((field) => {
            const difference = plan.differing.find((one) => one.field === field)
            const chosen = choices[field] ?? difference?.usual
            const name = words.fieldName(kind, field)
            return (
              <tr key={field} data-differs={difference === undefined ? undefined : ''}>
                <th scope="row">{name}</th>
                {sides.map((side) => {
                  const value = records[side][field]
                  const text =
                    value === undefined
                      ? intl.formatMessage({ id: 'merge.not-recorded' })
                      : words.valueText(kind, field, value)
                  return (
                    <td key={side} data-absent={value === undefined ? '' : undefined}>
                      {difference === undefined ? (
                        <bdi>{text}</bdi>
                      ) : (
                        <label className={styles.choice}>
                          <input
                            type="radio"
                            name={`${group}-${field}`}
                            aria-label={intl.formatMessage(
                              { id: 'merge.take' },
                              { field: name, value: text },
                            )}
                            checked={chosen === side}
                            onChange={() => onChoose(field, side)}
                          />
                          <bdi>{text}</bdi>
                        </label>
                      )}
                    </td>
                  )
                })}
              </tr>
            )
          })}
      </tbody>
    </table>
  )
}
