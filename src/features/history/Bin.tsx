import { FormattedMessage, useIntl } from 'react-intl'
import { putBack } from '../../domain/commands/put-back'
import { type BinItem, findBin } from '../../domain/history/find-bin'
import { kinds } from '../../domain/records'
import { useServices } from '../../state/hooks/services'
import { useJournal } from '../../state/hooks/use-journal'
import { useNetwork } from '../../state/hooks/use-network'
import type { RecordWords } from '../../state/record-words'
import { Button } from '../../ui/Button'
import { type Column, DataTable } from '../../ui/DataTable'
import styles from './History.module.css'
import { useMomentText } from './use-moment-text'

const everything = Number.MAX_SAFE_INTEGER

/** What was removed in the last 30 days, each with the way back. */
export function Bin({ words }: { readonly words: RecordWords }) {
  const intl = useIntl()
  const { clock, network: store, notices } = useServices()
  const momentText = useMomentText()
  const network = useNetwork()
  const journal = useJournal()
  const items = typeof journal === 'string' ? [] : findBin(journal, network, clock.today())

  function restore({ step, entry }: BinItem) {
    const label = { code: 'put-back' as const, values: { name: words.nameOf(entry) } }
    const result = store.execute(putBack({ step, id: entry.record.id }), label)
    if (result.ok) notices.show({ code: 'done', label })
    else notices.show({ code: 'problem', problem: result.problem.code })
    document.getElementById('bin-count')?.focus()
  }

  const columns: readonly Column<BinItem>[] = [
    {
      key: 'record',
      heading: intl.formatMessage({ id: 'problems.record' }),
      isRowHeader: true,
      cell: ({ entry }) => (
        <>
          <bdi>{words.nameOf(entry)}</bdi>
          <span className={styles.sub}>
            <FormattedMessage id={`kind.${entry.kind}`} />
          </span>
        </>
      ),
    },
    {
      key: 'with',
      heading: intl.formatMessage({ id: 'bin.with-it' }),
      cell: ({ others }) => <Others others={others} />,
    },
    {
      key: 'when',
      heading: intl.formatMessage({ id: 'bin.removed' }),
      cell: ({ step }) => momentText(step.at),
    },
    {
      key: 'back',
      heading: intl.formatMessage({ id: 'bin.way-back' }),
      cell: (item) => (
        <Button onPress={() => restore(item)}>
          <FormattedMessage id="bin.put-back" values={{ name: words.nameOf(item.entry) }} />
        </Button>
      ),
    },
  ]
  return (
    <div className={styles.page}>
      <p id="bin-count" tabIndex={-1}>
        {typeof journal === 'string' ? (
          <FormattedMessage id={`changes.${journal}`} />
        ) : (
          <FormattedMessage id="bin.count" values={{ count: items.length }} />
        )}
      </p>
      {items.length > 0 && (
        <DataTable
          caption={intl.formatMessage({ id: 'bin.caption' })}
          isCaptionHidden
          columns={columns}
          rows={items}
          keyOf={({ entry, step }) => `${step.commandId} ${entry.record.id}`}
          virtualAbove={everything}
        />
      )}
    </div>
  )
}

function Others({ others }: Pick<BinItem, 'others'>) {
  const intl = useIntl()
  const parts = kinds.flatMap((kind) => {
    const count = others.filter((one) => one.kind === kind).length
    return count === 0 ? [] : [intl.formatMessage({ id: `records.count.${kind}` }, { count })]
  })
  if (parts.length === 0) return <FormattedMessage id="bin.nothing-else" />
  return intl.formatList(parts, { type: 'conjunction' })
}
