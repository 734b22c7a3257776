import { FormattedMessage, useIntl } from 'react-intl'
import type { MergePlan } from '../../domain/commands/merge-records'
import { kinds } from '../../domain/records'
import styles from './MergeDialog.module.css'

/** How many records follow, and how many go because they would say the same twice. */
export function WhatFollows({ plan }: { readonly plan: MergePlan }) {
  const intl = useIntl()
  const { changes, kept, gone } = plan
  const followed = changes.updated.filter(({ after }) => after.id !== kept.record.id)
  const dropped = changes.removed.filter(({ record }) => record.id !== gone.record.id)
  const count = (entries: readonly { readonly kind: string }[]) =>
    kinds.flatMap((kind) => {
      const number = entries.filter((one) => one.kind === kind).length
      return number === 0
        ? []
        : [intl.formatMessage({ id: `records.count.${kind}` }, { count: number })]
    })
  const list = (parts: readonly string[]) => intl.formatList(parts, { type: 'conjunction' })
  return (
    <div className={styles.follows}>
      <p>
        {followed.length === 0 ? (
          <FormattedMessage id="merge.nothing-follows" />
        ) : (
          <FormattedMessage id="merge.follows" values={{ records: list(count(followed)) }} />
        )}
      </p>
      {dropped.length > 0 && (
        <p>
          <FormattedMessage id="merge.dropped" values={{ records: list(count(dropped)) }} />
        </p>
      )}
      <p>
        <FormattedMessage id="merge.one-undo" />
      </p>
    </div>
  )
}
