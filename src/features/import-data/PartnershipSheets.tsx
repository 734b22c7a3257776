import { FormattedMessage, useIntl } from 'react-intl'
import type { ImportMapping, PartnershipSheet } from '../../io/import-plan'
import { CheckField } from '../../ui/CheckField'
import { TextField } from '../../ui/TextField'
import styles from './ImportPages.module.css'
import { changePartnershipSheet } from './mode-choices'

interface PartnershipSheetsProps {
  readonly mapping: ImportMapping
  readonly fileName: string
  readonly onChange: (mapping: ImportMapping) => void
}

/** Which sheets are read, and the partnership that each of them is. */
export function PartnershipSheets({ mapping, fileName, onChange }: PartnershipSheetsProps) {
  return (
    <fieldset>
      <legend className={styles.label}>
        <FormattedMessage id="import.sheets" />
      </legend>
      <ul className={styles.partnershipSheets}>
        {(mapping.partnershipSheets ?? []).map((one) => (
          <li key={one.sheet}>
            <SheetRow
              sheet={one}
              name={one.sheet === '' ? fileName : one.sheet}
              onChange={(change) => onChange(changePartnershipSheet(mapping, one.sheet, change))}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

interface SheetRowProps {
  readonly sheet: PartnershipSheet
  readonly name: string
  readonly onChange: (change: Partial<Pick<PartnershipSheet, 'isUsed' | 'partnership'>>) => void
}

function SheetRow({ sheet, name, onChange }: SheetRowProps) {
  const intl = useIntl()
  const { isUsed, partnership, isUnsure } = sheet
  return (
    <div className={styles.fields}>
      <CheckField label={name} isChecked={isUsed} onChange={(used) => onChange({ isUsed: used })} />
      {isUsed && (
        <TextField
          label={intl.formatMessage({ id: 'import.sheets.partnership' }, { sheet: name })}
          value={partnership}
          {...(isUnsure ? { hint: intl.formatMessage({ id: 'import.sheets.offered' }) } : {})}
          onChange={(typed) => onChange({ partnership: typed })}
        />
      )}
    </div>
  )
}
