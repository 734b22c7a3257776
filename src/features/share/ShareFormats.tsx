import { useId } from 'react'
import { FormattedMessage } from 'react-intl'
import { type Audience, type ExportFormat, exportFormats } from './export-formats'
import styles from './ShareDialog.module.css'

interface ShareFormatsProps {
  readonly value: ExportFormat
  readonly onChange: (format: ExportFormat) => void
}

const audiences: readonly Audience[] = ['partners', 'everybody', 'owner']
const formats = Object.keys(exportFormats) as readonly ExportFormat[]

/** The kinds of file, by whom they are for, each with a hint. */
export function ShareFormats({ value, onChange }: ShareFormatsProps) {
  const id = useId()
  return (
    <div className={styles.formats} role="radiogroup" aria-labelledby={`${id}-what`}>
      <span id={`${id}-what`} className={styles.heading}>
        <FormattedMessage id="sharing.what" />
      </span>
      {audiences.map((audience) => (
        <fieldset key={audience} className={styles.audience}>
          <legend className={styles.legend}>
            <FormattedMessage id={`sharing.for.${audience}`} />
          </legend>
          {formats
            .filter((format) => exportFormats[format].audience === audience)
            .map((format) => (
              <label key={format} className={styles.choice}>
                <input
                  type="radio"
                  name={id}
                  checked={format === value}
                  aria-labelledby={`${id}-${format}`}
                  aria-describedby={`${id}-${format}-hint`}
                  onChange={() => onChange(format)}
                />
                <span>
                  <span id={`${id}-${format}`} className={styles.name}>
                    <FormattedMessage id={`sharing.format.${format}`} />
                  </span>
                  <span id={`${id}-${format}-hint`} className={styles.hint}>
                    <FormattedMessage id={`sharing.format.${format}.hint`} />
                  </span>
                </span>
              </label>
            ))}
        </fieldset>
      ))}
    </div>
  )
}
