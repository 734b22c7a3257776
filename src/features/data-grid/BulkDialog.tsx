import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import styles from './DataGrid.module.css'

interface BulkDialogFrameProps {
  readonly title: string
  readonly problem: string | undefined
  readonly doIt: ReactNode
  readonly onDo: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A few words, a few fields, and one button that does it. */
export function BulkDialog(props: BulkDialogFrameProps) {
  const { title, problem, doIt, onDo, onClose, children } = props
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={onDo}>
            {doIt}
          </Button>
          <Button onPress={onClose}>
            <FormattedMessage id="action.cancel" />
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {children}
        {problem !== undefined && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  )
}
