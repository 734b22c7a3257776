import { FormattedMessage, useIntl } from 'react-intl'
import type { EditedKind, RecordField } from '../../domain/record-fields'
import { Button } from '../../ui/Button'
import { CheckField } from '../../ui/CheckField'
import { Dialog } from '../../ui/Dialog'
import styles from './DataGrid.module.css'
import { findFreeFields, findUsualColumns } from './grid-columns'

interface ColumnChooserProps {
  readonly kind: EditedKind
  readonly chosen: readonly string[]
  readonly fieldName: (field: RecordField) => string
  readonly onChange: (names: readonly string[]) => void
  readonly onClose: () => void
}

/** Which columns the table shows. What a record needs is always shown and is not asked about. */
export function ColumnChooser(props: ColumnChooserProps) {
  const { kind, chosen, fieldName, onChange, onClose } = props
  const intl = useIntl()
  return (
    <Dialog
      title={intl.formatMessage({ id: 'grid.columns' })}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={onClose}>
            <FormattedMessage id="action.done" />
          </Button>
          <Button onPress={() => onChange(findUsualColumns(kind))}>
            <FormattedMessage id="grid.columns.usual" />
          </Button>
        </>
      }
    >
      <div className={styles.choices}>
        {findFreeFields(kind).map((field) => (
          <CheckField
            key={field.name}
            label={fieldName(field)}
            isChecked={chosen.includes(field.name)}
            onChange={(isChecked) =>
              onChange(
                isChecked ? [...chosen, field.name] : chosen.filter((name) => name !== field.name),
              )
            }
          />
        ))}
      </div>
    </Dialog>
  )
}
