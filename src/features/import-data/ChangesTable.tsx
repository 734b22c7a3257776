import { FormattedMessage, useIntl } from 'react-intl'
import { type Kind, kinds } from '../../domain/records'
import type { KindCounts, PlanSummary } from '../../io/import-plan'
import styles from './ImportPages.module.css'

const figures = [
  'new',
  'updated',
  'unchanged',
  'possibleDuplicate',
  'problem',
  'leftOut',
] as const satisfies readonly (keyof KindCounts)[]

const shownFirst: readonly Kind[] = ['people', 'partnerships', 'organisations', 'seats']

/** How many of each kind would be new, changed and so on. Kinds the file does not speak of are not shown. */
export function ChangesTable({ counts }: { readonly counts: PlanSummary['counts'] }) {
  const intl = useIntl()
  const rows = orderedKinds().flatMap((kind) => {
    const found = counts[kind]
    const isFilled = found !== undefined && figures.some((figure) => found[figure] > 0)
    return isFilled ? [{ kind, found }] : []
  })
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption>
          <FormattedMessage id="import.changes" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="import.changes.kind" />
            </th>
            {figures.map((figure) => (
              <th key={figure} scope="col" data-numeric="">
                <FormattedMessage id={`import.changes.${figure}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, found }) => (
            <tr key={kind}>
              <th scope="row">
                <FormattedMessage id={`import.kind.${kind}`} />
              </th>
              {figures.map((figure) => (
                <td key={figure} data-numeric="">
                  {intl.formatNumber(found[figure])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function orderedKinds(): readonly Kind[] {
  return [...shownFirst, ...kinds.filter((kind) => !shownFirst.includes(kind))]
}
