import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { shortcuts } from '../../state/actions'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/TextField'
import styles from './KeyboardShortcuts.module.css'

/** The keys that are bound, read from the same list that binds them. */
export function KeyboardShortcuts({ onClose }: { readonly onClose: () => void }) {
  const intl = useIntl()
  const [text, setText] = useState('')
  const rows = shortcuts
    .map(({ id, keys }) => ({ keys, label: intl.formatMessage({ id: `shortcut.${id}` }) }))
    .filter(({ keys, label }) =>
      `${label} ${keys}`.toLowerCase().includes(text.trim().toLowerCase()),
    )
  return (
    <Dialog
      title={intl.formatMessage({ id: 'shortcuts.title' })}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={onClose}>
            <FormattedMessage id="action.close" />
          </Button>
          <Button onPress={() => window.print()}>
            <FormattedMessage id="action.print" />
          </Button>
        </>
      }
    >
      <TextField
        label={intl.formatMessage({ id: 'shortcuts.find' })}
        type="search"
        value={text}
        onChange={setText}
      />
      <table className={styles.keys}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="shortcuts.what" />
            </th>
            <th scope="col">
              <FormattedMessage id="shortcuts.keys" />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ keys, label }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <kbd>{keys}</kbd>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
