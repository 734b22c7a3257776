import { FormattedMessage, useIntl } from 'react-intl'
import type { GridMark, MarkMeaning } from '../../io/import-plan'
import { SelectField } from '../../ui/SelectField'
import styles from './ImportPages.module.css'

interface MarksTableProps {
  readonly marks: readonly GridMark[]
  readonly onChange: (marks: readonly GridMark[]) => void
}

const meanings = [
  'member',
  'chair',
  'vice-chair',
  'secretary',
  'treasurer',
  'substitute',
  'observer',
  'adviser',
  'none',
] as const satisfies readonly MarkMeaning[]

/** What each mark in the cells of a grid means, and how often it stands there. */
export function MarksTable({ marks, onChange }: MarksTableProps) {
  const intl = useIntl()

  function change(mark: string, means: MarkMeaning) {
    onChange(
      marks.map((one) => {
        const { mark: same, count } = one
        return same === mark ? { mark: same, count, means, isUnsure: false } : one
      }),
    )
  }

  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption>
          <FormattedMessage id="import.marks" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="import.marks.mark" />
            </th>
            <th scope="col" data-numeric="">
              <FormattedMessage id="import.marks.count" />
            </th>
            <th scope="col">
              <FormattedMessage id="import.marks.means" />
            </th>
          </tr>
        </thead>
        <tbody>
          {marks.map(({ mark, count, means, title, isUnsure }) => (
            <tr key={mark}>
              <th scope="row">
                <bdi>{mark}</bdi>
                {isUnsure && (
                  <span className={styles.check}>
                    <FormattedMessage id="import.columns.check" />
                  </span>
                )}
              </th>
              <td data-numeric="">{intl.formatNumber(count)}</td>
              <td>
                <SelectField
                  label={intl.formatMessage({ id: 'import.marks.of' }, { mark })}
                  isLabelHidden
                  value={means}
                  choices={meanings.map((value) => ({
                    value,
                    label: intl.formatMessage({ id: `import.mark.${value}` }),
                  }))}
                  onChange={(chosen) => change(mark, chosen)}
                />
                {title !== undefined && (
                  <p className={styles.hint}>
                    <bdi>{title}</bdi>
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
