import type { ChangedStep } from '../changed-step'
import type { StepLabel } from '../step-label'

/** A step as it is remembered: what was done when, and what it needs to be taken back. */
export interface RecordedStep extends ChangedStep {
  readonly commandId: string
  /** The moment of the command, ISO 8601 in UTC. */
  readonly at: string
  readonly label: StepLabel
  /** The step this one takes back. */
  readonly undoes?: string
}
