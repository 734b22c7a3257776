import { FormattedMessage, useIntl } from 'react-intl'
import type { SetAsideRecord } from '../../domain/set-aside-broken'
import type { RecordWords } from '../../state/record-words'
import { Button } from '../../ui/Button'
import { type Column, DataTable } from '../../ui/DataTable'
import { ScrollRegion } from '../../ui/ScrollRegion'
import styles from './Problems.module.css'

interface SetAsideTableProps {
  readonly setAside: readonly SetAsideRecord[]
  readonly words: RecordWords
  readonly onSave: () => void
}

const mostShown = 100
const everything = Number.MAX_SAFE_INTEGER

/** Records that break a rule, with their text as it is stored. Nothing of them is lost. */
export function SetAsideTable({ setAside, words, onSave }: SetAsideTableProps) {
  const intl = useIntl()
  const rows = setAside.slice(0, mostShown).map((one, index) => ({ ...one, index }))
  type Row = (typeof rows)[number]
  const columns: readonly Column<Row>[] = [
    {
      key: 'problem',
      heading: intl.formatMessage({ id: 'problems.problem' }),
      cell: ({ kind, problem }) => (
        <>
          <FormattedMessage id={`problem.${problem.code}`} />
          {problem.field !== undefined && problem.field !== '' && (
            <span className={styles.kind}>
              <FormattedMessage
                id="problems.at-field"
                values={{ field: words.fieldName(kind, problem.field) }}
              />
            </span>
          )}
        </>
      ),
    },
    {
      key: 'record',
      heading: intl.formatMessage({ id: 'problems.record' }),
      isRowHeader: true,
      cell: ({ kind, record, index }) => (
        <>
          <FormattedMessage id={`kind.${kind}`} />
          <details>
            <summary>
              <FormattedMessage id="problems.stored-text" values={{ number: index + 1 }} />
            </summary>
            <ScrollRegion
              className={styles.text ?? ''}
              label={intl.formatMessage({ id: 'problems.stored-text' }, { number: index + 1 })}
            >
              <pre>{JSON.stringify(record, null, 2)}</pre>
            </ScrollRegion>
          </details>
        </>
      ),
    },
  ]
  return (
    <section className={styles.setAside} aria-labelledby="set-aside-title">
      <h2 id="set-aside-title">
        <FormattedMessage id="problems.set-aside" values={{ count: setAside.length }} />
      </h2>
      <p>
        <FormattedMessage id="problems.set-aside-text" />
      </p>
      <div>
        <Button onPress={onSave}>
          <FormattedMessage id="problems.save-set-aside" />
        </Button>
      </div>
      <DataTable
        caption={intl.formatMessage({ id: 'problems.set-aside-caption' })}
        isCaptionHidden
        columns={columns}
        rows={rows}
        keyOf={({ index }) => `${index}`}
        virtualAbove={everything}
      />
    </section>
  )
}
