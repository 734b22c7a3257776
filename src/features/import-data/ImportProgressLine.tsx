import { FormattedMessage, useIntl } from 'react-intl'
import type { ImportProgress } from '../../io/import-plan'
import { Button } from '../../ui/Button'
import { ProgressPanel } from '../../ui/ProgressPanel'
import styles from './ImportPages.module.css'

interface ImportProgressLineProps {
  readonly isPlanning: boolean
  readonly progress: ImportProgress | null
  readonly isCancelled: boolean
  readonly onStop: () => void
}

/** Tenths are enough to hear; every hundredth would never let a screen reader finish. */
const spokenStep = 10

export function ImportProgressLine(props: ImportProgressLineProps) {
  const intl = useIntl()
  const { isPlanning, progress, isCancelled, onStop } = props
  const step = intl.formatMessage({ id: `import.step.${progress?.step ?? 'reading'}` })
  const percent = Math.floor(((progress?.share ?? 0) * 100) / spokenStep) * spokenStep
  return (
    <>
      <p
        role="status"
        aria-label={intl.formatMessage({ id: 'import.progress' })}
        data-visually-hidden={isPlanning ? '' : undefined}
        className={isCancelled ? styles.cancelled : undefined}
      >
        {isPlanning && progress !== null && (
          <FormattedMessage id="import.progress.share" values={{ step, percent }} />
        )}
        {isCancelled && <FormattedMessage id="import.cancelled" />}
      </p>
      {isPlanning && (
        <ProgressPanel
          step={step}
          share={progress?.share}
          busyText={intl.formatMessage({ id: 'import.working' })}
          cancel={
            <Button onPress={onStop}>
              <FormattedMessage id="action.cancel" />
            </Button>
          }
        />
      )}
    </>
  )
}
