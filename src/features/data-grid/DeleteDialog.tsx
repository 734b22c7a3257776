import { useMemo } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { removeRecords } from '../../domain/commands/remove-record'
import { editedKinds } from '../../domain/record-fields'
import { useNetwork } from '../../state/hooks/use-network'
import { BulkDialog } from './BulkDialog'
import type { BulkDialogProps } from './bulk-dialog-props'
import { useBulkStep } from './use-bulk-step'

/** More names than this are a number. */
const mostNames = 5

/** Says what goes with the chosen records and what only stops naming them, before they go. */
export function DeleteDialog({ grid, onClose }: BulkDialogProps) {
  const intl = useIntl()
  const network = useNetwork()
  const { problem, run } = useBulkStep(grid, onClose)
  const { kind, selection } = grid
  const ids = useMemo(() => [...selection.ids], [selection.ids])
  const planned = useMemo(() => removeRecords({ kind, ids })(network), [kind, ids, network])
  const gone = planned.ok ? planned.value.removed : []
  const along = editedKinds.flatMap((each) => {
    const count = gone.filter((entry) => entry.kind === each).length
    const others = each === kind ? count - ids.length : count
    return others > 0 ? [{ kind: each, count: others }] : []
  })
  const stays = planned.ok ? planned.value.updated.length : 0
  const [first = ''] = ids
  const isOne = ids.length === 1

  return (
    <BulkDialog
      title={intl.formatMessage({ id: 'grid.delete.title' }, { count: ids.length })}
      problem={problem}
      doIt={<FormattedMessage id="grid.delete" />}
      onDo={() =>
        run(
          removeRecords({ kind, ids }),
          isOne
            ? { code: 'remove-record', values: { name: grid.nameOf(first) } }
            : { code: 'remove-records', values: { count: ids.length } },
        )
      }
      onClose={onClose}
    >
      {ids.length <= mostNames && <p>{intl.formatList(ids.map(grid.nameOf), { type: 'unit' })}</p>}
      {along.length === 0 ? (
        <p>
          <FormattedMessage id="grid.delete.alone" />
        </p>
      ) : (
        <>
          <p>
            <FormattedMessage id="grid.delete.along" />
          </p>
          <ul>
            {along.map((each) => (
              <li key={each.kind}>
                <FormattedMessage
                  id="grid.delete.count"
                  values={{
                    kind: intl.formatMessage({ id: `records.${each.kind}` }),
                    count: each.count,
                  }}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {stays > 0 && (
        <p>
          <FormattedMessage id="grid.delete.stays" values={{ count: stays }} />
        </p>
      )}
    </BulkDialog>
  )
}
