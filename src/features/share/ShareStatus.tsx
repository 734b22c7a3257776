import { useEffect, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ExportFormat } from './export-formats'
import styles from './ShareDialog.module.css'
import type { PreviewState } from './use-export'
import type { FileState, Refusal } from './use-share-file'

interface ShareStatusProps {
  readonly format: ExportFormat
  readonly preview: PreviewState['status']
  readonly file: FileState
}

/** How far it is, said aloud as well; and, as an alert, why there is no file. */
export function ShareStatus({ format, preview, file }: ShareStatusProps) {
  const intl = useIntl()
  const isSlow = useSlow(preview === 'working' || file.status === 'writing')
  const step = file.status === 'writing' ? 'writing' : 'working-out'
  const hasFailed = file.status === 'failed' || preview === 'failed'
  return (
    <>
      <p
        role="status"
        aria-label={intl.formatMessage({ id: 'sharing.progress' })}
        className={styles.status}
      >
        {isSlow && <FormattedMessage id={`sharing.${step}`} />}
        {file.status === 'saved' && (
          <FormattedMessage id="sharing.saved" values={{ name: <bdi>{file.name}</bdi> }} />
        )}
      </p>
      {(file.status === 'refused' || hasFailed) && (
        <div role="alert" className={styles.alert}>
          {file.status === 'refused' ? (
            <RefusedFile format={format} refusal={file.refusal} />
          ) : (
            <p>
              <FormattedMessage id="sharing.failed" />
            </p>
          )}
        </div>
      )}
    </>
  )
}

interface RefusedFileProps {
  readonly format: ExportFormat
  readonly refusal: Refusal
}

/** Why, and what to do instead, which depends on what was asked for. */
function RefusedFile({ format, refusal: { code, sheet, most, count } }: RefusedFileProps) {
  const instead = format === 'kumu' || format === 'full-workbook' ? format : 'workbook'
  return (
    <>
      <p>
        <FormattedMessage id={`sharing.refused.${code}`} values={{ sheet, most, count }} />
      </p>
      <p>
        <FormattedMessage id={`sharing.instead.${instead}`} />
      </p>
    </>
  )
}

const noticeableAfter = 300

/** True once something has been going on for long enough to ask what. */
function useSlow(isGoingOn: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    if (!isGoingOn) return undefined
    const timer = setTimeout(() => setIsSlow(true), noticeableAfter)
    return () => {
      clearTimeout(timer)
      setIsSlow(false)
    }
  }, [isGoingOn])
  return isSlow && isGoingOn
}
