import type { IntlShape } from 'react-intl'
import type { StepLabel } from '../../domain/step-label'

/** What a step did, in words. */
export function describeStep({ code, values }: StepLabel, intl: IntlShape): string {
  return intl.formatMessage({ id: `step.${code}` }, values)
}
