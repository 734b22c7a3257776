import { useId, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ImportMapping, ImportMode, IssueCode, PlanSummary } from '../../io/import-plan'
import { RadioGroup } from '../../ui/RadioGroup'
import { TextField } from '../../ui/TextField'
import { FirstRows } from './FirstRows'
import styles from './ImportPages.module.css'
import { IssueLines } from './IssueLines'
import { changeHeadingRow, changeMode, changeSheet, findModes, hasNoTable } from './mode-choices'
import { NetworkQuestions } from './NetworkQuestions'
import { PartnershipSheets } from './PartnershipSheets'

interface FilePageProps {
  readonly plan: PlanSummary
  readonly mapping: ImportMapping
  readonly onChange: (mapping: ImportMapping) => void
}

export function FilePage({ plan, mapping, onChange }: FilePageProps) {
  const intl = useIntl()
  const { mode, sheet, headingRow, partnership } = mapping
  const isOfSheets = mode === 'sheet-per-partnership'
  return (
    <>
      <p>
        <FileKind plan={plan} />
      </p>
      <IssueLines issues={plan.issues.filter(({ code }) => isAboutFile(code, mode))} />
      <div className={styles.fields}>
        {plan.sheets.length > 1 && !isOfSheets && mode !== 'network' && (
          <Sheets
            sheets={plan.sheets}
            chosen={sheet}
            onChange={(chosen) => onChange(changeSheet(mapping, chosen))}
          />
        )}
        {mode === 'network' && (
          <NetworkQuestions plan={plan} mapping={mapping} onChange={onChange} />
        )}
        {!hasNoTable(plan) && (
          <RadioGroup
            label={intl.formatMessage({ id: 'import.modes' })}
            value={mode}
            choices={findModes(plan).map((value) => ({
              value,
              label: intl.formatMessage({ id: `import.mode.${value}` }),
            }))}
            onChange={(chosen) => onChange(changeMode(mapping, chosen))}
          />
        )}
        {mode !== 'pasted-text' && mode !== 'network' && (
          <HeadingRow
            key={`${mode} ${sheet}`}
            value={headingRow}
            onChange={(row) => onChange(changeHeadingRow(mapping, row))}
          />
        )}
        {partnership !== undefined && (
          <TextField
            label={intl.formatMessage({ id: 'import.sit-on' })}
            hint={intl.formatMessage({
              id: mode === 'pasted-text' ? 'import.sit-on.text' : 'import.sit-on.list',
            })}
            value={partnership}
            onChange={(typed) => onChange({ ...mapping, partnership: typed })}
          />
        )}
      </div>
      {isOfSheets && (
        <PartnershipSheets mapping={mapping} fileName={plan.file.name} onChange={onChange} />
      )}
      {!hasNoTable(plan) && (
        <FirstRows rows={plan.firstRows} headingRow={plan.mapping.headingRow} />
      )}
    </>
  )
}

/** The names of sheets are asked for beside each of them. */
function isAboutFile(code: IssueCode, mode: ImportMode): boolean {
  const isName = code === 'partnership-unsure' && mode !== 'sheet-per-partnership'
  return isName || aboutFile.has(code)
}

const aboutFile: ReadonlySet<IssueCode> = new Set([
  'no-heading-row',
  'encoding-guessed',
  'grid-direction-unsure',
  'not-two-mode',
  'council-needed',
])

function FileKind({ plan }: { readonly plan: PlanSummary }) {
  const { name, format, encoding, delimiter } = plan.file
  if (format === 'text' || format === 'html') {
    return (
      <FormattedMessage
        id="import.file.plain"
        values={{ name: <bdi>{name}</bdi>, encoding: encoding ?? 'UTF-8' }}
      />
    )
  }
  if (format === 'xlsx') {
    return <FormattedMessage id="import.file.workbook" values={{ name: <bdi>{name}</bdi> }} />
  }
  if (format !== 'csv') {
    return (
      <FormattedMessage id="import.file.network" values={{ name: <bdi>{name}</bdi>, format }} />
    )
  }
  const between = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }[delimiter ?? '']
  return (
    <FormattedMessage
      id="import.file.text"
      values={{
        name: <bdi>{name}</bdi>,
        delimiter: between ?? 'comma',
        encoding: encoding ?? 'UTF-8',
      }}
    />
  )
}

interface SheetsProps {
  readonly sheets: readonly string[]
  readonly chosen: string
  readonly onChange: (sheet: string) => void
}

function Sheets({ sheets, chosen, onChange }: SheetsProps) {
  const name = useId()
  return (
    <fieldset>
      <legend className={styles.label}>
        <FormattedMessage id="import.sheets" />
      </legend>
      <div className={styles.sheets}>
        {sheets.map((sheet) => (
          <label key={sheet} className={styles.choice}>
            <input
              type="radio"
              name={name}
              checked={sheet === chosen}
              onChange={() => onChange(sheet)}
            />
            <bdi>{sheet}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface HeadingRowProps {
  readonly value: number
  readonly onChange: (value: number) => void
}

function HeadingRow({ value, onChange }: HeadingRowProps) {
  const intl = useIntl()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  // 0: it is being looked for.
  const found = value === 0 ? '' : String(value)

  function take(text: string) {
    setTyped(text)
    const row = Number(text)
    if (Number.isSafeInteger(row) && row >= 1 && row !== value) onChange(row)
  }

  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        <FormattedMessage id="import.heading-row" />
      </label>
      <input
        id={id}
        className={styles.number}
        type="number"
        min={1}
        step={1}
        value={typed ?? found}
        aria-describedby={`${id}-hint`}
        onChange={(event) => take(event.target.value)}
        onBlur={() => setTyped(null)}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {intl.formatMessage({ id: 'import.heading-row.hint' })}
      </p>
    </div>
  )
}
