import { useIntl } from 'react-intl'
import { Dialog } from '../../ui/Dialog'
import { QuickAdd } from './QuickAdd'

interface QuickAddDialogProps {
  readonly sentence: string
  readonly onClose: () => void
}

/** A seat from wherever one is; closed once it is added. */
export function QuickAddDialog({ sentence, onClose }: QuickAddDialogProps) {
  const intl = useIntl()
  return (
    <Dialog title={intl.formatMessage({ id: 'quick-add.title-of-dialog' })} onClose={onClose}>
      <QuickAdd sentence={sentence} startsFocused onAdded={onClose} />
    </Dialog>
  )
}
