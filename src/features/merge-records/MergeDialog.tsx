import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { type MergePlan, mergeRecords, planMerge } from '../../domain/commands/merge-records'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import type { RecordWords } from '../../state/record-words'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { FieldsTable } from './FieldsTable'
import styles from './MergeDialog.module.css'
import { WhatFollows } from './WhatFollows'

type Choices = NonNullable<Parameters<typeof planMerge>[1]['choices']>

interface MergeDialogProps {
  readonly kind: 'people' | 'organisations' | 'partnerships'
  readonly firstId: string
  readonly secondId: string
  readonly words: RecordWords
  readonly onClose: () => void
}

/** Both records side by side; what they say differently is chosen field by field. */
export function MergeDialog({ kind, firstId, secondId, words, onClose }: MergeDialogProps) {
  const intl = useIntl()
  const { network, notices } = useServices()
  const current = useNetwork()
  const [choices, setChoices] = useState<Choices>({})
  const input = { kind, firstId, secondId }
  const plan = planMerge(current, input)
  const chosen = planMerge(current, { ...input, choices })

  function merge(planned: MergePlan) {
    const names = {
      kept: words.nameOf(planned.kept),
      gone: words.nameOf(planned.gone),
    }
    const label = { code: 'merge-records' as const, values: names }
    const result = network.execute(mergeRecords({ ...input, choices }), label)
    if (!result.ok) return
    notices.show({ code: 'done', label })
    onClose()
  }

  return (
    <Dialog
      title={intl.formatMessage({ id: 'merge.title' })}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={!chosen.ok}
            description={
              chosen.ok ? undefined : intl.formatMessage({ id: `problem.${chosen.problem.code}` })
            }
            onPress={() => {
              if (chosen.ok) merge(chosen.value)
            }}
          >
            <FormattedMessage id="merge.merge" />
          </Button>
          <Button onPress={onClose}>
            <FormattedMessage id="action.cancel" />
          </Button>
        </>
      }
    >
      {plan.ok && (
        <div className={styles.body}>
          <p>
            <FormattedMessage
              id={plan.value.differing.length === 0 ? 'merge.nothing-differs' : 'merge.choose'}
              values={{ count: plan.value.differing.length }}
            />
          </p>
          <FieldsTable
            kind={kind}
            plan={plan.value}
            choices={choices}
            words={words}
            onChoose={(field, side) => setChoices({ ...choices, [field]: side })}
          />
        </div>
      )}
      {chosen.ok ? (
        <WhatFollows plan={chosen.value} />
      ) : (
        <p className={styles.problem}>
          <FormattedMessage id={`problem.${chosen.problem.code}`} />
        </p>
      )}
    </Dialog>
  )
}
