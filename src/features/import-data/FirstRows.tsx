import { FormattedMessage } from 'react-intl'
import styles from './ImportPages.module.css'
import { shorten } from './shorten'

interface FirstRowsProps {
  /** From the heading row on. */
  readonly rows: readonly (readonly string[])[]
  readonly headingRow: number
}

const shownRows = 10
const shownColumns = 50
const shownCharacters = 60

/** The beginning of the sheet as it was read: enough to see whether it was read well. */
export function FirstRows({ rows, headingRow }: FirstRowsProps) {
  const [headings, ...others] = rows.slice(0, shownRows + 1)
  if (headings === undefined) {
    return (
      <p>
        <FormattedMessage id="import.first-rows.none" values={{ row: headingRow }} />
      </p>
    )
  }
  const width = Math.min(shownColumns, Math.max(...rows.map(({ length }) => length)))
  const places = Array.from({ length: width }, (_, place) => place)
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption>
          <FormattedMessage id="import.first-rows" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="import.problems.row" />
            </th>
            {places.map((place) => (
              <th key={place} scope="col">
                <bdi>{shorten(headings[place] ?? '', shownCharacters)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {others.map((row, index) => {
            const number = headingRow + index + 1
            return (
              <tr key={number}>
                <th scope="row">{number}</th>
                {places.map((place) => (
                  <td key={place}>
                    <bdi>{shorten(row[place] ?? '', shownCharacters)}</bdi>
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
